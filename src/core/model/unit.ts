/** The unit directory (单位名录) and who does what on which task. */

import type { UnitKind } from "./task";

export interface Unit {
  /** Canonical name: what sheets, files and JSON show. */
  name: string;
  /** Other names of the same unit; full name, short forms. */
  aliases: string[];
  kind: UnitKind;
  /** Name of the parent unit; null at the top. */
  parent: string | null;
  /** Whether the unit gets a unit workbook and files. A collective unit never does. */
  files: boolean;
  /** Members of a collective unit by canonical name; empty where unknown or not collective. */
  members: string[];
  contact: string | null;
  phone: string | null;
  /** For staff; such as 待确认 for a member that no notice names. */
  note: string | null;
}

export interface UnitDirectory {
  units: Unit[];
}

/** Role of a unit on a task. */
export type Role = "lead-first" | "lead" | "responsible" | "member";

/** Whether a role leads the task, by itself or with others. */
export function isLeadRole(role: Role | null | undefined): boolean {
  return role === "lead-first" || role === "lead";
}

/** One row of 分工明细: a unit's role on a task, with the printed phrase it came from. */
export interface Assignment {
  taskId: string;
  /** Canonical name. */
  unit: string;
  role: Role;
  /** Unit name or collective phrase as printed. */
  phrase: string;
  /** Group that the phrase stands in; `lead` too for responsible units that stand in for a lead. */
  group: "lead" | "responsible";
}
