/** Names what people wrote above the tables and on the pages that are only read or signed. */

import { createIssue, type Issue } from "../../model/issue";
import { nameOfPeriod } from "../../model/period";
import { DEADLINE_LABEL, HINTS_BEGIN } from "../../schema/printed/form-texts";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { compactKey } from "../../text/normalise";
import { cellAddress } from "../../workbook/address";
import type { RawSheet } from "../../workbook/raw-workbook";
import { PAGE_OF_ANOTHER, SIGNED_BY, TEXT_OUTSIDE } from "../../wording/beside-issues";
import { lineSaysWhose } from "../identity/title-marks";
import type { LedgerIndex } from "../ledger-index";
import { quotation, quotationOf } from "../../text/quotation";
import { cellText } from "../values/cell-text";
import type { ReturnTables } from "./choose-tables";
import type { Table } from "./find-tables";
import {
  isPlainDate,
  issuedGuide,
  issuedSignOff,
  outside,
  writtenOnPage,
  type IssuedPage,
  type Outside,
  type Owner,
} from "./issued-pages";
import { onIssueList } from "./issue-list-page";
import { hintPrint, isPeriodName, type PagePrint } from "./page-print";

/** Rows above a table that are looked at. */
const MOST_ROWS = 30;
/** 重点工作进展情况表, 附件2: a heading that says no more than what the table is. */
const HEADING =
  /^(?:附件\d{0,2}[:：]?|[^，。；：！？]{2,40}(?:表|进展|情况|进度|台账|汇总|清单|函))$/;
/** Where the parts of one line meet: 填报单位：市科技局　　联系人：张三. */
const PARTS = /\s*[;；|]\s*|\s{2,}|　|\s(?=[\p{Script=Han}]{2,8}(?:[(（][^()（）]*[)）])?[:：])/u;
/** 填报时间：2024年6月28日, 单位：万元. */
const DATE_LABEL = /^(?:填报|填表|报送|上报|制表)?(?:时间|日期)[:：]/;
const PERIOD_LABEL = /^(?:报送期|报送期间|填报期)[:：]\s*/;
const MEASURE = /^(?:计量)?单位[:：]\s*[万亿]?[元吨亩人户%、，,]{1,12}$/;
/** What every form is issued with, which spares most lines a closer look. */
const ISSUED_LINE =
  /^(?:填报单位：[^\s：（(]+　　)?(?:报送期：[\d年月第一二三四季度上下半]+|报送截止：[\d年月日—]+)$/;
const LABEL_ONLY = /^[\p{Script=Han}\s]{2,12}(?:[(（][^()（）]*[)）])?[:：]$/u;

/** Columns of the marks with which a form is issued. */
const MARK_COLUMNS = 2;

/**
 * @param owner whose return the file was taken for
 * @param marks the sheets that hold the marks with which the form was issued
 */
export function outsideTexts(
  file: string,
  owner: Owner,
  marks: readonly RawSheet[],
  { grids, forms, targets }: ReturnTables,
  index: LedgerIndex,
  baseYear: number | null,
): Issue[] {
  const print = printOf(index);
  const issues: Issue[] = [];
  const tell = (sheet: string, where: string, texts: readonly Outside[]) => {
    const [first] = texts;
    if (!first) return;
    const quoted = quotationOf(texts.map(({ text }) => text));
    const place = { file, sheet, cell: first.cell };
    issues.push(createIssue(TEXT_OUTSIDE, place, { where, ...quoted }));
  };
  for (const table of [...forms, ...targets]) {
    tell(table.sheet.name, "表头上方", aboveTable(table, print.hints, index, baseYear));
  }
  for (const sheet of marks) {
    const beside: Outside[] = [];
    for (const row of sheet.rows) {
      if (row.cells.length <= MARK_COLUMNS) continue;
      const cells = row.cells.slice(MARK_COLUMNS).map((cell) => outside(row, cell));
      beside.push(...cells.filter(({ text }) => text !== ""));
    }
    tell(sheet.name, "", beside);
  }
  for (const grid of grids) {
    const { name } = grid.sheet;
    if (name === UNIT_SHEETS.issues) tell(name, "", onIssueList(grid));
    const page = print.pages.get(name);
    if (!page) continue;
    const { texts, others, signed } = writtenOnPage(grid, page, owner, index);
    const [other] = others;
    if (other) {
      const quoted = quotationOf(others.map(({ text }) => text));
      const expected = `${owner.unit} ${nameOfPeriod(owner.period)}`;
      issues.push(
        createIssue(
          PAGE_OF_ANOTHER,
          { file, sheet: name, cell: other.cell },
          { ...quoted, expected },
        ),
      );
    }
    tell(name, "", texts);
    const [signature] = signed;
    if (signature) {
      const place = { file, sheet: name, cell: signature.cell };
      issues.push(
        createIssue(SIGNED_BY, place, quotation(signed.map(({ text }) => text).join("，"))),
      );
    }
  }
  return issues;
}

/** What is printed in the workbooks of a ledger. */
interface IssuedPrint {
  pages: ReadonlyMap<string, IssuedPage>;
  hints: PagePrint;
}

const prepared = new WeakMap<LedgerIndex, IssuedPrint>();

function printOf(index: LedgerIndex): IssuedPrint {
  const known = prepared.get(index);
  if (known) return known;
  const pages = new Map<string, IssuedPage>([
    [UNIT_SHEETS.guide, issuedGuide(index)],
    [UNIT_SHEETS.signOff, issuedSignOff(index)],
  ]);
  const print = { pages, hints: hintPrint(index.ledger) };
  prepared.set(index, print);
  return print;
}

function aboveTable(
  table: Table,
  hints: PagePrint,
  index: LedgerIndex,
  baseYear: number | null,
): Outside[] {
  const { grid, rowsAbove } = table;
  return rowsAbove.slice(0, MOST_ROWS).flatMap((row) => {
    const cells = grid.filled(row);
    // A task's row that a sort put there is read as one.
    if (index.taskById(cellText(cells[0] ?? NOTHING).trim())) return [];
    return cells.flatMap((cell, nth) => {
      const text = cellText(cell).trim();
      if (ISSUED_LINE.test(text)) return [];
      const at = cellAddress(row.index, cell.column);
      if (HINTS_BEGIN.some((start) => text.startsWith(start))) {
        return hints.wordsIn(text).map((added) => ({ cell: at, text: added }));
      }
      const [before, next] = [cells[nth - 1], cells[nth + 1]].map((beside) =>
        beside ? cellText(beside).trim() : "",
      );
      const saysWhose = lineSaysWhose(text, next, index, baseYear);
      if (!saysWhose && before && isValueOf(before, text, index, baseYear)) return [];
      const parts = text.split(PARTS).filter(Boolean);
      if (saysWhose && parts.length < 2 && !hasRemark(text, index)) return [];
      const more = parts.filter((part) => !isOfTitle(part, next, index, baseYear));
      if (more.length === 0) return [];
      return { cell: at, text: saysWhose ? more.join(" ") : text };
    });
  });
}

/** True for a part of a line that says no more than whose the table is, from when, or what it is. */
function isOfTitle(
  part: string,
  next: string | undefined,
  index: LedgerIndex,
  baseYear: number | null,
): boolean {
  if (HEADING.test(part) || LABEL_ONLY.test(part) || MEASURE.test(part)) return true;
  if (part.startsWith(DEADLINE_LABEL)) return isPlainDate(part.slice(DEADLINE_LABEL.length));
  const period = PERIOD_LABEL.exec(part);
  if (period && !isPeriodName(part.slice(period[0].length))) return false;
  const dated = DATE_LABEL.exec(part);
  if (dated) return isPlainDate(part.slice(dated[0].length));
  return !hasRemark(part, index) && lineSaysWhose(part, next, index, baseYear);
}

const IN_BRACKETS = /^[^：:]{2,8}[：:]\s*(.+?[（(]([^（）()]{2,40})[)）])$/;
/** （盖章） is printed or asked for. */
const PLACE_TO_FILL = /盖章|公章|签章|印章|签字|全称/;

/** 填报单位：云岭县人民政府（数据未经核实）: something is added to a unit's name. */
function hasRemark(line: string, index: LedgerIndex): boolean {
  const [, printed = "", added = ""] = IN_BRACKETS.exec(line) ?? [];
  if (!/\p{Script=Han}{2}/u.test(added) || PLACE_TO_FILL.test(added)) return false;
  return !index.ledger.directory.units.some(({ name, aliases }) =>
    [name, ...aliases].some((known) => compactKey(known) === compactKey(printed)),
  );
}

/** True beside a label of its own: 填报单位 | 市科技局. */
function isValueOf(label: string, text: string, index: LedgerIndex, baseYear: number | null) {
  const says = (next?: string) => lineSaysWhose(label, next, index, baseYear);
  return says(text) && !says();
}

const NOTHING = { value: null };
