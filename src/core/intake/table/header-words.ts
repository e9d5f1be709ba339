/** Which column a header cell means. */

import { holdsFigures, type ColumnSchema } from "../../schema/columns";
import { compactKey } from "../../text/normalise";
import { simplified, traditionalOf } from "../../text/traditional";
import { spanOf, withoutSpan } from "./span-words";

/**
 * How surely: the printed header, a known other name, a name that ends in or resembles one, or one
 * misspelt or cut short.
 */
export type HeaderLevel = "header" | "alias" | "like" | "near";

export interface HeaderMatch<F extends string> {
  field: F;
  level: HeaderLevel;
}

/** Longer texts are titles and notes, no headers. */
const LONGEST_HEADER = 40;
/** The same before folding: line breaks and blanks come on top. */
export const MOST_CHARACTERS = 80;
/** Names shorter than this end too many other words. */
const SHORTEST_ENDING = 3;
/** Longer names say more than that they are a kind of problem or of step. */
const LONGEST_LIKENESS = 12;
/** A column of another time is not the one asked for, whatever else its name says. */
const OTHER_TIME = /上期|上月|上季|上年|上次|去年|往年|同期|历史/;
/** Nor is one of another level or kind whose name only ends like it: 计划完成率, 全省平均完成率. */
const OTHER_KIND = /原|旧|省|是否|计划|目标|序时|平均|同比|环比|年初|^应/;
const OTHER_COLUMN = /实际完成时间/;
/** 未完成率 is the opposite of 完成率. */
const NEGATED = /[未不非]$/;
const TWO_NAMES = /^(.{2,12}?)(?:以及|及其?|[和与、/])(.{2,12})$/;
/** 进展状态:1=已完成,2=超序时: what the answers' codes stand for, without brackets. */
const LEGEND_BEHIND =
  /^(\p{Script=Han}{2,8}?):?\(?[0-9a-z][=.、:)-]?\p{Script=Han}{2,6}[^\p{L}\p{N}]?\(?[0-9a-z][=.、:)-]?\p{Script=Han}/iu;
/** What may stand before a name: a number (3.进展情况) or the name in another language. */
const BEFORE_NAME = /^(?:\d{1,2}[.、．)）:：]|[a-z])/i;

export class HeaderWords<F extends string> {
  private readonly exact = new Map<string, HeaderMatch<F>>();
  private readonly endings: { key: string; field: F }[] = [];
  private readonly resemblances: { pattern: RegExp; field: F }[] = [];
  private readonly unlike: ReadonlyMap<F, RegExp>;
  /** First characters of the known names. */
  private readonly starts = new Set<number>();
  /** Fields of free text. */
  private readonly texts: ReadonlySet<F>;
  /** Fields of a figure, which differs with the span that it is of. */
  private readonly figures: ReadonlySet<F>;

  constructor(columns: readonly ColumnSchema<F>[]) {
    this.figures = new Set(columns.filter(holdsFigures).map(({ field }) => field));
    this.texts = new Set(
      columns.flatMap(({ field, locked, reader }) => (!locked && reader === "text" ? [field] : [])),
    );
    for (const { field, header } of columns) {
      for (const key of [headerKey(header), bareKey(header)]) this.add(key, field, "header");
    }
    for (const { field, aliases, resembles } of columns) {
      for (const alias of aliases) this.add(headerKey(alias), field, "alias");
      if (resembles) this.resemblances.push({ pattern: resembles, field });
    }
    this.unlike = new Map(
      columns.flatMap(({ field, unlike }) => (unlike ? [[field, unlike]] : [])),
    );
    this.endings.sort((a, b) => b.key.length - a.key.length);
  }

  /** False for most texts that name no column outright. */
  mayName(text: string): boolean {
    if (text.length > MOST_CHARACTERS || !this.mayBegin(text)) return false;
    const start = text.charCodeAt(0);
    return !isLatin(start) || this.starts.has(start) || BEFORE_NAME.test(text);
  }

  /** False for a text in Chinese that begins as no name does, so that all that goes on like it is none. */
  mayBegin(text: string): boolean {
    const start = text.charCodeAt(0);
    return !isHan(start) || this.starts.has(start);
  }

  /** The column of a header text; null if it is none. */
  match(text: string): HeaderMatch<F> | null {
    const found = this.find(text);
    const isUnlike = found !== null && this.unlike.get(found.field)?.test(headerKey(text));
    return isUnlike ? null : this.asSure(asWritten(found, text), text);
  }

  /** A figure of one month or quarter is only like the one of the year that is asked for. */
  private asSure(found: HeaderMatch<F> | null, text: string): HeaderMatch<F> | null {
    if (found === null || found.level === "like" || !this.figures.has(found.field)) return found;
    return spanOf(text) === "year" ? found : { field: found.field, level: "like" };
  }

  private find(text: string): HeaderMatch<F> | null {
    const key = headerKey(text);
    if (key === "") return null;
    const whole = this.exact.get(key);
    if (whole) return whole;
    if (OTHER_TIME.test(key)) return null;
    // A note on how to fill the column stands in brackets or beneath its name.
    const found = this.exact.get(bareKey(text)) ?? this.exact.get(bareKey(firstLine(text)));
    if (found) return found;
    // 备注1, 备注2: one answer over several columns.
    const counted = this.exact.get(key.replace(/\d$/, ""));
    if (counted) return { ...counted, level: "alias" };
    const beforeLegend = this.exact.get(LEGEND_BEHIND.exec(key)?.[1] ?? "");
    if (beforeLegend) return { ...beforeLegend, level: "alias" };
    if (key.length > LONGEST_HEADER) return null;
    if (OTHER_COLUMN.test(key)) return null;
    const bare = bareKey(text);
    // 进展情况 Progress: the name in another language stands beside it.
    const chinese = this.exact.get(withoutLatin(key)) ?? this.exact.get(withoutLatin(bare));
    if (chinese) return { ...chinese, level: "alias" };
    return this.firstOfTwo(bare) ?? this.likeness(bare) ?? this.figureOfSpan(key);
  }

  /** 年度累计进度(%): a figure's name among words for the time it is of. */
  private figureOfSpan(key: string): HeaderMatch<F> | null {
    const name = withoutSpan(key);
    const found = name === key ? undefined : this.exact.get(name);
    return found && this.figures.has(found.field) ? { field: found.field, level: "like" } : null;
  }

  /** The column whose name the text ends in or resembles. */
  private likeness(bare: string): HeaderMatch<F> | null {
    const ending = this.endings.find((candidate) => bare.endsWith(candidate.key));
    if (ending) return likely(ending.field, bare.slice(0, -ending.key.length));
    if (bare.length > LONGEST_LIKENESS) return null;
    for (const { pattern, field } of this.resemblances) {
      const found = pattern.exec(bare);
      if (found) return likely(field, bare.slice(0, found.index));
    }
    return null;
  }

  /** 进展情况及存在问题, 下一步措施及完成时限: a text and what else stands in its column. */
  private firstOfTwo(bare: string): HeaderMatch<F> | null {
    const [, ...names] = TWO_NAMES.exec(bare) ?? [];
    const [one, two] = names.map((name) => this.exact.get(name) ?? this.likeness(name));
    if (!one || !two || !this.texts.has(one.field)) return null;
    return { field: one.field, level: "like" };
  }

  private add(key: string, field: F, level: HeaderLevel): void {
    if (this.exact.has(key)) return;
    this.exact.set(key, { field, level });
    for (const start of [key.charAt(0), ...traditionalOf(key.charAt(0))]) {
      this.starts.add(start.charCodeAt(0));
    }
    if (key.length >= SHORTEST_ENDING) this.endings.push({ key, field });
  }
}

/** 進展情況 is only another way to write the printed name. */
function asWritten<F extends string>(
  found: HeaderMatch<F> | null,
  text: string,
): HeaderMatch<F> | null {
  if (found?.level !== "header" || simplified(text) === text) return found;
  return { ...found, level: "alias" };
}

/** 进展情况/Progress → 进展情况, however the two are parted. */
function withoutLatin(key: string): string {
  return key.replace(/[a-z]+/gi, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** A column whose name only ends like a field's, unless what stands before makes it another one. */
function likely<F extends string>(field: F, before: string): HeaderMatch<F> | null {
  return OTHER_KIND.test(before) || NEGATED.test(before) ? null : { field, level: "like" };
}

/** Folding leaves it where it stands. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** True for digits and letters, which folding leaves where they stand as well. */
function isLatin(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 122);
}

/** True for a text that names an earlier time: 上月, 去年同期. */
export function isOfOtherTime(text: string): boolean {
  return OTHER_TIME.test(headerKey(text));
}

/** True for a text that says by itself that its column is of another time or kind than ours. */
export function isOtherColumn(text: string): boolean {
  const key = headerKey(text);
  return OTHER_TIME.test(key) || OTHER_KIND.test(key) || OTHER_COLUMN.test(key);
}

/** Width, blanks, line breaks and traditional characters folded, marks of a required column dropped. */
export function headerKey(text: string): string {
  return simplified(compactKey(text.slice(0, 200)))
    .replace(/^[*★※#]+|[*★※#:]+$/g, "")
    .replace(/^\(?\d{1,2}[.、):]+(?=\D)/, "")
    .replace(/\((?:必填|选填|必填项|可不填)\)$/, "");
}

function firstLine(text: string): string {
  return text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
}

/** Brackets with none of their kind inside, so that those around them go next: 【(1)已完成(2)超序时】. */
const INNER = /\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|【[^【】]*】|〔[^〔〕]*〕/g;
const UNEVEN = /[([【<〔][^)\]】>〕]*[)\]】>〕]/g;

/** Without what brackets add, and without a lone percent sign: 完成率(填数字) → 完成率. */
export function bareKey(text: string): string {
  return headerKey(text)
    .replace(INNER, "")
    .replace(INNER, "")
    .replace(UNEVEN, "")
    .replace(/[^\p{L}\p{N})\]】>〕]+$/u, "");
}
