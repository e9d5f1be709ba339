/** What the intake says of things that a return holds outside its cells or draws through them. */

import { issueKind } from "../model/issue";

const INTO_CELLS = "其中有要报送的内容的，请填到对应的格子里。";

export const NOTE_NOT_READ = issueKind<{ where: string }>({
  code: "note-not-read",
  severity: "info",
  message: ({ where, found }) => `${where}的批注里写有“${found ?? ""}”，批注不作为填报内容。`,
  fix: () => INTO_CELLS,
});

export const NOTES_NOT_READ = issueKind<{ count: number }>({
  code: NOTE_NOT_READ.code,
  severity: "info",
  message: ({ sheet, count, found }) =>
    `“${sheet ?? ""}”里有${count}处批注（${found ?? ""}），批注不作为填报内容。`,
  fix: () => INTO_CELLS,
});

export const BOX_NOT_READ = issueKind({
  code: "text-box-not-read",
  severity: "info",
  message: ({ sheet, found }) =>
    `“${sheet ?? ""}”的文本框或图形里写有“${found ?? ""}”，不作为填报内容。`,
  fix: () => INTO_CELLS,
});

export const MARGIN_NOT_READ = issueKind({
  code: "page-margin-not-read",
  severity: "info",
  message: ({ sheet, found }) =>
    `“${sheet ?? ""}”的页眉页脚里写有“${found ?? ""}”，页眉页脚不作为填报内容。`,
  fix: () => INTO_CELLS,
});

export const PICTURES_NOT_READ = issueKind<{ count: number }>({
  code: "pictures-not-read",
  severity: "info",
  message: ({ sheet, count }) => `“${sheet ?? ""}”里有${count}张图片，图片里的内容没有读取。`,
  fix: () => "请打开原文件看一看；图片里有要报送的文字的，请填报单位填到格子里。",
});

export const EMBEDDED_NOT_READ = issueKind<{ count: number }>({
  code: "embedded-files-not-read",
  severity: "info",
  message: ({ sheet, count }) =>
    `“${sheet ?? ""}”里嵌入了${count}个文件（如 Word 文档），嵌入文件的内容没有读取。`,
  fix: () => "请打开原文件看一看；其中有要报送的内容的，请填报单位填到格子里。",
});

/** `where` is the place within the sheet; empty where the sheet alone is enough. */
export const TEXT_OUTSIDE = issueKind<{ where: string }>({
  code: "text-outside-table",
  severity: "info",
  message: ({ sheet, where, found }) =>
    `“${sheet ?? ""}”${where}另写有“${found ?? ""}”，不在填报的格子里，没有采用。`,
  fix: () => INTO_CELLS,
});

/** What stands in the blanks of the sign-off page: 填报人：张三. */
export const SIGNED_BY = issueKind({
  code: "sign-off-filled",
  severity: "info",
  message: ({ sheet, found }) =>
    `“${sheet ?? ""}”填有“${found ?? ""}”，只供联系和核对，不记入台账。`,
  fix: () => "不用处理。单位的联系人换了的，请在“单位名录”里改过来。",
});

/** A page of the return that names another unit or period than the one it was taken for. */
export const PAGE_OF_ANOTHER = issueKind({
  code: "page-of-another",
  severity: "warning",
  message: ({ sheet, found, expected }) =>
    `“${sheet ?? ""}”上写的是“${found ?? ""}”，本文件按“${expected ?? ""}”采用。`,
  fix: () =>
    "请核对这一页是不是本单位本期的；放错了的，请填报单位换成自己的（审签页要重新签字盖章）后重报。",
});

const KEEP_OR_DELETE = "内容已作废的，请从格子里删去；仍然有效的，请取消删除线。";

export const STRUCK_OUT = issueKind<{ where: string }>({
  code: "struck-out",
  severity: "warning",
  message: ({ where, found }) => `${where}中的“${found ?? ""}”加了删除线，仍按填报内容采用。`,
  fix: () => KEEP_OR_DELETE,
});

export const SEVERAL_STRUCK_OUT = issueKind<{ count: number }>({
  code: STRUCK_OUT.code,
  severity: "warning",
  message: ({ sheet, count, found }) =>
    `“${sheet ?? ""}”里有${count}处填报内容加了删除线（${found ?? ""}），仍按填报内容采用。`,
  fix: () => KEEP_OR_DELETE,
});
