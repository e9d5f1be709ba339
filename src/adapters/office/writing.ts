/** All that changes the open workbook, as one part to be loaded. */

export { setCells } from "./edit-cells";
export { restoreBackup } from "./keep/restore";
export { sheetDigest } from "./keep/sheet-digest";
export { writeWorkbook } from "./write/write-workbook";
