/** Weak marks of identity: names of units beside the lines that say whose a form is. */

import { UNIT_SHEETS } from "../../schema/sheet-names";
import { compactKey } from "../../text/normalise";
import type { LedgerIndex } from "../ledger-index";
import type { SheetGrid } from "../sheet-grid";
import { marginTexts } from "../table/beside-issues";
import type { ReturnTables } from "../table/choose-tables";
import { cellText } from "../values/cell-text";
import { titleMarks } from "./title-marks";
import { unitInText } from "./unit-in-text";

export interface Hint {
  /** The mark in words: 工作表名“市科技局”. */
  label: string;
  /** Canonical name of a unit that files. */
  unit: string;
  /** True where it says whose the form is, and not only that a unit had to do with it. */
  firm: boolean;
}

const LONGEST = 60;
const MOST_ROWS = 30;
/** Rows at the end of a sheet in which a signature may stand: 单位（盖章）：市科技局. */
const LAST_ROWS = 4;
const MOST_SIGNED = 3;
/** Such lines and names are of who is to get the form. */
export const RECIPIENT = /请|[报发送交]至|报送?给|抄送|主送|督查|汇总/;
const LEADING_DATE = /^[\d年第一二三四季度月份上下半—~～-]*/;
const GENERATED: ReadonlySet<string> = new Set([UNIT_SHEETS.guide, UNIT_SHEETS.signOff]);

/**
 * What names a unit that files: lines above a table that are no known title, signatures beneath it, the
 * sheet's name, the guide and the sign-off page, page headers and footers, text boxes, folders.
 *
 * @param folders names of the folders around the file, outermost first
 */
export function hintMarks(
  folders: readonly string[],
  { grids, forms, targets }: ReturnTables,
  index: LedgerIndex,
): Hint[] {
  const hints: Hint[] = [];
  const add = (label: string, text: string, firm: (name: string) => boolean = () => false) => {
    const unit = text.length > LONGEST ? null : unitInText(text, index);
    if (unit !== null) hints.push({ label, unit, firm: firm(text) });
  };
  const tables = [...forms, ...targets];
  for (const { grid, rowsAbove } of tables) {
    for (const row of rowsAbove.slice(0, MOST_ROWS)) {
      const texts = grid.filled(row).map((cell) => cellText(cell));
      // A task's row that a sort put above the header names its units, too.
      if (texts.length > MOST_SIGNED || index.taskById(texts[0]?.trim() ?? "")) continue;
      for (const text of texts) {
        const label = `工作表“${grid.sheet.name}”第${row.index}行`;
        if (!RECIPIENT.test(text)) add(label, text, (line) => beginsWithUnit(line, index));
      }
    }
  }
  for (const grid of new Set(tables.map((table) => table.grid))) {
    const { name, beside } = grid.sheet;
    add(`工作表名“${name}”`, name, (whole) => index.findUnit(whole)?.files === true);
    hints.push(...labelled(grid, grid.rows.slice(-LAST_ROWS), index));
    for (const text of marginTexts(beside?.margins ?? [])) add(`工作表“${name}”的页眉页脚`, text);
    for (const text of beside?.boxes ?? []) add(`工作表“${name}”的文本框`, text);
  }
  for (const grid of grids.filter(({ sheet }) => GENERATED.has(sheet.name))) {
    hints.push(...labelled(grid, grid.rows, index));
  }
  // The folder next to the file says more than those around it.
  const folder = [...folders].reverse().find((name) => unitInText(name, index) !== null);
  if (folder !== undefined) add(`文件夹名“${folder}”`, folder);
  return hints;
}

/** Units behind a label: 填报单位（盖章）：市科技局. */
function labelled(grid: SheetGrid, rows: SheetGrid["rows"], index: LedgerIndex): Hint[] {
  const few = rows.filter((row) => grid.filled(row).length <= MOST_SIGNED);
  return titleMarks(grid, few, index, null).flatMap(({ label, unit }) =>
    unit === null ? [] : { label, unit, firm: true },
  );
}

function beginsWithUnit(text: string, index: LedgerIndex): boolean {
  const line = compactKey(text).replace(LEADING_DATE, "");
  return index.unitNamesFrom(line.charAt(0)).some(({ key }) => line.startsWith(key));
}
