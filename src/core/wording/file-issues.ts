/** What can go wrong with files and arguments before any content is looked at. */

import { issueKind } from "../model/issue";

export const FILE_MISSING = issueKind({
  code: "file-missing",
  severity: "error",
  message: ({ file }) => `找不到文件“${file}”。`,
  fix: () => "请检查文件名和所在文件夹是否写对，文件是否已被移动或改名。",
});

export const FILE_UNREADABLE = issueKind<{ why: string }>({
  code: "file-unreadable",
  severity: "error",
  message: ({ file, why }) => `读不了文件“${file}”：${why}。`,
  fix: () => "请检查是否有读取权限，文件是否正被其他程序占用。",
});

export const OUTPUT_UNWRITABLE = issueKind<{ why: string }>({
  code: "output-unwritable",
  severity: "error",
  message: ({ file, why }) => `写不进“${file}”：${why}。`,
  fix: () =>
    "请换一个有写入权限的文件夹，关闭正在打开的同名文件，并检查磁盘空间。没有留下不完整的文件。",
});

export const NO_FILES = issueKind({
  code: "no-files",
  severity: "error",
  message: ({ file }) => `“${file}”里没有可以读取的文件。`,
  fix: () => "请选择装有返回表的文件夹、压缩包，或直接选择返回表文件。",
});

export const UNKNOWN_UNIT = issueKind<{ suggestions: string[] }>({
  code: "unknown-unit",
  severity: "error",
  message: ({ found }) => `单位名录中没有“${found}”，或该单位没有需要填报的任务。`,
  fix: ({ suggestions }) =>
    suggestions.length > 0
      ? `是否指：${suggestions.join("、")}？请按单位名录中的名称填写。`
      : "请按台账“单位名录”中的名称填写。",
});

export const NO_RECORDS = issueKind<{ periods: string[] }>({
  code: "no-records",
  severity: "error",
  message: ({ expected }) => `台账里没有报送期${expected ?? ""}的填报记录，无法生成汇总。`,
  fix: ({ periods }) =>
    periods.length > 0
      ? `台账里有记录的报送期是：${periods.join("、")}。请改用其中一个，或先合并该期的返回表。`
      : "请先合并各单位的返回表，再生成汇总。",
});

export const CANCELLED = issueKind({
  code: "cancelled",
  severity: "info",
  message: () => "已按要求停止，没有写入任何内容。",
  fix: () => "需要时可以重新开始，结果不受影响。",
});

export const UNKNOWN_OWNER = issueKind({
  code: "unknown-owner",
  severity: "error",
  message: ({ file }) => `“${file}”里看不出是哪个单位、哪一期的填报表，没有台账无法校验。`,
  fix: () => "请同时指定台账，或使用下发的原填报表填写。",
});
