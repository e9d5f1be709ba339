/** What can go wrong when a report that people worked on is read again. */

import { issueKind } from "../model/issue";

export const NO_REPORT = issueKind({
  code: "no-report",
  severity: "error",
  message: () => "这不是本工具生成的城市汇总，或者其中的“汇总总表”不在了。",
  fix: () => "请选择用本工具生成、在“汇总总表”里改过文字的城市汇总文件。",
});

export const REPORT_EDITS_UNKEPT = issueKind<{ count: number }>({
  code: "report-edits-unkept",
  severity: "warning",
  message: ({ count }) => `“汇总总表”里有${count}处文字被人改过，还没有记入台账。`,
  fix: () =>
    "要留用的，在网页版或任务窗格的“汇总”一步点“保留为改写的主文”；重写台账文件时，汇总的各张表不再带上。",
});

export const REPORT_OF_OTHER_LIST = issueKind({
  code: "report-of-other-list",
  severity: "error",
  message: () => "这份城市汇总是另一份责任清单的，不是由现在的台账生成的。",
  fix: () => "请选择由这份台账生成的城市汇总，或者先打开对应的台账。",
});
