/** What a unit filed on a task in a period. */

import type { Role } from "./unit";

export type Status = "done" | "ahead" | "on-schedule" | "behind" | "not-started" | "other";

/** 0–100, or `unmeasured` for 不宜量化, or null where nothing usable was filed. */
export type CompletionRate = number | "unmeasured" | null;

/** The filled fields of 填报表. Texts are trimmed; null where the cell is blank or unusable. */
export interface RecordValues {
  status: Status | null;
  completionRate: CompletionRate;
  progress: string | null;
  problem: string | null;
  nextStep: string | null;
  /** ISO date. */
  expectedDate: string | null;
  contact: string | null;
  phone: string | null;
  remark: string | null;
}

export type ValueField = keyof RecordValues;

/** One row of 指标填报. */
export interface TargetValue {
  indicator: string;
  /** 本市年度目标. */
  cityTarget: number | null;
  /** 累计完成值. */
  achieved: number | null;
  /** 计量单位 as in the ledger. */
  unit: string;
  note: string | null;
  source: Source | null;
}

/** Where a record's values were read. */
export interface Source {
  /** File name as given, with the path inside a folder or zip. */
  file: string;
  sheet: string;
  /** 1-based row. */
  row: number;
  /**
   * A1 address of each field's cell; `[file]sheet!K12` where a value was kept from an earlier return
   * of the period because this one leaves it blank.
   */
  cells: Partial<Record<string, string>>;
}

export interface ProgressRecord {
  period: string;
  taskId: string;
  unit: string;
  role: Role;
  values: RecordValues;
  targets: TargetValue[];
  source: Source;
  /** When it was merged: ISO local time to the minute. */
  mergedAt: string;
}

export const EMPTY_VALUES: RecordValues = {
  status: null,
  completionRate: null,
  progress: null,
  problem: null,
  nextStep: null,
  expectedDate: null,
  contact: null,
  phone: null,
  remark: null,
};

/** The fields of a row, in the form's order. */
export const VALUE_FIELDS = Object.keys(EMPTY_VALUES) as ValueField[];
