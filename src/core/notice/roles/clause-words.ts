/** Words and marks of a clause beside its units: levels, kinds of tasks, roles in brackets, 会同. */

import { BLANKS, CharSet, COLON } from "../../text/char-set";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";

const LEVEL =
  "(?:国家|中央|自治区|自治州|兵团|省|设区市|师市|市|州|盟|地|师|县|区|旗|乡镇|镇街|街道|乡|镇|村|社区|园区|市州|县市区|县市|县区|市县|县乡|乡村|镇村|省市|市区)";
const LEVEL_FIRST = new RegExp(`^${LEVEL}(?:[、和及]${LEVEL})*(?:级|层面|本级|级层面)?[：:]\\s*`);
/** 省级, 市县层面: a level that stands alone before a label; 市级 names nobody. */
const LEVEL_ALONE = new RegExp(`^${LEVEL}(?:级|层面|级层面)$`);

/** 省级：省农业农村厅 → the length of 省级：; 0 where no level stands before a name. */
export function levelLength(name: string): number {
  const at = COLON.find(name);
  return at > 0 && at < 12 ? (LEVEL_FIRST.exec(name)?.[0].length ?? 0) : 0;
}

const KIND_END =
  /(?:指标|项目|工程|任务|目标|实事|事项|(?:预期|约束|指导|引导|评价|控制|考核)性|[A-DＡ-Ｄ一二三甲乙]类|新增|新建|续建|在建|改建|扩建|跨年|结转|竣工|储备|前期|重点)$/;
/** 挂牌督办 only ends like an office. */
const WATCHED = /^[省市县区]?(?:重点|挂牌|提级|跟踪|领导)督办$/;
const LONGEST_KIND = 16;

/** 预期性指标, 市级民生实事, 续建: what kind of task it is, or for whom, and no unit. */
export function isTaskKind(name: string): boolean {
  if (name.length > LONGEST_KIND) return false;
  if (LEVEL_ALONE.test(name) || WATCHED.test(name)) return true;
  return KIND_END.test(name) && !looksLikeUnit(name);
}

const AT_START = new CharSet(`；;，,。.、：:${BLANKS}`);
const AT_END = new CharSet(`；;，,。、${BLANKS}`);

/** Takes marks and blanks off both ends. */
export function bare(text: string): string {
  return text.slice(AT_START.countAtStart(text), AT_END.lengthWithoutEnd(text));
}

/** 财政、住建等部门 → 财政、住建: what stands before 等 and those it leaves unnamed. */
export function withoutOthers(name: string): string {
  return name.replace(/等(?:有关|相关)?(?:部门|单位)?$/, "");
}

/** What a note in brackets behind a name ends with. */
export const CLOSING = new CharSet(")）〕]】");

/** 市水利局★ */
export const STARS = new CharSet("★☆*＊●▲△※◆");

/** A会同B, or A商B where both are surely units: 市商务局 has neither. */
export function readTogether(name: string): { first: string; second: string } | null {
  if (name.length > 80 || !(name.includes("会同") || name.includes("商"))) return null;
  // 市工商局会同市商务局: the 商 in a name is none of the two.
  const word = name.includes("会同") ? "会同" : "商";
  const at = name.indexOf(word, 2);
  const led = name.slice(0, Math.max(at, 0));
  // A牵头会同B, A要会同B
  const first = led.replace(/(?:牵头|[要应须需])$/, "");
  const second = name.slice(at + word.length);
  if (at < 0 || second.length < 2) return null;
  const both = word === "会同" ? looksLikeUnit(first) : isSurelyUnit(first) && isSurelyUnit(second);
  return both ? { first, second } : null;
}
