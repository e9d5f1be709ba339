/** The sheets of the open workbook, ours to read and our copies told apart. */

/** Copies are very hidden; nobody sees this name. */
const COPY_PREFIX = "_ledger-copy-";

export interface OpenSheet {
  sheet: Excel.Worksheet;
  name: string;
  visibility: string;
  position: number;
}

/** Asks for all sheets; call the result after the next request. */
export function askForSheets(context: Excel.RequestContext): () => OpenSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility,items/position");
  return () =>
    worksheets.items.map((sheet) => ({
      sheet,
      name: sheet.name,
      visibility: sheet.visibility,
      position: sheet.position,
    }));
}

export function isCopy(name: string): boolean {
  return name.startsWith(COPY_PREFIX);
}

/** Names for `count` copies that no sheet has yet. */
export function copyNames(count: number, taken: readonly string[]): string[] {
  const names: string[] = [];
  for (let number = 1; names.length < count; number++) {
    const name = `${COPY_PREFIX}${number}`;
    if (!taken.includes(name)) names.push(name);
  }
  return names;
}

/** Excel compares sheet names without case. */
export function sheetCalled(sheets: readonly OpenSheet[], name: string): OpenSheet | undefined {
  const key = name.toLowerCase();
  return sheets.find((sheet) => sheet.name.toLowerCase() === key);
}

/** Deletes a sheet whatever its visibility; very hidden ones must be shown to be deletable. */
export function removeSheet({ sheet, visibility }: OpenSheet): void {
  if (visibility === "VeryHidden") sheet.visibility = "Hidden";
  sheet.delete();
}
