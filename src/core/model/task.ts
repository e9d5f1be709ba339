/** The responsibility list (责任清单) that a notice announces. */

import type { Issue } from "./issue";

/** Head of the notice; a part the notice does not print is null. */
export interface NoticeInfo {
  /** 发文字号, such as 随政办发〔2024〕7号. */
  docNumber: string | null;
  title: string | null;
  issuer: string | null;
  /** ISO date. */
  date: string | null;
}

/** One numbered task (任务) as printed, without guesses that were not reported as issues. */
export interface Task {
  /** `Z001`…, `M01`…; stable over the life of the ledger. */
  id: string;
  /** Printed number without its punctuation: `1`, `126`, `一`; empty where none is printed. */
  label: string;
  /** Short name of its list, such as 重点工作 or 民生项目. */
  list: string;
  /** Chapter heading as printed, such as 一、经济社会发展的主要预期目标. */
  chapter: string | null;
  /** Section heading as printed, such as （一）更大力度聚合创新资源。 */
  section: string | null;
  /** Task text without number and without the responsibility clause. */
  text: string;
  /** Lead units (牵头单位) as printed, in order. */
  lead: string[];
  /** Responsible units (责任单位) as printed, in order. */
  responsible: string[];
  /** Deadline as printed in the notice; null for the default (year end). */
  deadline: string | null;
  /** Leader in charge, where the notice names one. */
  leader: string | null;
  targets: Target[];
  /** The responsibility clause as printed, brackets included; empty where none. */
  clause: string;
}

export type TargetOperator = ">=" | "<=" | "≈" | "=" | "range";
export type TargetKind = "growth" | "absolute" | "count" | "ratio" | "date";

/** A measurable goal (量化指标) in a task's text. */
export interface Target {
  indicator: string;
  op: TargetOperator;
  /** In the printed unit: 4.5 with unit 万家. */
  value: number;
  /** Upper end of a range; null otherwise. */
  value2: number | null;
  unit: string;
  kind: TargetKind;
  /** Half-open [start, end) offsets into the task's text (UTF-16 units). */
  span: [number, number];
}

export type UnitKind =
  | "government-department"
  | "party-organ"
  | "mass-organisation"
  | "county"
  | "vertical"
  | "institution"
  | "enterprise"
  | "military"
  | "collective"
  | "other";

/** A unit name as the notice prints it. */
export interface NoticeUnit {
  name: string;
  kind: UnitKind;
  collective: boolean;
}

export type NoticePieceKind =
  "cover" | "list-title" | "chapter" | "section" | "label" | "text" | "clause" | "blank" | "other";

/** A run of the notice's characters; all pieces joined give the notice back character for character. */
export interface NoticePiece {
  kind: NoticePieceKind;
  text: string;
  taskId: string | null;
}

/** Everything that parsing a notice yields. */
export interface ResponsibilityList {
  notice: NoticeInfo;
  tasks: Task[];
  /** Distinct printed unit names in order of first appearance. */
  units: NoticeUnit[];
  /** Only for text notices; empty for tables. */
  pieces: NoticePiece[];
  issues: Issue[];
}
