/** Ids and short names of the lists of a notice. */

export interface ListName {
  /** First letter of its task ids. */
  letter: string;
  /** Digits after the letter. */
  digits: number;
  name: string;
}

const LIVELIHOOD = /民生|实事/;
const MAIN = /重点工作|重点任务|工作任务|主要工作|目标任务|工作报告|工作要点|任务/;
/** For lists beyond the main one and the livelihood one; letters that look like digits are left out. */
const FURTHER = "NPQRSTUVWXYABCDEFGHJKL";

/** Words of a title that say what kind of paper it is, not what it is about. */
const PAPER =
  /(?:责任)?(?:分解落实|分解|分工|落实)?(?:清单|方案|意见|一览表|明细表|安排表|分解表|分工表|表|台账)?(?:[（(][^（）()]*[)）])?$/;

/** Names lists in order: Z for the main list, M for 民生, then N, P, Q …. */
export class ListNames {
  private readonly used = new Set<string>();
  private readonly names = new Set<string>();

  /** False once every letter is taken; what follows then belongs to the last list. */
  hasRoom(): boolean {
    return this.used.size < FURTHER.length;
  }

  next(title: string): ListName {
    if (LIVELIHOOD.test(title) && !this.used.has("M")) return this.take("M", 2, "民生项目");
    if (!LIVELIHOOD.test(title) && !this.used.has("Z")) {
      const short = shortName(title);
      return this.take(
        "Z",
        3,
        MAIN.test(title) || short === "" || short.length > 8 ? "重点工作" : short,
      );
    }
    const letter = [...FURTHER].find((each) => !this.used.has(each)) ?? "L";
    return this.take(letter, 3, shortName(title) || "其他任务");
  }

  private take(letter: string, digits: number, name: string): ListName {
    let unique = name;
    for (let i = 2; this.names.has(unique); i++) unique = `${name}（${String(i)}）`;
    this.used.add(letter);
    this.names.add(unique);
    return { letter, digits, name: unique };
  }
}

/** 2022年《政府工作报告》主要指标分解表 → 主要指标. */
export function shortName(title: string): string {
  const plain = title
    .replace(/^.{0,12}?(?:19|20)\d{2}年度?/, "")
    .replace(/[《〈<](?:省|市|县|区)?政府工作报告[》〉>]/g, "")
    .replace(/^(?:省|市|县|区)?(?:政府工作报告)?(?:确定的|提出的|的)?/, "");
  return plain.slice(-40).replace(PAPER, "").slice(0, 12);
}
