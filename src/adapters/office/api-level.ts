/** The oldest Excel that has all we use: Excel 2021, and every subscription version since. */
export const NEEDED_API = "1.14";

export function excelIsNewEnough(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", NEEDED_API);
}
