/** What Excel can refuse while the add-in reads or writes the open workbook. */

import { issueKind } from "../model/issue";

const USE_PAGE = "也可以改用本软件的网页版，不需要Excel。";

export const EXCEL_EDITING = issueKind({
  code: "excel-editing",
  severity: "error",
  message: () => "有一个单元格正在编辑，Excel暂时不让程序读写。",
  fix: () => "请按回车或Esc结束编辑，再试一次。",
});

export const SHEET_PROTECTED = issueKind({
  code: "sheet-protected",
  severity: "error",
  message: ({ sheet }) =>
    `${sheet ? `工作表“${sheet}”` : "要写的单元格所在的工作表"}被保护着，程序不能写入。`,
  fix: () => "请在“审阅”里撤销这张工作表的保护，再试一次。",
});

export const WORKBOOK_PROTECTED = issueKind({
  code: "workbook-protected",
  severity: "error",
  message: () => "工作簿的结构被保护着，程序不能添加或替换工作表。",
  fix: () => "请在“审阅”里关闭“保护工作簿”，再试一次。",
});

export const WORKBOOK_READ_ONLY = issueKind({
  code: "workbook-read-only",
  severity: "error",
  message: () => "这个工作簿是只读打开的，程序不能写入。",
  fix: () => "请点“编辑工作簿”，或者另存一份再打开，然后再试一次。",
});

export const EXCEL_TOO_OLD = issueKind({
  code: "excel-too-old",
  severity: "error",
  message: () => "这个Excel的版本太旧，缺少本软件要用的功能。",
  fix: () => "需要Excel 2021或更新的版本；现在可以改用本软件的网页版，不需要Excel。",
});

export const EXCEL_BUSY = issueKind({
  code: "excel-busy",
  severity: "error",
  message: () => "Excel正忙，或者正在使用另一个工作簿，这一步没有完成。",
  fix: () => "请点一下本工作簿，等Excel空下来再试一次。",
});

export const TOO_MUCH_AT_ONCE = issueKind({
  code: "too-much-at-once",
  severity: "error",
  message: () => "一次传给Excel的内容太多，超过了它的限度。",
  fix: () => `请关闭其他大的工作簿后再试一次；${USE_PAGE}`,
});

const GO_BACK = "请先点“撤销”恢复到写入之前，再重新做一次。";

export const WRITE_TAKEN_BACK = issueKind<{ why: string; remedy: string }>({
  code: "write-taken-back",
  severity: "error",
  message: ({ sheet, why }) =>
    `${sheet ? `写到工作表“${sheet}”时` : "写入时"}中断了：${why}已恢复到写入之前，什么都没有写入。`,
  fix: ({ remedy }) => remedy,
});

export const WRITE_BROKEN_OFF = issueKind<{ why: string }>({
  code: "write-broken-off",
  severity: "error",
  message: ({ sheet, why }) =>
    `${sheet ? `写到工作表“${sheet}”时` : "写入时"}中断了：${why}台账可能只写了一部分。`,
  fix: () => GO_BACK,
});

export const UNDO_BROKEN_OFF = issueKind<{ why: string }>({
  code: "undo-broken-off",
  severity: "error",
  message: ({ why }) => `撤销时中断了：${why}台账可能只恢复了一部分。`,
  fix: () => "请再点一次“撤销”，会接着恢复。",
});

export const LEFT_HALF_DONE = issueKind({
  code: "left-half-done",
  severity: "error",
  message: () => "上一次写入或撤销没有做完，台账可能只写了一部分，现在不能再写。",
  fix: () => GO_BACK,
});

export const NAME_TAKEN = issueKind({
  code: "name-taken",
  severity: "error",
  message: ({ sheet }) =>
    `${sheet ? `“${sheet}”` : "要用的"}这个名称在工作簿里已被占用，例如有同名的图表工作表。`,
  fix: () => "请给占用名称的工作表、表格或名称改名，再试一次。",
});

export const BACKUP_LOST = issueKind({
  code: "backup-lost",
  severity: "error",
  message: () => "写入之前留的备份已经不完整，不能撤销。",
  fix: () => "请用以前保存的台账文件恢复，或者重新合并一次。",
});

export const PLACE_GONE = issueKind({
  code: "place-gone",
  severity: "error",
  message: ({ sheet, cell }) =>
    `在这个工作簿里找不到${sheet ? `工作表“${sheet}”` : ""}${cell ? `的单元格${cell}` : ""}，或者它被隐藏了。`,
  fix: () => "请打开问题所在的文件，或者取消隐藏这张工作表，再点一次。",
});

export const EXCEL_REFUSED = issueKind({
  code: "excel-refused",
  severity: "error",
  message: ({ found }) => `Excel没有接受这一步${found ? `（它的说明：${found}）` : ""}。`,
  fix: () => `请再试一次；仍不行时，请关闭并重新打开Excel。${USE_PAGE}`,
});
