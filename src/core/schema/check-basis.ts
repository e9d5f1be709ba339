/**
 * What a unit's own check needs of the ledger beyond the form: settings that are not at their usual
 * value, the deadline, the required rate, the unit's earlier entries and what staff accepted. Stands in
 * `_meta` after the fingerprints; a workbook without it is checked by the usual settings.
 */

import { DEFAULT_SETTINGS, type AcceptedIssue, type Ledger } from "../model/ledger";
import type { RuleLevel, RuleSetting, Settings } from "../model/ledger";
import { parsePeriod, type Period } from "../model/period";
import { EMPTY_VALUES, type ProgressRecord, type RecordValues } from "../model/record";
import { RULE_LEVEL_WORDS, STATUS_WORDS } from "./vocabulary";

export interface CheckBasis {
  settings: Partial<Settings>;
  /** ISO date; null where none was set. */
  deadline: string | null;
  /** The period's required rate in percent where it was set by hand. */
  scheduledRate: number | null;
  /** Year of the notice where it is not the period's. */
  year: number | null;
  /** Of earlier periods; only what rules look at. */
  records: ProgressRecord[];
  accepted: AcceptedIssue[];
}

type Pair = [key: string, value: string];

const DEADLINE = "deadline";
const RATE = "scheduled-rate";
const YEAR = "notice-year";
const SETTING = "setting:";
const RULE = "rule:";
const PAST = "past:";
const ACCEPTED = "accepted";

/** Settings that change what the check of one return tells. */
const NUMBERS = [
  "minTextLength",
  "maxTextLength",
  "textRateGap",
  "targetRateGap",
  "outOfScale",
  "repeatedRows",
  "carriedPeriods",
] as const satisfies readonly (keyof Settings)[];
/** Excel holds 32,767 characters a cell. */
const LONGEST_CELL = 32_000;
const RATE_SET = /^\d{1,3}(?:\.\d{1,9})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Entries of a period as they stand in one cell. */
interface PastEntry {
  values: Partial<RecordValues>;
  /** Indicator → 累计完成值. */
  achieved?: Record<string, number>;
}

/** The rows of `_meta` for the workbook of `unit`; none where everything is usual and new. */
export function basisRows(
  ledger: Ledger,
  unit: string,
  period: Period,
  taskIds: readonly string[],
): Pair[] {
  const { settings } = ledger;
  const set = settings.periods.find((entry) => entry.period === period.id);
  const deadline = set?.deadline;
  const rate = set?.scheduledRate ?? null;
  const year = Number(ledger.notice.date?.slice(0, 4)) || period.year;
  const ids = new Set(taskIds);
  return [
    ...(deadline ? [[DEADLINE, deadline] as Pair] : []),
    ...(rate === null ? [] : [[RATE, String(rate)] as Pair]),
    ...(year === period.year ? [] : [[YEAR, String(year)] as Pair]),
    ...NUMBERS.filter((key) => settings[key] !== DEFAULT_SETTINGS[key]).map((key): Pair => [
      SETTING + key,
      String(settings[key]),
    ]),
    ...(settings.filingRule === DEFAULT_SETTINGS.filingRule
      ? []
      : [[`${SETTING}filingRule`, settings.filingRule] as Pair]),
    ...(settings.defaultDeadline
      ? [[`${SETTING}defaultDeadline`, settings.defaultDeadline] as Pair]
      : []),
    ...settings.rules.map(({ code, level }): Pair => [RULE + code, level]),
    ...ledger.records
      .filter((record) => record.unit === unit && ids.has(record.taskId))
      .filter((record) => isBefore(record.period, period))
      .map((record): Pair => [`${PAST}${record.period}:${record.taskId}`, entryText(record)]),
    ...ledger.accepted
      .filter((each) => each.period === period.id && each.unit === unit)
      .map((each): Pair => [ACCEPTED, JSON.stringify(each)]),
  ];
}

/** Of the same kind and year, since rates begin anew each January. */
function isBefore(id: string, period: Period): boolean {
  const other = parsePeriod(id);
  return other?.kind === period.kind && other.year === period.year && id < period.id;
}

function entryText({ values, targets }: ProgressRecord): string {
  const { status, completionRate, progress, problem, expectedDate } = values;
  const filed = { status, completionRate, progress, problem, expectedDate };
  const kept = Object.entries(filed).filter(([, value]) => value !== null);
  const figures = targets.flatMap(({ indicator, achieved }) =>
    achieved === null ? [] : [[indicator, achieved] as const],
  );
  const entry = (texts: boolean): string =>
    JSON.stringify({
      values: Object.fromEntries(
        kept.filter(([field]) => texts || (field !== "progress" && field !== "problem")),
      ),
      ...(figures.length > 0 && { achieved: Object.fromEntries(figures) }),
    } satisfies PastEntry);
  const whole = entry(true);
  return whole.length <= LONGEST_CELL ? whole : entry(false);
}

/** Reads the rows back; whatever is not understood is left out. */
export function parseBasis(pairs: readonly Pair[], unit: string): CheckBasis {
  const basis: CheckBasis = {
    settings: {},
    deadline: null,
    scheduledRate: rateSetAtIssue(pairs),
    year: null,
    records: [],
    accepted: [],
  };
  const rules: RuleSetting[] = [];
  for (const [key, value] of pairs) {
    if (key === DEADLINE && DATE.test(value)) basis.deadline = value;
    else if (key === YEAR && /^\d{4}$/.test(value)) basis.year = Number(value);
    else if (key.startsWith(SETTING)) readSetting(key.slice(SETTING.length), value, basis.settings);
    else if (key.startsWith(RULE) && Object.hasOwn(RULE_LEVEL_WORDS, value)) {
      rules.push({ code: key.slice(RULE.length), level: value as RuleLevel });
    } else if (key.startsWith(PAST)) {
      const [period = "", taskId = ""] = key.slice(PAST.length).split(":");
      const record = pastRecord(period, taskId, unit, value);
      if (record) basis.records.push(record);
    } else if (key === ACCEPTED) {
      const accepted = readAccepted(value, unit);
      if (accepted) basis.accepted.push(accepted);
    }
  }
  if (rules.length > 0) basis.settings.rules = rules;
  return basis;
}

/** The required rate that was set by hand when the workbook was issued; null where it was the usual one. */
export function rateSetAtIssue(pairs: readonly Pair[]): number | null {
  const text = pairs.find(([key]) => key === RATE)?.[1];
  return text !== undefined && RATE_SET.test(text) ? Number(text) : null;
}

function readSetting(name: string, value: string, settings: Partial<Settings>): void {
  const key = NUMBERS.find((each) => each === name);
  if (key && /^\d{1,5}(?:\.\d{1,4})?$/.test(value)) settings[key] = Number(value);
  else if (name === "filingRule" && value === "leads-only") settings.filingRule = value;
  else if (name === "defaultDeadline" && DATE.test(value)) settings.defaultDeadline = value;
}

function pastRecord(
  period: string,
  taskId: string,
  unit: string,
  text: string,
): ProgressRecord | null {
  const entry = objectIn(text);
  const filed = entry && asObject(entry["values"]);
  if (!filed || taskId === "" || !parsePeriod(period)) return null;
  const textOf = (field: string) => {
    const value = filed[field];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const rate = filed["completionRate"];
  const status = textOf("status");
  const date = textOf("expectedDate");
  const figures = Object.entries(asObject(entry["achieved"]) ?? {});
  return {
    period,
    taskId,
    unit,
    role: "responsible",
    values: {
      ...EMPTY_VALUES,
      status: status !== null && Object.hasOwn(STATUS_WORDS, status) ? (status as never) : null,
      completionRate: typeof rate === "number" || rate === "unmeasured" ? rate : null,
      progress: textOf("progress"),
      problem: textOf("problem"),
      expectedDate: date !== null && DATE.test(date) ? date : null,
    },
    targets: figures.flatMap(([indicator, achieved]) =>
      typeof achieved === "number"
        ? [{ indicator, achieved, cityTarget: null, unit: "", note: null, source: null }]
        : [],
    ),
    source: { file: "", sheet: "", row: 0, cells: {} },
    mergedAt: "",
  };
}

function readAccepted(text: string, unit: string): AcceptedIssue | null {
  const entry = objectIn(text);
  if (!entry) return null;
  const word = (key: string) => (typeof entry[key] === "string" ? entry[key] : null);
  const period = word("period");
  const code = word("code");
  const digest = word("digest");
  if (period === null || code === null || digest === null) return null;
  return {
    period,
    unit,
    taskId: word("taskId"),
    field: word("field"),
    code,
    digest,
    found: word("found"),
    note: word("note") ?? "",
    by: word("by") ?? "",
    date: word("date"),
  };
}

function objectIn(text: string): Record<string, unknown> | null {
  if (!text.startsWith("{")) return null;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
