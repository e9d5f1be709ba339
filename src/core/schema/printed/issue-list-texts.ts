/** What 问题清单 says above its lines, so that the intake can tell from it what people wrote there. */

export const ISSUE_LIST_TITLE = "填报表问题清单";

export const ISSUE_LIST_COLUMNS = [
  "序号",
  "级别",
  "位置（点击跳转）",
  "发现了什么",
  "怎么改",
] as const;
