/** What can be said of a .zip that holds returned files. */

import { issueKind } from "../model/issue";

export const ARCHIVE_UNREADABLE = issueKind<{ why: string }>({
  code: "archive-unreadable",
  severity: "error",
  message: ({ file, why }) => `压缩包“${file}”打不开：${why}`,
  fix: () => "请先在电脑上解压，再选择解压后的文件夹；解压也失败的，请对方重新发送。",
});

export const ARCHIVE_ENTRY_UNREADABLE = issueKind<{ why: string }>({
  code: "archive-entry-unreadable",
  severity: "error",
  message: ({ file, why }) => `压缩包里的“${file}”取不出来：${why}`,
  fix: () => "请先解压再选择文件夹，或请对方单独重发这个文件。",
});

export const ARCHIVE_EMPTY = issueKind({
  code: "archive-empty",
  severity: "error",
  message: ({ file }) => `压缩包“${file}”是空的。`,
  fix: () => "请检查压缩时是否选中了文件。",
});

export const ARCHIVE_TOO_DEEP = issueKind({
  code: "archive-too-deep",
  severity: "error",
  message: ({ file }) => `“${file}”是压缩包里的压缩包，嵌套太多层，没有打开。`,
  fix: () => "请先解压，再选择解压后的文件夹。",
});
