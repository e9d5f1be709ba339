/** All marks of identity that a workbook carries. */

import { parsePeriod } from "../../model/period";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import type { LedgerIndex } from "../ledger-index";
import type { ReturnTables } from "../table/choose-tables";
import { fileNameMark } from "./file-name-mark";
import type { FoundMeta } from "./find-meta";
import { issuedUnit } from "./issued-unit";
import type { Mark } from "./mark";
import { titleMarks } from "./title-marks";

/**
 * @param baseYear year for marks that name only a month; null where unknown
 */
export function collectMarks(
  fileName: string,
  metas: readonly FoundMeta[],
  tables: ReturnTables,
  index: LedgerIndex,
  baseYear: number | null,
): Mark[] {
  const marks: Mark[] = metas.map(({ meta }) => {
    const unit = issuedUnit(meta.unit, index);
    const period = parsePeriod(meta.period)?.id ?? null;
    return {
      source: "meta",
      label: "下发时的标记",
      says: `${meta.unit} ${meta.period}`,
      unit: unit?.files ? unit.name : null,
      unknownUnit: meta.unit === "" || index.findUnit(meta.unit)?.files ? null : meta.unit,
      period,
      unknownPeriod: period === null ? meta.period : null,
      periodSure: true,
    };
  });
  const titles = [...tables.forms, ...tables.targets].flatMap(({ grid, rowsAbove }) =>
    titleMarks(grid, rowsAbove, index, baseYear),
  );
  // The sign-off page repeats the title; it only counts where the form has lost its own.
  const signOff = tables.grids.find(({ sheet }) => sheet.name === UNIT_SHEETS.signOff);
  marks.push(...titles);
  if (titles.length === 0 && signOff) {
    marks.push(...titleMarks(signOff, signOff.rows, index, baseYear));
  }
  const named = fileNameMark(fileName, index, baseYear);
  return named ? [...marks, named] : marks;
}
