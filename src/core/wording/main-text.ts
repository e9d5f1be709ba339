/** What staff decided about a task's main text, in words. */

import { isEdited, MAIN_FIELDS, type MainField, type StaffWords } from "../main-text/staff-words";
import type { TaskSummary } from "../report/rows/task-summary";
import { standingAnswer } from "../report/rows/task-summary";
import { formColumn } from "../schema/columns";
import { blockDate } from "./report";
import { ended } from "./task-row";

/** How a choice stands to what is filed now; null for nothing to say. */
export function choiceState({ choice, answer, outdated }: StaffWords): string | null {
  if (choice.unit !== null && !answer) return "所选单位没有填报";
  return outdated ? "原文已更新" : null;
}

/** Whether staff must look at their choice again. */
export function needsLook(staff: StaffWords): boolean {
  return choiceState(staff) !== null;
}

/**
 * 选用市发改委所报；进展情况已编辑（市政府办公室，2024年6月28日）。Where what was filed has changed
 * since, that is said, with what the unit reports now in place of the words that staff edited.
 */
export function staffText(summary: TaskSummary, staff: StaffWords): string {
  const { choice, answer, outdated } = staff;
  const parts: string[] = [];
  if (choice.unit !== null) {
    parts.push(answer ? `选用${choice.unit}所报` : `选用的${choice.unit}没有填报`);
  }
  if (isEdited(choice)) parts.push(`${editedHeaders(staff).join("、")}已编辑`);
  const signed = [choice.by, choice.date === null ? "" : blockDate(choice.date)].filter(Boolean);
  const by = signed.length === 0 ? "" : `（${signed.join("，")}）`;
  const said = `${parts.join("；")}${by}。`;
  return outdated ? `${said}原文已更新，请核对。${filedNow(summary, staff)}` : said;
}

function editedHeaders({ choice }: StaffWords): string[] {
  return MAIN_FIELDS.filter((field) => choice[field] !== null).map(headerOf);
}

/** What the unit now reports where staff's words stand instead. */
function filedNow(summary: TaskSummary, { choice }: StaffWords): string {
  const standing = standingAnswer(summary);
  if (!standing) return "";
  return MAIN_FIELDS.flatMap((field) => {
    const filed = standing.record.values[field];
    if (choice[field] === null || filed === null) return [];
    return [`${standing.seat.unit}现报${headerOf(field)}：${ended(filed)}`];
  }).join("");
}

function headerOf(field: MainField): string {
  return formColumn(field).header;
}
