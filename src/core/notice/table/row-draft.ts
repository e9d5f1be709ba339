/** From the cells of a row, merged ones filled, to the task. */

import { createIssue } from "../../model/issue";
import { TASK_WITHOUT_UNIT, NAME_JOINED } from "../../wording/notice-issues";
import type { Draft } from "../draft";
import { readLabelled } from "../roles/read-clause";
import { joinReadings, type RoleRules, settleRoles } from "../roles/role-groups";
import { leaderNames } from "../units/leader-names";
import { oneLine, unwrapTimes, unwrapUnits } from "./cell-text";
import { withoutPeople } from "../units/without-people";
import { noteCell } from "./column-issues";
import type { ColumnMeaning } from "./meaning";
import { addRolesAbove } from "./roles-above";
import { columnsOf, type Row } from "./row";
import { isMark, markOf, NO_MARKS } from "./unit-marks";

const READ_COLUMNS = [
  "lead",
  "charge",
  "support",
  "beside",
  "division",
  "leader",
  "deadline",
] as const;

export function toDraft(row: Row, given: RoleRules): Draft {
  const { columns } = row;
  const has = (meaning: ColumnMeaning): boolean => columnsOf(columns, meaning).length > 0;
  const bothColumns = has("charge") && has("support") && !has("lead");
  const rules: RoleRules = bothColumns ? { ...given, chargeLeads: true } : given;
  const printed: string[] = [];
  const joined: string[] = [];
  const findings = [...row.findings];
  const readings = columns.flatMap(({ meaning, label, people }, index) => {
    const cell = row.cells[index] ?? "";
    if (meaning === "unit") {
      const mark = markOf(cell, given.marks ?? NO_MARKS);
      if (mark === null) return [];
      printed.push(`${label}：${oneLine(cell)}`);
      if (mark === "unmarked" && !isMark(cell)) findings.push(noteCell(label, cell));
      return [readLabelled(mark === "unmarked" ? "charge" : mark, label)];
    }
    const role = READ_COLUMNS.find((each) => each === meaning);
    if (!role || cell === "") return [];
    printed.push(`${label}：${cell.replace(/\s*\n\s*/g, "、")}`);
    if (role === "leader") return [readLabelled(role, cell)];
    if (role === "deadline") return [readLabelled(role, unwrapTimes(cell))];
    return [readLabelled(role, unwrapUnits(people ? withoutPeople(cell) : cell, joined))];
  });
  const reading = joinReadings(readings);
  addRolesAbove(reading, row.headings, findings);
  const clause = printed.join("；");
  const roles = settleRoles(reading, rules, clause);
  findings.push(...reading.findings, ...roles.findings);
  for (const found of joined)
    findings.push((taskId) => createIssue(NAME_JOINED, { taskId }, { found }));
  if (roles.lead.length + roles.responsible.length === 0) {
    findings.push((taskId) => createIssue(TASK_WITHOUT_UNIT, { taskId }, { found: row.text }));
  }
  const [outer = null, ...inner] = row.names;
  const [chapter, section] =
    row.headings.chapter === null
      ? [outer, inner.join("；") || null]
      : [row.headings.chapter, row.names.join("；") || row.headings.section];
  return {
    label: row.label,
    style: row.label === "" ? null : "arabic",
    chapter: chapter === null ? null : oneLine(chapter),
    section,
    text: row.text,
    lead: roles.lead,
    responsible: roles.responsible,
    deadline: reading.deadline,
    leader: reading.leader === null ? null : leaderNames(reading.leader),
    clause,
    findings,
    printed: { label: [], text: [], clause: [] },
  };
}
