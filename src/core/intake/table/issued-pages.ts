/** What people wrote on the issued pages that are only read or signed. */

import { elapsedMonths, nameOfPeriod, parsePeriod } from "../../model/period";
import { isSubject } from "../../schema/printed/form-texts";
import { GUIDE_FACTS } from "../../schema/printed/guide-texts";
import {
  roleLabel,
  SEAL_LABEL,
  SIGN_OFF_BLANKS,
  SIGN_OFF_FACTS,
} from "../../schema/printed/sign-off-texts";
import { ROLE_WORDS } from "../../schema/vocabulary";
import { sameKey } from "../../text/normalise";
import { cellAddress } from "../../workbook/address";
import { noticeBasis } from "../../wording/report";
import type { RawCell, RawRow } from "../../workbook/raw-workbook";
import type { Role } from "../../model/unit";
import { isAnother } from "../identity/decide-from-rows";
import { periodInText } from "../identity/period-text";
import type { LedgerIndex } from "../ledger-index";
import { isFilled, type SheetGrid } from "../sheet-grid";
import { cellText } from "../values/cell-text";
import { guidePrint, isPeriodName, signOffPrint, type PagePrint } from "./page-print";

/** A text in a cell that asks for none. */
export interface Outside {
  cell: string;
  text: string;
}

/** Whose return the file was taken for. */
export interface Owner {
  unit: string;
  /** Period id. */
  period: string;
}

export interface WrittenOnPage {
  texts: Outside[];
  /** Other units and periods that the page names as its own. */
  others: Outside[];
  /** Who filled in, checked and signs, each with its label. */
  signed: Outside[];
}

/** What stands beside a label: a unit, a period, or what a test knows. */
type Fact = "unit" | "period" | ((text: string) => boolean);

/** An issued page, prepared once for a ledger. */
export interface IssuedPage {
  print: PagePrint;
  /** Columns that it takes. */
  columns: number;
  facts: ReadonlyMap<string, Fact>;
  /** Lists of which its title may say that they are its subject; null where it has no such title. */
  lists: ReadonlySet<string> | null;
  /** The printed text met last in each cell: the workbooks of a ledger are much alike. */
  met: { text: string; fact: Fact | undefined }[];
}

const ISSUED_TITLE = /^(\d{4}年(?:\d{1,2}月|第[一二三四]季度)?)(.+)$/;
/** Far more than the pages have. */
const MOST_MET = 500;
/** 《…》（文号）, or either alone. */
const A_BASIS =
  /^(?:《.*》(?:（[^（）]*）)?|[^，。；：！？]{0,20}[〔\[（(]\d{4}[〕\]）)]\d{1,4}号|—)$/;
const COUNT = /^\d+[项个]$/;
const ROLES = Object.values(ROLE_WORDS).join("|");
const COUNT_BY_ROLES = new RegExp(`^\\d+项(?:（(?:(?:${ROLES})\\d+项[，）])+)?$`);

/** True for a day or the lack of one: 2024年6月28日（周五）下午5时前, —. */
export function isPlainDate(text: string): boolean {
  return /^[\d\s年月日号时点分前上下午:：.\-/—]*(?:[(（][周星期一二三四五六日天]{2,4}[)）])?[\d\s上下午时点:：前]*$/.test(
    text,
  );
}

export function issuedGuide({ ledger }: LedgerIndex): IssuedPage {
  // A return that is checked by itself does not know the notice's title.
  const basis = ledger.notice.title === null ? null : noticeBasis(ledger.notice);
  const facts: [string, Fact][] = [
    [GUIDE_FACTS.unit, "unit"],
    [GUIDE_FACTS.period, "period"],
    [GUIDE_FACTS.deadline, isPlainDate],
    [GUIDE_FACTS.tasks, (text) => COUNT_BY_ROLES.test(text)],
    [GUIDE_FACTS.basis, (text) => basis === null && A_BASIS.test(text)],
  ];
  return {
    print: guidePrint(ledger, basis),
    columns: 3,
    facts: new Map(facts),
    lists: null,
    met: [],
  };
}

export function issuedSignOff({ ledger }: LedgerIndex): IssuedPage {
  const isCount = (text: string) => COUNT.test(text);
  const counted = [
    SIGN_OFF_FACTS.tasks,
    SIGN_OFF_FACTS.targets,
    ...(Object.keys(ROLE_WORDS) as Role[]).map(roleLabel),
  ];
  const facts: [string, Fact][] = [
    [SIGN_OFF_FACTS.unit, "unit"],
    [SIGN_OFF_FACTS.period, "period"],
    [SIGN_OFF_FACTS.deadline, isPlainDate],
    ...counted.map((label): [string, Fact] => [label, isCount]),
    ...Object.values(SIGN_OFF_BLANKS).map((label): [string, Fact] => [label, isSignature]),
  ];
  const lists = new Set(ledger.tasks.map(({ list }) => list).filter((name) => name !== ""));
  return { print: signOffPrint(ledger), columns: 4, facts: new Map(facts), lists, met: [] };
}

/** Compares each cell of a page with what was printed there, or asked for. */
export function writtenOnPage(
  grid: SheetGrid,
  page: IssuedPage,
  owner: Owner,
  index: LedgerIndex,
): WrittenOnPage {
  const found: WrittenOnPage = { texts: [], others: [], signed: [] };
  const period = nameOfPeriod(owner.period);
  for (const row of grid.rows) {
    let fact: Fact | undefined;
    let label = "";
    for (const cell of row.cells) {
      if (!isFilled(cell)) continue;
      const text = cellText(cell).trim();
      if (cell.column > page.columns) {
        found.texts.push(outside(row, cell));
        continue;
      }
      const place = row.index * page.columns + cell.column;
      const met = page.met[place];
      if (met?.text === text) {
        fact = met.fact;
        label = text;
      } else if (page.print.has(text)) {
        fact = page.facts.get(text);
        label = text;
        if (place < MOST_MET) page.met[place] = { text, fact };
      } else if (text !== owner.unit && text !== period && !isTitle(text, period, page)) {
        const said = judged(text, fact, page, owner, index);
        if (said === "other") found.others.push(outside(row, cell));
        else if (said.length > 0) found.texts.push({ ...outside(row, cell), text: said.join(" ") });
        else if (fact === isSignature) found.signed.push(...signedBeside(label, text, row, cell));
        else if (!fact && place < MOST_MET) page.met[place] = { text, fact };
      }
    }
  }
  return found;
}

/** What people wrote in a cell that is not as printed; `other` where it names another unit or period. */
function judged(
  text: string,
  fact: Fact | undefined,
  page: IssuedPage,
  owner: Owner,
  index: LedgerIndex,
): readonly string[] | "other" {
  if (fact === "unit") return unitSaid(text, owner.unit, index);
  if (fact === "period") return periodSaid(text, owner.period);
  if (fact?.(text)) return [];
  const [, period = "", subject = ""] = (page.lists && ISSUED_TITLE.exec(text)) ?? [];
  if (page.lists && isSubject(subject, page.lists)) return periodSaid(period, owner.period);
  return page.print.wordsIn(withoutNumber(text));
}

/** True for the line of period and subject as it is printed. */
function isTitle(text: string, period: string, { lists }: IssuedPage): boolean {
  return lists !== null && text.startsWith(period) && isSubject(text.slice(period.length), lists);
}

function unitSaid(text: string, unit: string, index: LedgerIndex): readonly string[] | "other" {
  if (sameKey(text, unit)) return [];
  const named = index.findUnit(text)?.name;
  if (named !== undefined && named !== unit) return "other";
  if (named === undefined) return isAnother(text, unit, index) ? "other" : [text];
  // 市科技局（代章） is found as well.
  return /[（(]/.test(text) ? [text] : [];
}

/** 2024年6月 on a page for the second quarter is the same end. */
function periodSaid(text: string, period: string): readonly string[] | "other" {
  if (!isPeriodName(text)) return [text];
  const [said, own] = [periodInText(text, null)?.id, period].map((id) => parsePeriod(id ?? ""));
  if (!said || !own) return [text];
  return said.year === own.year && elapsedMonths(said) === elapsedMonths(own) ? [] : "other";
}

/** 1. 打开“填报表”…: the steps are counted. */
function withoutNumber(text: string): string {
  return text.replace(/^\d\. /, "");
}

/** What is asked for in the blanks: a name, a telephone number, a day; with the place of the seal. */
function isSignature(written: string): boolean {
  const text = written.replace(SEAL_LABEL, "").trim();
  return (
    /^[\p{Script=Han}·\s]{2,8}$/u.test(text) ||
    /^[\d\s()（）\-—、,，/]+$/.test(text) ||
    isPlainDate(text)
  );
}

/** 填报人：张三; nothing where the place of the seal alone is dated. */
function signedBeside(label: string, text: string, row: RawRow, cell: RawCell): Outside[] {
  if (text.includes(SEAL_LABEL)) return [];
  const asked = label.replace(/\s.*$/s, "");
  return [{ ...outside(row, cell), text: `${asked}：${text}` }];
}

export function outside(row: RawRow, cell: RawCell): Outside {
  return { cell: cellAddress(row.index, cell.column), text: cellText(cell).trim() };
}
