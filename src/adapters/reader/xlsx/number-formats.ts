/** Number formats of the cell styles, kept only where they say what the number is. */

/** Built-in formats that a file names by number alone (ECMA-376 §18.8.30), with the Chinese ones. */
const BUILT_IN = new Map<number, string>([
  [9, "0%"],
  [10, "0.00%"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Format code by cell style (the `s` of a cell); undefined where it says nothing of the number. */
export type CellFormats = readonly (string | undefined)[];

/** Format codes by number, the built-in ones and those of a file; only those that say something are kept. */
export class FormatCodes {
  private readonly own = new Map<number, string>();
  /** Of those of the file what a style has used; undefined where one marks nothing. */
  private readonly used = new Map<number, string | undefined>();

  set(id: number, code: string): void {
    this.own.set(id, code);
  }

  get(id: number): string | undefined {
    const code = this.own.get(id);
    if (code === undefined) return BUILT_IN.get(id);
    if (!this.used.has(id)) this.used.set(id, saysSomething(code) ? code : undefined);
    return this.used.get(id);
  }
}

/** Letters and signs of money that stand beside the number: 0"成", "共"0, [$¥-804]0.00, 0"kW". */
const WORDS = /[^\0-\x7f]|"[^"]*[A-Za-z$][^"]*"|\\[A-Za-z$]|\[\$[^\]-]/;

/** True if a format code shows a percentage, a date or a time, or words beside the number. */
export function saysSomething(code: string): boolean {
  if (code.length > 255) return false;
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?:(h+|m+|s+)|[^[\]]*)\]/gi, "$1");
  const isNumber = /general|g\/通用格式/i.test(bare);
  return (!isNumber && /[%ymdhs]/i.test(bare)) || WORDS.test(code.replace(/g\/通用格式/i, ""));
}
