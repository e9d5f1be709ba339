/** What can go wrong between the person, the open workbook and the files. */

import { issueKind } from "../model/issue";

export const UNEXPECTED = issueKind({
  code: "unexpected",
  severity: "error",
  message: ({ found }) => `程序出现意外情况，这一步没有完成：${found ?? "原因不明"}。`,
  fix: () => "台账没有被改动。请再试一次；仍不行时，请把这句话和正在处理的文件发给维护人员。",
});

export const NOTHING_TO_READ = issueKind({
  code: "nothing-to-read",
  severity: "error",
  message: () => "所选的文件夹或压缩包里没有文件。",
  fix: () => "请选择各单位返回的填报表，也可以选择装着它们的文件夹或压缩包。",
});

export const ONE_AT_A_TIME = issueKind<{ count: number }>({
  code: "one-at-a-time",
  severity: "error",
  message: ({ count }) =>
    count === 0
      ? "拖来的东西里没有文件，什么也没有读。"
      : `这里一次只读一份文件，拖来了${count}份，都没有读。`,
  fix: () => "请只拖一份文件，或者点按钮选择它。",
});

export const NOT_DELIVERED = issueKind<{ why: string }>({
  code: "not-delivered",
  severity: "error",
  message: ({ why }) => `文件已经生成，但在这里存不下来：${why}。`,
  fix: () => "生成的内容还在：请把文件逐份打开另存，或者用浏览器打开本软件的网页版，在网页里下载。",
});

export const SHEETS_IN_THE_WAY = issueKind<{ sheets: string[] }>({
  code: "sheets-in-the-way",
  severity: "error",
  message: ({ sheets }) =>
    `这个工作簿里已有和台账同名的工作表：${sheets.map((name) => `“${name}”`).join("、")}。`,
  fix: () => "请在新的空白工作簿里建立台账，或者先给这些工作表改名；程序没有改动它们。",
});

export const LEDGER_MOVED_ON = issueKind({
  code: "ledger-moved-on",
  severity: "warning",
  message: () => "预览之后，台账又有改动。",
  fix: () => "已按最新的台账重新预览，请核对后再确认合并。",
});

export const NO_BACKUP = issueKind({
  code: "no-backup",
  severity: "error",
  message: () => "没有可以撤销的操作。",
  fix: () => "只有合并或生成汇总写入之后，才有备份可以恢复。",
});

export const PART_NOT_LOADED = issueKind({
  code: "part-not-loaded",
  severity: "error",
  message: () => "程序的这一部分没有读到，这一步没有做。",
  fix: () => "多半是连不上本单位的服务器：请检查网络后再试一次；仍不行时，关闭窗格再打开。",
});
