/** A unit's name inside a longer text, such as a file name or a title. */

import { compactKey } from "../../text/normalise";
import type { LedgerIndex } from "../ledger-index";

const LONGEST = 200;
/** What makes 广水市 in 广水市住建局 a part of another unit's name. */
const GOES_ON =
  /^\p{Script=Han}{0,10}?(?:局|委|办|厅|院|校|部|会|处|所|站|队|中心|公司|集团|银行|街道|[镇乡村])(?!$|工作|任务|填报|报送|返回|汇总)/u;
const ENDS_SO =
  /^\p{Script=Han}{0,10}?(?:局|委|厅|院|校|部|会|处|所|站|队|中心|公司|集团|银行|街道|[镇乡村])$/u;
/** What joins two units' names: 市科技局和市教育局. */
const AND = /^(?:和|与|及|以及|会同|联合|暨)$/u;
const SEPARATORS = /[-_—–\s()[\]{}【】《》<>,，、;；:：.。+&|·]+/u;
/** 2024年6月份: what stands on either side of it is a part of its own. */
const DATES = /\d[\d年月日号份]*/u;
/** What a name is followed by: 交通局填报表. */
const PAPER =
  /(?:重点)?(?:工作|任务)?(?:进展)?(?:情况)?(?:填报表?|报表|报送表?|返回表?|汇总表?|台账)$/u;

interface Hit {
  start: number;
  end: number;
  unit: string;
}

/** The one filing unit that a text names; null where it names none or several. */
export function unitInText(text: string, index: LedgerIndex): string | null {
  const units = unitsInText(text, index);
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

/** All filing units that a text names. */
export function unitsInText(text: string, index: LedgerIndex): ReadonlySet<string> {
  const units = new Set<string>();
  for (const part of partsOf(text)) {
    const whole = index.findUnit(part);
    if (whole?.files) units.add(whole.name);
    else for (const unit of unitsNamed(compactKey(part), index)) units.add(unit);
  }
  return units;
}

/** A namesake of a filing unit that a text names: 曾都区农业农村局; null where it names none. */
export function namesakeInText(text: string, index: LedgerIndex): string | null {
  return namesIn(text).find(index.isNamesake) ?? null;
}

/** The parts of a text that may be names, without dates and words such as 填报表. */
export function namesIn(text: string): string[] {
  const pieces = partsOf(text).flatMap((part) => part.split(DATES));
  return pieces.map((piece) => piece.replace(PAPER, ""));
}

function partsOf(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .split(SEPARATORS)
    .filter((part) => part.length >= 2);
}

/** The units whose names stand in a part; else the one that a date or a word such as 填报表 adjoins. */
function unitsNamed(part: string, index: LedgerIndex): string[] {
  const within = unitsWithin(part, index);
  if (within.length > 0) return within;
  return part.split(DATES).flatMap((piece) => {
    const name = piece.replace(PAPER, "");
    const unit = name === part || name.length < 3 ? null : index.findUnit(name);
    return unit?.files ? [unit.name] : [];
  });
}

function unitsWithin(part: string, index: LedgerIndex): string[] {
  const hits: Hit[] = [];
  for (let start = 0; start + 1 < part.length; start++) {
    for (const { key, unit } of index.unitNamesFrom(part.charAt(start))) {
      const isHere = part.startsWith(key, start) && part.indexOf(key) === start;
      if (isHere) hits.push({ start, end: start + key.length, unit });
    }
  }
  const outer = hits.filter((hit) => !hits.some((other) => covers(other, hit)));
  const crossing = outer.some((a) => outer.some((b) => a.start < b.start && b.start < a.end));
  if (crossing) return [];
  const goesOn = ({ end }: Hit) =>
    !outer.some((next) => AND.test(part.slice(end, next.start))) &&
    (GOES_ON.test(part.slice(end)) || ENDS_SO.test(part.slice(end)));
  return outer
    .filter((hit) => !goesOn(hit))
    .filter(({ start, end }) => start === 0 || !index.isNamesake(part.slice(0, end)))
    .map(({ unit }) => unit);
}

/** True where `outer` is a longer name around `inner`. */
function covers(outer: Hit, inner: Hit): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.start <= inner.start && outer.end >= inner.end;
}
