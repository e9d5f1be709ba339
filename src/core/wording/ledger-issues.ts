/** What can be wrong with a ledger workbook that is read back after people worked in it. */

import { issueKind } from "../model/issue";
import { listNames } from "./directory-issues";

const RESTORE =
  "请撤销上次写入，或改用以前保存的台账（命令行合并前留的备份，文件名带“.bak”），或从其他副本把这张工作表复制回来，再重新打开。";

export const NOT_A_LEDGER = issueKind({
  code: "not-a-ledger",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”不是台账：里面没有“任务清单”“填报记录”等工作表。`,
  fix: () => "请选择由本工具新建的台账文件；还没有台账的，先用通知文件新建一份。",
});

export const UNIT_WORKBOOK_AS_LEDGER = issueKind<{ period: string | null }>({
  code: "unit-workbook-as-ledger",
  severity: "error",
  message: ({ file, unit, period }) =>
    `“${file ?? ""}”是${unit ? `${unit}的` : "发给单位的"}填报表${period ? `（${period}）` : ""}，不是台账。`,
  fix: () => "台账请选择由本工具新建的台账文件；这份填报表请放到返回表里去检查和合并。",
});

export const REPORT_AS_LEDGER = issueKind({
  code: "report-as-ledger",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是城市汇总表，不是台账。`,
  fix: () => "请选择生成这份汇总表的台账文件。",
});

export const LEDGER_TOO_NEW = issueKind({
  code: "ledger-too-new",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是用更新版本的工具写成的台账，现在的版本读不全。`,
  fix: () => "请把工具更新到最新版本后再打开；台账没有改动。",
});

export const LEDGER_SHEET_LOST = issueKind({
  code: "ledger-sheet-lost",
  severity: "error",
  message: ({ file, sheet }) =>
    `台账“${file ?? ""}”缺少“${sheet ?? ""}”工作表，没有它台账是不完整的。`,
  fix: () => RESTORE,
});

export const LEDGER_HEADER_LOST = issueKind<{ headers: string[] }>({
  code: "ledger-header-lost",
  severity: "error",
  message: ({ sheet, headers }) =>
    `台账的“${sheet ?? ""}”工作表里找不到表头${quoted(headers)}，读不出内容。`,
  fix: ({ headers }) => `请把表头${quoted(headers)}恢复成原来的文字（列的位置可以变）。${RESTORE}`,
});

export const LEDGER_MARKS_LOST = issueKind({
  code: "ledger-marks-lost",
  severity: "warning",
  message: ({ file }) => `台账“${file ?? ""}”的隐藏标记不见了，已按各工作表的内容读取。`,
  fix: () => "请核对任务数和填报记录是否齐全；下次保存台账时会重新写上标记。",
});

export const LEDGER_SHEET_REBUILT = issueKind<{ from: string }>({
  code: "ledger-sheet-rebuilt",
  severity: "warning",
  message: ({ sheet, from }) => `台账缺少“${sheet ?? ""}”工作表，已${from}。`,
  fix: () => "请核对补上的内容；原来手工改过的地方需要重新填写，或改用备份。",
});

export const LEDGER_COLUMNS_MISSING = issueKind<{ headers: string[] }>({
  code: "ledger-columns-missing",
  severity: "warning",
  message: ({ sheet, headers }) => `“${sheet ?? ""}”缺少${quoted(headers)}列，这些内容按空白读取。`,
  fix: () => "如果不是有意删除，请改用备份，或把这些列连同表头补回来。",
});

export const LEDGER_CELL_UNREADABLE = issueKind<{ row: number; header: string; kept: string }>({
  code: "ledger-cell-unreadable",
  severity: "warning",
  message: ({ sheet, row, header, found, kept }) =>
    `“${sheet ?? ""}”第${row}行“${header}”填的是“${found ?? ""}”，看不懂，${kept}。`,
  fix: ({ expected }) => `请改为${expected ?? "可以识别的内容"}。`,
});

export const LEDGER_MORE_UNREADABLE = issueKind<{ count: number }>({
  code: "ledger-more-unreadable",
  severity: "warning",
  message: ({ sheet, count }) => `“${sheet ?? ""}”还有${count}处类似的问题，没有逐一列出。`,
  fix: () => "请先改正已列出的各处，再重新打开台账。",
});

export const LEDGER_ROW_INCOMPLETE = issueKind<{ row: number; headers: string[] }>({
  code: "ledger-row-incomplete",
  severity: "warning",
  message: ({ sheet, row, headers }) =>
    `“${sheet ?? ""}”第${row}行没有填${quoted(headers)}，这一行没有读取。`,
  fix: ({ headers }) => `请补上${quoted(headers)}；不需要的行请整行删除。`,
});

export const LEDGER_ROW_REPEATED = issueKind<{ row: number; what: string }>({
  code: "ledger-row-repeated",
  severity: "warning",
  message: ({ sheet, row, what }) =>
    `“${sheet ?? ""}”第${row}行与前面的行重复（${what}），只取了前面的一行。`,
  fix: () => "请删除多余的行，或改正其中一行。",
});

export const LEDGER_ROW_ORPHANED = issueKind<{ row: number; what: string }>({
  code: "ledger-row-orphaned",
  severity: "warning",
  message: ({ sheet, row, what }) =>
    `“${sheet ?? ""}”第${row}行没有对应的${what}，这一行没有读取。`,
  fix: () => "请核对这一行的任务编码、单位和报送期；不需要的行请整行删除。",
});

export const LEDGER_ROWS_GONE = issueKind<{ before: number; now: number }>({
  code: "ledger-rows-gone",
  severity: "warning",
  message: ({ sheet, before, now }) =>
    `“${sheet ?? ""}”上次保存时有${before}行，现在只读到${now}行。`,
  fix: () => "如果不是有意删除，请改用合并前自动保存的备份，或重新合并相关单位的返回表。",
});

export const COLLECTIVE_CANNOT_FILE = issueKind<{ row: number }>({
  code: "collective-cannot-file",
  severity: "warning",
  message: ({ sheet, row, unit }) =>
    `“${sheet ?? ""}”第${row}行“${unit ?? ""}”是集合单位，不能自己填报，已按“否”处理。`,
  fix: () => "由成员单位填报的，请在“成员单位”栏填上成员；它本身要填报的，请改“单位类型”。",
});

export const ASSIGNMENTS_REFRESHED = issueKind<{ added: number; removed: number }>({
  code: "assignments-refreshed",
  severity: "info",
  message: ({ added, removed }) =>
    `单位名录、任务清单或报送设置改过，分工明细已随之更新：增加${added}行，减少${removed}行。`,
  fix: () => "请核对“分工明细”；已下发填报表的，请给有变化的单位补发。",
});

export const ASSIGNMENTS_KEPT = issueKind<{ units: string[] }>({
  code: "assignments-kept",
  severity: "warning",
  message: ({ units }) =>
    `单位名录、任务清单或报送设置改过，但分工明细也手工改过，所以没有自动更新；涉及${listNames(units, "个单位")}。`,
  fix: () =>
    "请在“分工明细”中逐行核对；要按单位名录重新生成的，请删除“分工明细”工作表后重新打开台账。",
});

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("");
}

export const OWN_SHEETS_KEPT = issueKind<{ sheets: string[]; formulas: number }>({
  code: "own-sheets-kept",
  severity: "info",
  message: ({ sheets, formulas }) =>
    `台账里有自行添加的工作表“${listNames(sheets, "张")}”，保存时一并保留` +
    (formulas > 0 ? `，其中${formulas}个公式改为当时的结果。` : "。"),
  fix: () => "字体、底色等格式和图片、图表不保留；需要原样保留的，请先把这些工作表另存一份。",
});

export const OWN_SHEETS_LEFT = issueKind<{ sheets: string[] }>({
  code: "own-sheets-left",
  severity: "warning",
  message: ({ sheets }) =>
    `自行添加的工作表“${listNames(sheets, "张")}”范围太大，保存台账时不能保留。`,
  fix: () => "请先把这些工作表另存成单独的文件，再保存台账。",
});
