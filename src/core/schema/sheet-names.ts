/** Sheet names that other programs and files already sent out rely on (DESIGN §6, §7, §9). */

export const LEDGER_SHEETS = {
  guide: "使用说明",
  tasks: "任务清单",
  assignments: "分工明细",
  targets: "量化指标",
  directory: "单位名录",
  settings: "报送设置",
  records: "填报记录",
  /** The filed figures of 指标填报, one row a record × indicator. */
  recordTargets: "指标记录",
  filings: "报送情况",
  /** Findings that staff accept as they are. */
  accepted: "已核意见",
  /** Which words stand for a task where staff decided. */
  mainTexts: "主文选定",
  log: "合并日志",
  meta: "_meta",
} as const;

export const UNIT_SHEETS = {
  guide: "填报说明",
  form: "填报表",
  targets: "指标填报",
  signOff: "审签页",
  /** First sheet of a workbook that was sent back; in no other. */
  issues: "问题清单",
  meta: "_meta",
} as const;

export const REPORT_SHEETS = {
  overview: "总体情况",
  /** One page for the mayor. */
  briefing: "领导参阅",
  tasks: "汇总总表",
  chapters: "分章统计",
  units: "单位统计与排名",
  behind: "欠序时及未启动",
  livelihood: "民生项目",
  targets: "量化指标",
  disagreements: "口径不一致",
  coordination: "需协调问题",
  filings: "报送情况",
  circular: "通报文稿",
} as const;

/** Very hidden sheet of a report: what the program itself wrote, to tell it from what people typed. */
export const REPORT_MARKS = "_report";

/** Sheets of the office's overview of what goes back to units. */
export const OVERVIEW_SHEETS = {
  issues: "问题汇总",
  units: "各单位情况",
} as const;

/** `_meta` marks. */
export const UNIT_FORMAT = "responsibility-ledger/unit-workbook";
export const REPORT_FORMAT = "responsibility-ledger/report";
export const LEDGER_FORMAT = "responsibility-ledger/ledger";
export const TEMPLATE_VERSION = "1";
