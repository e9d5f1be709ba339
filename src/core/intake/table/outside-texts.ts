/** Names what people wrote above the tables and on the pages that are only read or signed. */

import { createIssue, type Issue } from "../../model/issue";
import {
  ANSWER_LABEL,
  DEADLINE_LABEL,
  FORM_HINT,
  OPINION_LABEL,
  PRINTED_OPINION,
  SIGN_OFF_END,
  TARGET_HINT,
} from "../../schema/issued-texts";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { compactKey } from "../../text/normalise";
import { cellAddress } from "../../workbook/address";
import type { RawRow } from "../../workbook/raw-workbook";
import { TEXT_OUTSIDE } from "../../wording/beside-issues";
import { lineSaysWhose } from "../identity/title-marks";
import type { LedgerIndex } from "../ledger-index";
import type { SheetGrid } from "../sheet-grid";
import { cellText, quoteAll } from "../values/cell-text";
import type { ReturnTables } from "./choose-tables";
import type { Table } from "./find-tables";

interface Outside {
  cell: string;
  text: string;
}

/** Rows above a table that are looked at. */
const MOST_ROWS = 30;
/** Hints may have been worded otherwise in an earlier version; they begin the same. */
const HINTS = [DEADLINE_LABEL, FORM_HINT.slice(0, 6), TARGET_HINT.slice(0, 6)];
/** 重点工作进展情况表, 附件2: a heading that says no more than what the table is. */
const HEADING =
  /^(?:附件\d{0,2}[:：]?|[^，。；：！？]{2,40}(?:表|进展|情况|进度|台账|汇总|清单|函))$/;
const LABEL_ONLY = /^[\p{Script=Han}\s]{2,12}(?:[(（][^()（）]*[)）])?[:：]$/u;

export function outsideTexts(
  file: string,
  { grids, forms, targets }: ReturnTables,
  index: LedgerIndex,
  baseYear: number | null,
): Issue[] {
  const issues: Issue[] = [];
  const tell = (sheet: string, where: string, texts: readonly Outside[]) => {
    const [first] = texts;
    if (!first) return;
    const found = quoteAll(texts.map(({ text }) => text));
    issues.push(createIssue(TEXT_OUTSIDE, { file, sheet, cell: first.cell }, { where, found }));
  };
  for (const table of [...forms, ...targets]) {
    tell(table.sheet.name, "表头上方", aboveTable(table, index, baseYear));
  }
  for (const grid of grids) {
    const { name } = grid.sheet;
    if (name === UNIT_SHEETS.guide) tell(name, "", beneathGuide(grid));
    else if (name === UNIT_SHEETS.signOff) tell(name, "", onSignOff(grid));
  }
  return issues;
}

function aboveTable(table: Table, index: LedgerIndex, baseYear: number | null): Outside[] {
  const { grid, rowsAbove } = table;
  return rowsAbove.slice(0, MOST_ROWS).flatMap((row) => {
    const cells = grid.filled(row);
    // A task's row that a sort put there is read as one.
    if (index.taskById(cellText(cells[0] ?? NOTHING).trim())) return [];
    return cells.flatMap((cell, nth) => {
      const text = cellText(cell).trim();
      if (HINTS.some((hint) => text.startsWith(hint))) return [];
      const [before, next] = [cells[nth - 1], cells[nth + 1]].map((beside) =>
        beside ? cellText(beside).trim() : "",
      );
      if (lineSaysWhose(text, next, index, baseYear)) return [];
      if (HEADING.test(text) || LABEL_ONLY.test(text)) return [];
      if (before && isValueOf(before, text, index, baseYear)) return [];
      return { cell: cellAddress(row.index, cell.column), text };
    });
  });
}

/** True beside a label of its own: 填报单位 | 市科技局. */
function isValueOf(label: string, text: string, index: LedgerIndex, baseYear: number | null) {
  const says = (next?: string) => lineSaysWhose(label, next, index, baseYear);
  return says(text) && !says();
}

const NOTHING = { value: null };

/** What stands beneath the last answer of the guide. */
function beneathGuide(grid: SheetGrid): Outside[] {
  return after(grid, (text) => text.startsWith(ANSWER_LABEL));
}

/** Another opinion than the printed one, and what stands beneath the page's last line. */
function onSignOff(grid: SheetGrid): Outside[] {
  const opinions = grid.rows.flatMap((row) => {
    const [label, opinion] = grid.filled(row);
    if (!label || !opinion || cellText(label).trim() !== OPINION_LABEL) return [];
    const text = cellText(opinion).trim();
    if (compactKey(text) === compactKey(PRINTED_OPINION)) return [];
    return { cell: cellAddress(row.index, opinion.column), text };
  });
  return [...opinions, ...after(grid, (text) => text.startsWith(SIGN_OFF_END))];
}

/** The texts behind the last row that begins with what `isEnd` knows; none where no row does. */
function after(grid: SheetGrid, isEnd: (text: string) => boolean): Outside[] {
  const behind: RawRow[] = [];
  for (let at = grid.rows.length - 1; at >= 0; at--) {
    const row = grid.rows[at];
    const [first] = row ? grid.filled(row) : [];
    if (!row || !first) continue;
    if (!isEnd(cellText(first).trim())) {
      behind.unshift(row);
      continue;
    }
    return behind.flatMap((each) =>
      grid.filled(each).map((cell) => ({
        cell: cellAddress(each.index, cell.column),
        text: cellText(cell).trim(),
      })),
    );
  }
  return [];
}
