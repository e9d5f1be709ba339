import type { RawWorkbook } from "./raw-workbook";

/** Whether no sheet holds anything. */
export function isBlank({ sheets }: RawWorkbook): boolean {
  return sheets.every(({ rows }) => rows.length === 0);
}
