/** 任务清单, 分工明细 and 量化指标: the notice's list and who does what. */

import type { Target, Task } from "../../../model/task";
import type { Assignment } from "../../../model/unit";
import { LEDGER_SHEETS } from "../../../schema/sheet-names";
import {
  GROUP_WORDS,
  ROLE_WORDS,
  TARGET_KIND_WORDS,
  TARGET_OPERATOR_WORDS,
} from "../../../schema/vocabulary";
import { STYLES } from "../../../workbook/styles";
import { exactText, nameText, optionalText, styled, wordOf } from "../codec";
import { numberOr, optionalNumber } from "../codec-figures";
import { nameList } from "../codec-lists";
import type { LedgerView } from "../ledger-view";
import { fieldsOf, shown, taskColumns, TABS, type ListSheet } from "../list-sheet";

export type TaskRow = Omit<Task, "targets">;

const id = styled(nameText, STYLES.center);
const task = fieldsOf<TaskRow>();

export const TASK_SHEET: ListSheet<TaskRow> = {
  name: LEDGER_SHEETS.tasks,
  table: "LedgerTasks",
  tabColor: TABS.list,
  freezeColumns: 2,
  columns: [
    task("id", "任务编码", 10, id, { required: true }),
    task("label", "序号", 7, styled(exactText, STYLES.center)),
    task("list", "类别", 11, styled(exactText, STYLES.center)),
    task("chapter", "章", 18, optionalText),
    task("section", "节", 20, optionalText),
    task("text", "工作任务", 60, exactText, { required: true, names: false }),
    task("lead", "牵头单位", 22, nameList, { editable: true }),
    task("responsible", "责任单位", 30, nameList, { editable: true }),
    task("deadline", "完成时限", 14, styled(optionalText, STYLES.center), { editable: true }),
    task("leader", "责任领导", 11, styled(optionalText, STYLES.center), { editable: true }),
    task("clause", "责任条款原文", 34, exactText),
    shown("填报单位数", 11, (row, view) => view.filers(row.id) || "没有", STYLES.number),
  ],
};

const assignment = fieldsOf<Assignment>();

export const ASSIGNMENT_SHEET: ListSheet<Assignment> = {
  name: LEDGER_SHEETS.assignments,
  table: "LedgerAssignments",
  tabColor: TABS.list,
  freezeColumns: 2,
  columns: [
    assignment("taskId", "任务编码", 10, id, { required: true }),
    ...taskColumns<Assignment>(48, 22),
    assignment("unit", "单位", 26, nameText, { required: true, aliases: ["单位名称"] }),
    assignment("role", "角色", 11, wordOf(ROLE_WORDS, "responsible")),
    assignment("phrase", "通知中的写法", 30, exactText),
    assignment("group", "所在分组", 11, wordOf(GROUP_WORDS, "responsible")),
  ],
};

/** A target with the task it belongs to; its offsets are null in rows that staff added. */
export interface TargetRow extends Omit<Target, "span"> {
  taskId: string;
  start: number | null;
  end: number | null;
}

const target = fieldsOf<TargetRow>();

export const TARGET_SHEET: ListSheet<TargetRow> = {
  name: LEDGER_SHEETS.targets,
  table: "LedgerTargets",
  tabColor: TABS.list,
  freezeColumns: 2,
  columns: [
    target("taskId", "任务编码", 10, id, { required: true }),
    shown("序号", 7, (row, view) => view.task(row.taskId)?.label ?? null, STYLES.center),
    target("indicator", "指标", 36, exactText, { required: true, editable: true }),
    target("op", "要求", 10, wordOf(TARGET_OPERATOR_WORDS, ">="), { editable: true }),
    target("value", "省定目标", 12, numberOr(Number.NaN), { required: true, editable: true }),
    target("value2", "目标上限", 12, optionalNumber, { editable: true }),
    target("unit", "计量单位", 10, styled(exactText, STYLES.center), { editable: true }),
    target("kind", "指标类型", 10, wordOf(TARGET_KIND_WORDS, "absolute"), { editable: true }),
    shown("通知原文", 40, printedGoal),
    target("start", "原文起", 8, optionalNumber, { hidden: true }),
    target("end", "原文止", 8, optionalNumber, { hidden: true }),
  ],
};

function printedGoal(row: TargetRow, view: LedgerView): string | null {
  if (row.start === null || row.end === null) return null;
  return view.task(row.taskId)?.text.slice(row.start, row.end) || null;
}
