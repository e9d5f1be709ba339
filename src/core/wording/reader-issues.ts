/** What the reader says of a file that it cannot take, or takes with a reservation. */

import { issueKind, type IssueKind } from "../model/issue";

const ASK_AGAIN = "请联系填报单位用 Excel 或 WPS 打开核对，另存为“.xlsx”后重新报送。";
const REMOVE_AND_SAVE =
  "请联系填报单位删去表中多余的图片、空行空列和无关工作表，另存为“.xlsx”后重新报送。";
const USE_TEMPLATE = "请联系填报单位改用下发的填报表（.xlsx）填写后重新报送。";

/** Parts of a workbook as people would call them; each in the file under a technical name. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/sharedStrings/i, "文字内容"],
  [/worksheets?\/|sheet\d/i, "工作表内容"],
  [/styles/i, "单元格格式"],
  [/workbook/i, "工作表目录"],
  [/document/i, "正文"],
];

function partWords(part: string): string {
  return PARTS.find(([name]) => name.test(part))?.[1] ?? "一部分内容";
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/** A refusal that needs no facts beyond the file. */
function plain(code: string, message: string, fix: string): IssueKind {
  return issueKind({ code, severity: "error", message: () => message, fix: () => fix });
}

// No return at all

export const SYSTEM_FILE = issueKind({
  code: "system-file",
  severity: "info",
  message: () => "这是办公软件或操作系统自动产生的文件，不是填报表，已跳过。",
  fix: () => "不需要处理。",
});

export const DOWNLOAD_UNFINISHED = issueKind({
  code: "download-unfinished",
  severity: "info",
  message: () => "这是没有下载完的文件，里面没有完整的表，已跳过。",
  fix: () => "是单位报来的填报表的，请重新下载；已有完整的一份的，不需要处理。",
});

// What kind of file it is

export const EMPTY_FILE = plain(
  "empty-file",
  "文件是空的（0 字节），可能没有传完或没有保存成功。",
  "请联系填报单位重新报送。",
);

export const ENDLESS_FILE = plain(
  "endless-file",
  "文件在规定的时间内没有读完，已经跳过，其他文件不受影响。",
  "请用 Excel 或 WPS 打开，把填报表另存为新的 .xlsx 后重试；仍读不完的，请填报单位在原表里重新填写。",
);

export const FILE_BARRED = plain(
  "file-barred",
  "文件的内容取不到，可能正被其他程序占用，或者刚被移动、改名、删除。",
  "请关闭正在打开它的程序（如 Excel、WPS），再选择一次；拖进来的是文件夹的，请改用“选择文件夹”按钮。",
);

export const TOO_MANY_FILES = plain(
  "too-many-files",
  "一次选择的文件太多，这里只读了前面的文件，其余没有读。",
  "请只选择装有返回表的文件夹，或分几次选择。",
);

export const ENCRYPTED_FILE = plain(
  "encrypted-file",
  "文件设置了打开密码，无法读取。",
  "请联系填报单位在“另存为→工具→常规选项”中取消打开密码后重新报送（工作表保护不受影响，不必取消）；打开时并不要密码的旧格式文件，请取消“保护工作簿”，另存为“.xlsx”后重新报送。",
);

export const BINARY_WORKBOOK = plain(
  "binary-workbook",
  "文件是 .xlsb 格式，本软件读不了。",
  "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新报送。",
);

/** `found` names the kind of file in words, such as `Word 文档`. */
export const NOT_SPREADSHEET = issueKind({
  code: "not-spreadsheet",
  severity: "error",
  message: ({ found }) => `文件内容是${found ?? "未知格式"}，不是表格，读不出填报内容。`,
  fix: () => USE_TEMPLATE,
});

/** Tables in another format that only looks like a workbook. `found` names it. */
export const DISGUISED_TABLE = issueKind({
  code: "disguised-table",
  severity: "error",
  message: ({ found }) => `文件虽然用表格软件能打开，但内容实际是${found ?? "其他格式"}。`,
  fix: () => "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新报送。",
});

export const NO_TABLE = plain(
  "no-table",
  "文件里没有读到任何内容，可能是空表或已经损坏。",
  ASK_AGAIN,
);

export const LEGACY_DAMAGED = plain(
  "legacy-damaged",
  "旧格式表格文件（.xls、.et 或 .ods）已损坏或不完整，读不完整，因此没有采用其中任何内容。",
  ASK_AGAIN,
);

export const LEGACY_TEXT_LOST = plain(
  "legacy-text-lost",
  "文件是很旧的 Excel 95 格式，保存时汉字都变成了“____”或“????”，文字已经读不出来，因此没有采用其中任何内容。",
  "请联系填报单位用 Excel 或 WPS 打开原来的填报表，另存为“Excel 工作簿（.xlsx）”后重新报送。",
);

export const TEXT_DAMAGED = plain(
  "text-damaged",
  "文本表格（.csv）的文字编码认不出来，会读成乱码，因此没有采用。",
  "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新报送。",
);

export const UNCLOSED_QUOTE = plain(
  "unclosed-quote",
  "文本表格（.csv）中有一个引号没有配对，后面的内容分不清单元格，因此没有采用。",
  "请用 Excel 或 WPS 打开核对，另存为“Excel 工作簿（.xlsx）”后重新报送。",
);

export const TABLE_CUT = issueKind({
  code: "table-cut",
  severity: "error",
  message: ({ found }) =>
    `文本表格（.csv）的最后一行（${found}）不完整，后面的内容可能丢了，因此没有采用。`,
  fix: () => ASK_AGAIN,
});

// Limits

export const FILE_TOO_LARGE = issueKind<{ limit: number; size: number }>({
  code: "file-too-large",
  severity: "error",
  message: ({ size, limit }) => `文件有 ${megabytes(size)}，超过 ${megabytes(limit)} 的上限。`,
  fix: () => REMOVE_AND_SAVE,
});

export const TOO_MANY_ENTRIES = issueKind<{ limit: number }>({
  code: "too-many-entries",
  severity: "error",
  message: ({ found, limit }) =>
    `文件内部的组成部分有 ${found ?? "许多"} 个，超过 ${limit} 个的上限，不像正常的填报表。`,
  fix: () => REMOVE_AND_SAVE,
});

export const PART_TOO_LARGE = issueKind<{ limit: number; part: string }>({
  code: "part-too-large",
  severity: "error",
  message: ({ part, limit }) =>
    `文件内部的${partWords(part)}展开后超过 ${megabytes(limit)} 的上限，为防止卡死没有读取。`,
  fix: () => REMOVE_AND_SAVE,
});

export const TOTAL_TOO_LARGE = issueKind<{ limit: number }>({
  code: "total-too-large",
  severity: "error",
  message: ({ limit }) => `文件展开后合计超过 ${megabytes(limit)} 的上限，为防止卡死没有读取。`,
  fix: () => REMOVE_AND_SAVE,
});

export const INFLATE_RATIO_EXCEEDED = issueKind<{ limit: number; part: string }>({
  code: "inflate-ratio",
  severity: "error",
  message: ({ part, limit }) =>
    `文件内部的${partWords(part)}展开后大了 ${limit} 倍以上，像是有人做了手脚的压缩文件，没有读取。`,
  fix: () => REMOVE_AND_SAVE,
});

export const TOO_MANY_CELLS = issueKind<{ limit: number }>({
  code: "too-many-cells",
  severity: "error",
  message: ({ limit }) => `文件中有内容的单元格超过 ${limit} 个的上限，不像正常的填报表。`,
  fix: () => REMOVE_AND_SAVE,
});

export const TOO_MANY_SHEETS = issueKind<{ limit: number }>({
  code: "too-many-sheets",
  severity: "error",
  message: ({ limit }) => `文件中的工作表超过 ${limit} 张的上限，不像正常的填报表。`,
  fix: () => REMOVE_AND_SAVE,
});

export const TOO_MANY_MERGES = issueKind<{ limit: number }>({
  code: "too-many-merges",
  severity: "error",
  message: ({ sheet, limit }) => `工作表“${sheet ?? ""}”的合并单元格超过 ${limit} 处的上限。`,
  fix: () => REMOVE_AND_SAVE,
});

// Damage

export const ZIP_DAMAGED = plain(
  "zip-damaged",
  "文件已损坏或没有传完，打不开。",
  "请联系填报单位确认原文件能打开后重新报送，最好压缩成 zip 再发送。",
);

export const ENCRYPTED_ENTRY = plain(
  "encrypted-entry",
  "文件内部被加了密码，无法读取。",
  "请联系填报单位取消密码后重新报送。",
);

export const DUPLICATE_ENTRY = issueKind({
  code: "duplicate-entry",
  severity: "error",
  message: ({ found }) =>
    `文件内部的${partWords(found ?? "")}有两份，分不清哪份是真的，因此没有采用。`,
  fix: () => ASK_AGAIN,
});

export const OVERLAPPING_ENTRIES = plain(
  "overlapping-entries",
  "文件内部的结构互相重叠，像是有人做了手脚的压缩文件，没有读取。",
  ASK_AGAIN,
);

export const UNKNOWN_PACKING = issueKind<{ part: string }>({
  code: "unknown-packing",
  severity: "error",
  message: ({ part }) => `文件内部的${partWords(part)}使用了不常见的压缩方式，无法读取。`,
  fix: () => ASK_AGAIN,
});

export const PART_DAMAGED = issueKind<{ part: string }>({
  code: "part-damaged",
  severity: "error",
  message: ({ part }) => `文件内部的${partWords(part)}已损坏，为避免漏读没有采用其中任何内容。`,
  fix: () => ASK_AGAIN,
});

export const PART_MISSING = issueKind<{ part: string }>({
  code: "part-missing",
  severity: "error",
  message: ({ part }) => `文件内部缺少${partWords(part)}，为避免漏读没有采用其中任何内容。`,
  fix: () => ASK_AGAIN,
});

export const XML_DAMAGED = issueKind<{ part: string }>({
  code: "xml-damaged",
  severity: "error",
  message: ({ part }) =>
    `文件内部的${partWords(part)}不完整或结构有错，为避免漏读没有采用其中任何内容。`,
  fix: () => ASK_AGAIN,
});

export const DOCUMENT_TYPE = plain(
  "document-type",
  "文件内部夹带了正常表格不会有的内容，可能有安全风险，没有读取。",
  ASK_AGAIN,
);

export const UNKNOWN_ENCODING = issueKind({
  code: "unknown-encoding",
  severity: "error",
  message: () => "文件内部的文字编码认不出来，没有读取。",
  fix: () => ASK_AGAIN,
});

export const STRING_MISSING = issueKind({
  code: "string-missing",
  severity: "error",
  message: ({ sheet, cell }) =>
    `工作表“${sheet ?? ""}”${cell ?? ""} 单元格的文字在文件中找不到，文件已损坏，没有采用其中任何内容。`,
  fix: () => ASK_AGAIN,
});

export const CELL_TWICE = issueKind({
  code: "cell-twice",
  severity: "error",
  message: ({ sheet, cell }) =>
    `工作表“${sheet ?? ""}”的 ${cell ?? ""} 单元格在文件中出现了两次且内容不同，文件已损坏，没有采用。`,
  fix: () => ASK_AGAIN,
});

export const READER_FAILED = plain(
  "reader-failed",
  "读取文件时出现意外情况，没有采用其中任何内容。",
  "请用 Excel 或 WPS 打开，另存为“.xlsx”后重新报送；如仍不行，请把文件交给技术人员查看。",
);

// Reservations about a file that was read

export const STYLES_MISSING = issueKind({
  code: "styles-missing",
  severity: "warning",
  message: () => "文件中的单元格格式丢失，百分数可能显示为小数、日期可能显示为数字。",
  fix: () => "请核对完成率和日期两列的数值。",
});

export const BESIDE_UNREAD = issueKind({
  code: "beside-unread",
  severity: "info",
  message: ({ sheet }) =>
    `工作表“${sheet ?? ""}”的批注、文本框或图片读不出来，格子里的内容不受影响，已照常读取。`,
  fix: () => "请打开原文件看一看，其中有要报送的内容的，请填报单位填到格子里。",
});

export const SHEET_UNLISTED = issueKind({
  code: "sheet-unlisted",
  severity: "warning",
  message: () => "文件有一张工作表没有列在自己的目录里，打开时看不到，也照样读取了。",
  fix: () => "请与报送单位核对内容是否齐全；没有把握的，请对方用Excel或WPS另存一份再报送。",
});

export const CONTENT_MISSED = issueKind<{ address: string }>({
  code: "content-missed",
  severity: "warning",
  message: ({ sheet, address }) =>
    `工作表“${sheet ?? ""}”${address}等单元格应当有内容，文件里却没有，按空白读取。`,
  fix: () => "请与报送单位核对这些单元格是否本来就是空的。",
});

export const TEXT_CUT = issueKind<{ limit: number }>({
  code: "text-cut",
  severity: "warning",
  message: ({ sheet, cell, limit }) =>
    `工作表“${sheet ?? ""}”的 ${cell ?? ""} 单元格文字超过 ${limit} 个字，超出部分没有读取。`,
  fix: () => "请核对该单元格，把内容缩短。",
});
