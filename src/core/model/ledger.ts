/** The ledger (台账): the whole state of the job, and exactly what the ledger workbook holds. */

import type { CellValue } from "../workbook/workbook-plan";
import type { RawSheet } from "../workbook/raw-workbook";
import type { Issue, Severity } from "./issue";
import type { ProgressRecord } from "./record";
import type { NoticeInfo, Task } from "./task";
import type { Assignment, UnitDirectory } from "./unit";

export type FilingRule = "every-unit" | "leads-only";

/** Who answers for a task whose notice names no lead: the first responsible unit, or each of them. */
export type LeadlessRule = "first-responsible" | "all-responsible";

export interface PeriodSetting {
  period: string;
  /** Filing deadline, ISO date; null where none was set, then nobody is late. */
  deadline: string | null;
  /** Required rate in percent set by hand; null for elapsed months / 12. */
  scheduledRate: number | null;
  /** When workbooks were issued, ISO date; null if never. */
  issued: string | null;
}

/** What staff decided about a rule of the check: another severity than its usual one, or none. */
export interface RuleSetting {
  /** Code of the rule. */
  code: string;
  level: RuleLevel;
}

export type RuleLevel = Severity | "off";

export interface Settings {
  filingRule: FilingRule;
  leadlessRule: LeadlessRule;
  /** Points behind schedule up to which a task is on watch. */
  watchPoints: number;
  /** Points behind schedule above which the light is red; between the two it is yellow. */
  redPoints: number;
  /** Fewest characters of 进展情况 that pass without a warning. */
  minTextLength: number;
  /** Most characters of a text that pass without a warning. */
  maxTextLength: number;
  /** Points by which a rate said in 进展情况 may differ from 完成率. */
  textRateGap: number;
  /** Points by which achieved / year's target may differ from 完成率. */
  targetRateGap: number;
  /** Times the year's target from which a figure was most likely filed in another unit. */
  outOfScale: number;
  /** Rows with one text from which it counts as repeated. */
  repeatedRows: number;
  /** Characters from which the same text of two units is no chance. */
  sameTextLength: number;
  /** Periods with one problem from which it counts as carried. */
  carriedPeriods: number;
  /** Hold a return with errors back (nothing merged) instead of merging and flagging it. */
  holdBackErrors: boolean;
  paper: "A3" | "A4";
  /** Default completion date of tasks that print none, ISO; null for the end of the notice's year. */
  defaultDeadline: string | null;
  /** Rules that are not at their usual level, in the order of the catalogue. */
  rules: RuleSetting[];
  periods: PeriodSetting[];
}

export const DEFAULT_SETTINGS: Settings = {
  filingRule: "every-unit",
  leadlessRule: "first-responsible",
  watchPoints: 10,
  redPoints: 30,
  minTextLength: 10,
  maxTextLength: 500,
  textRateGap: 3,
  targetRateGap: 20,
  outOfScale: 10,
  repeatedRows: 3,
  sameTextLength: 15,
  carriedPeriods: 3,
  holdBackErrors: false,
  paper: "A3",
  defaultDeadline: null,
  rules: [],
  periods: [],
};

export type Outcome =
  "merged" | "merged-with-warnings" | "rejected" | "duplicate" | "conflict" | "ignored";

/** One row of 报送情况: the return that a unit's records of a period come from. */
export interface Filing {
  period: string;
  unit: string;
  file: string;
  /**
   * Digests of contents, hex, a blank between them: first the content in force, then contents of the
   * unit that it replaced or was chosen over. Recognises a file that comes again.
   */
  contentHash: string;
  /** When the return was received: ISO local time to the minute; null if unknown. */
  receivedAt: string | null;
  mergedAt: string;
  late: boolean;
  errors: number;
  warnings: number;
  rows: number;
  /** True where the return has errors and goes back to the unit. */
  sentBack: boolean;
}

/** One row of 已核意见: a finding that staff accept as it is, as long as the value stays the same. */
export interface AcceptedIssue {
  period: string;
  /** Null for a finding across units. */
  unit: string | null;
  taskId: string | null;
  /** Field name of the schema table; null for a row as a whole. */
  field: string | null;
  code: string;
  /** Digest of what was found. */
  digest: string;
  /** What was found, for people; null where nothing stood there. */
  found: string | null;
  note: string;
  by: string;
  /** ISO date. */
  date: string | null;
}

/** One row of 主文选定: which words stand for a task in a period's report; the records stay as filed. */
export interface MainTextChoice {
  period: string;
  taskId: string;
  /** Unit whose filing stands for the task; null for the one that would stand anyway. */
  unit: string | null;
  /** Staff's own words; null where the unit's stand. */
  progress: string | null;
  problem: string | null;
  nextStep: string | null;
  by: string;
  /** ISO date. */
  date: string | null;
  /** Digest of the filed words that staff chose from. */
  source: string;
}

/** One row of 合并日志. */
export interface LogEntry {
  mergedAt: string;
  period: string;
  file: string;
  unit: string | null;
  outcome: Outcome;
  /** The issue, repair or decision in words. */
  event: string;
  code: string | null;
  severity: Issue["severity"] | null;
  sheet: string | null;
  cell: string | null;
  taskId: string | null;
  found: string | null;
  /** What was kept, or how to fix it. */
  result: string | null;
}

/** A column that staff added to one of the ledger's lists. */
export interface OwnColumn {
  sheet: string;
  header: string;
  /** Its cells by what names their row: the words of its naming cells, and its number among those. */
  cells: { row: string; value: CellValue }[];
}

/** What staff added to the ledger workbook for themselves; kept as values through every rewriting. */
export interface OwnWork {
  /** Serial dates count from 1900. */
  sheets: RawSheet[];
  columns: OwnColumn[];
}

export const NOTHING_OWN: OwnWork = { sheets: [], columns: [] };

export interface Ledger {
  notice: NoticeInfo;
  tasks: Task[];
  assignments: Assignment[];
  directory: UnitDirectory;
  settings: Settings;
  records: ProgressRecord[];
  filings: Filing[];
  accepted: AcceptedIssue[];
  /** At most one a period and task counts: the last. */
  mainTexts: MainTextChoice[];
  log: LogEntry[];
  own: OwnWork;
}

/** Nothing known yet. */
export const EMPTY_LEDGER: Ledger = {
  notice: { docNumber: null, title: null, issuer: null, date: null },
  tasks: [],
  assignments: [],
  directory: { units: [] },
  settings: DEFAULT_SETTINGS,
  records: [],
  filings: [],
  accepted: [],
  mainTexts: [],
  log: [],
  own: NOTHING_OWN,
};
