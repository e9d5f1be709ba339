/** What can be wrong with a notice file before its text is read. */

import { issueKind } from "../model/issue";

const COPY_TEXT = "请用原来的软件打开该文件，全选复制正文（含附件），直接粘贴到本工具的文本框中";

/** `found` names the kind of file in words, such as PDF 文档. */
export const NOTICE_NOT_TEXT = issueKind({
  code: "notice-file-not-text",
  severity: "error",
  message: ({ file, found }) => `“${file ?? ""}”是${found ?? "未知格式"}，不能直接读出通知文字。`,
  fix: () => `${COPY_TEXT}；或另存为“.docx”后再选择。`,
});

export const NOTICE_OLD_WORD = issueKind({
  code: "notice-file-old-word",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是旧版 Word 或 WPS 文档（.doc、.wps），不能直接读取。`,
  fix: () =>
    `请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再选择；或者${COPY_TEXT.slice(1)}。`,
});

export const NOTICE_ENCRYPTED = issueKind({
  code: "notice-file-encrypted",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”设有打开密码，不能直接读取。`,
  fix: () =>
    `请用 Word、Excel 或 WPS 输入密码打开，在“文件—信息—保护文档”中去掉密码，另存一份后再选择；或者${COPY_TEXT.slice(1)}。`,
});

export const NOTICE_OFD = issueKind({
  code: "notice-file-ofd",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是 OFD 版式文件，不能直接读出通知文字。`,
  fix: () =>
    `请用 OFD 阅读器（数科、福昕、WPS）打开，用“选择文本”全选复制，粘贴到本工具的文本框中。`,
});

export const NOTICE_PDF = issueKind({
  code: "notice-file-pdf",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是 PDF 文件，不能直接读出通知文字。`,
  fix: () =>
    "请用 PDF 阅读器打开，全选复制后粘贴到本工具的文本框中；如是扫描件复制不出文字，请用 WPS 的“PDF 转 Word”或文字识别转成“.docx”再选择，并核对文字。",
});

export const NOTICE_PICTURE = issueKind({
  code: "notice-file-picture",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是图片，里面没有可以读取的文字。`,
  fix: () => "请向发文单位要电子版，或用文字识别软件把图片转成文字，核对后粘贴到本工具的文本框中。",
});

export const NOTICE_TOO_LARGE = issueKind<{ megabytes: number }>({
  code: "notice-file-too-large",
  severity: "error",
  message: ({ file, megabytes }) =>
    `“${file ?? ""}”超过 ${String(megabytes)} MB，不像一份通知，没有读取。`,
  fix: () => "请删去文件里的图片，或只复制通知正文和任务清单粘贴进来。",
});

/** `found` is what the package reader says. */
export const NOTICE_DAMAGED = issueKind({
  code: "notice-file-damaged",
  severity: "error",
  message: ({ file, found }) => `“${file ?? ""}”读不出来：${found ?? "文件已损坏"}`,
  fix: () =>
    "请用 Word、Excel 或 WPS 打开核对，另存一份后再选择；或者复制正文粘贴到本工具的文本框中。",
});

export const NOTICE_TEXT_ENCODING = issueKind({
  code: "notice-text-encoding",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”的文字编码认不出来，读出来会是乱码。`,
  fix: () => "请用记事本打开该文件，另存为时把编码选成“UTF-8”，再重新选择。",
});

export const NOTICE_EMPTY_FILE = issueKind({
  code: "notice-file-empty",
  severity: "error",
  message: ({ file }) => `“${file ?? ""}”是空文件。`,
  fix: () => "请检查文件是否传完，或向发文单位重新要一份。",
});

export const HIDDEN_SHEET = issueKind<{ name: string }>({
  code: "notice-sheet-hidden",
  severity: "warning",
  message: ({ name }) => `工作表“${name}”里有任务表，但它是隐藏的，没有读取。`,
  fix: () => "如它也是通知的内容，请取消隐藏、保存后重新载入。",
});

export const HIDDEN_ROWS = issueKind<{ rows: readonly number[] }>({
  code: "notice-rows-hidden",
  severity: "warning",
  message: ({ sheet, rows, found }) =>
    `工作表“${sheet ?? ""}”的第${rows.slice(0, 5).join("、")}行${rows.length > 5 ? `等${String(rows.length)}行` : ""}是隐藏的，已照样读取，如：“${(found ?? "").replace(/\s+/g, " ").slice(0, 40)}”。`,
  fix: () => "如这些行已经作废，请在原文件中删除这些行、保存后重新载入。",
});

export const HIDDEN_COLUMN_LEFT = issueKind<{ column: string }>({
  code: "notice-column-hidden",
  severity: "warning",
  message: ({ sheet, column }) =>
    `工作表“${sheet ?? ""}”中隐藏的“${column}”一列没有读取，因为另有一列写着同样的内容。`,
  fix: () => "如应以隐藏的一列为准，请取消隐藏并删去另一列、保存后重新载入。",
});

export const HIDDEN_COLUMN_READ = issueKind<{ column: string }>({
  code: "notice-hidden-column-read",
  severity: "info",
  message: ({ sheet, column }) => `工作表“${sheet ?? ""}”的“${column}”一列是隐藏的，已照样读取。`,
  fix: () => "如这一列已经作废，请在原文件中删除这一列、保存后重新载入。",
});

const begins = (found: string | null): string =>
  `“${(found ?? "").replace(/\s+/g, " ").slice(0, 58)}”`;

export const CHANGES_TRACKED = issueKind<{ count: number }>({
  code: "notice-changes-tracked",
  severity: "info",
  message: ({ found, count }) =>
    `通知里有${String(count)}处修订痕迹删去的文字，按接受修订后的文字读取；删去的如：${begins(found)}。`,
  fix: () => "请核对；如这些修订不算数，请在原文件中拒绝修订、保存后重新载入。",
});

export const HIDDEN_TEXT = issueKind<{ count: number }>({
  code: "notice-text-hidden",
  severity: "warning",
  message: ({ found, count }) =>
    `通知里有${String(count)}处设成隐藏的文字，没有读取，如：${begins(found)}。`,
  fix: () => "如这些文字也是通知的内容，请在原文件中取消隐藏、保存后重新载入。",
});

export const STRUCK_TEXT = issueKind<{ count: number }>({
  code: "notice-text-struck",
  severity: "warning",
  message: ({ found, count }) =>
    `通知里有${String(count)}处文字画了删除线，已照样读取，如：${begins(found)}。`,
  fix: () => "如画线的文字已经作废，请在原文件中删去、保存后重新载入。",
});

export const FOOTNOTES = issueKind<{ count: number }>({
  code: "notice-footnotes",
  severity: "info",
  message: ({ found, count }) =>
    `通知里有${String(count)}条脚注或尾注，没有列入任务，如：${begins(found)}。`,
  fix: () => "如脚注写到了单位或任务，请在任务清单中补上。",
});

export const COMMENTS = issueKind<{ count: number }>({
  code: "notice-comments",
  severity: "info",
  message: ({ found, count }) => `通知里有${String(count)}条批注，没有读取，如：${begins(found)}。`,
  fix: () => "如批注改了任务或单位，请改在正文里后重新载入。",
});

export const TEXT_BOXES = issueKind<{ count: number }>({
  code: "notice-text-boxes",
  severity: "info",
  message: ({ found, count }) =>
    `通知里有${String(count)}个文本框，框里的文字没有读取，如：${begins(found)}。`,
  fix: () => "如文本框里有任务，请把文字移到正文里后重新载入。",
});
