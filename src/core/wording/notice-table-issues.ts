/** What the parser guessed or left aside in the tables of a notice. */

import { issueKind } from "../model/issue";
import { quoted, task } from "./notice-words";

export const CELL_FILLED_DOWN = issueKind<{ column: string }>({
  code: "cell-taken-from-above",
  severity: "info",
  message: ({ taskId, column, found }) =>
    `${task(taskId)}的“${column}”是空的，按合并单元格取上一行的内容：${quoted(found)}。`,
  fix: () => "请核对；如不对，请在任务清单中改正。",
});

export const CELL_AS_ABOVE = issueKind<{ column: string; mark: string }>({
  code: "cell-as-above",
  severity: "info",
  message: ({ taskId, column, mark, found }) =>
    `${task(taskId)}的“${column}”写的是“${mark}”，取上一行的内容：${quoted(found)}。`,
  fix: () => "请核对；如不对，请在任务清单中改正。",
});

export const CELL_LEFT_EMPTY = issueKind<{ column: string }>({
  code: "cell-left-empty",
  severity: "info",
  message: ({ taskId, column, found }) =>
    `${task(taskId)}的“${column}”是空的，按没有这类单位处理；上一行是${quoted(found)}。`,
  fix: () => "如原表这一格与上一行合并，请在任务清单中补上单位。",
});

export const ROWS_JOINED = issueKind({
  code: "rows-joined",
  severity: "info",
  message: ({ taskId, found }) =>
    `${task(taskId)}由几行合并而成，这几行的序号、名称和单位都相同：${quoted(found)}。`,
  fix: () => "请核对；如各行应各作一项，请在表中给每行编上序号后重新载入。",
});

const ROLE_WORDS: Readonly<Record<string, string>> = {
  lead: "牵头单位",
  charge: "责任单位",
  support: "配合单位",
  unmarked: "责任单位",
  deadline: "完成时限",
  text: "工作任务",
};

export const COLUMN_GUESSED = issueKind<{ column: string; role: string }>({
  code: "column-guessed",
  severity: "warning",
  message: ({ column, role, found }) =>
    `表格的“${column}”一列按${ROLE_WORDS[role] ?? "责任单位"}读取，如：${quoted(found)}。`,
  fix: () => "请核对；如不对，请把列名改为“工作任务”“牵头单位”“责任单位”或“配合单位”后重新载入。",
});

export const BESIDE_COLUMN = issueKind<{ column: string }>({
  code: "beside-units-listed",
  severity: "info",
  message: ({ column, found }) =>
    `表格的“${column}”一列既不是牵头单位也不是通常的责任单位，按责任单位列入，如：${quoted(found)}。`,
  fix: () => "如这些单位不承担任务、不用报送，请把列名改为“备注”后重新载入。",
});

export const NAMES_AS_HEADINGS = issueKind<{ column: string }>({
  code: "names-as-headings",
  severity: "info",
  message: ({ column, found }) =>
    `表格的“${column}”一列作为任务所在的章节，没有并入任务内容，如：${quoted(found)}。`,
  fix: () => "如任务内容应包括这一列，请在通知中把两列合成一列后重新载入。",
});

export const COLUMNS_JOINED = issueKind<{ columns: readonly string[] }>({
  code: "task-columns-joined",
  severity: "info",
  message: ({ columns, found }) =>
    `表格的${columns.map((column) => `“${column}”`).join("、")}几列合在一起作为任务内容，如：${quoted(found)}。`,
  fix: () => "请核对；如其中有一列不是任务内容，请在通知中把它的列名改为“类别”或“备注”后重新载入。",
});

export const COLUMNS_LEFT_ASIDE = issueKind<{ columns: readonly string[] }>({
  code: "columns-left-aside",
  severity: "info",
  message: ({ columns, found }) =>
    `表格中${columns.map((column) => (column === "" ? "没有列名的一列" : `“${column}”`)).join("、")}没有载入任务清单，如：${quoted(found)}。`,
  fix: () => "如其中有任务内容或责任单位，请把列名改为“工作任务”或“责任单位”后重新载入。",
});

export const TABLE_UNKNOWN = issueKind({
  code: "table-not-understood",
  severity: "warning",
  message: ({ found }) => `有一个表格认不出表头，没有读取：${quoted(found)}。`,
  fix: () => "请确认表头写有“工作任务”和“牵头单位”或“责任单位”这样的列名。",
});

export const TABLE_FROM_LINES = issueKind<{ header: string }>({
  code: "table-from-lines",
  severity: "warning",
  message: ({ header }) => `表格粘贴后每个单元格占一行，按列名“${header}”重新拼成了表格。`,
  fix: () => "请逐行核对任务内容和单位；也可以用表格文件重新载入。",
});

export const CELLS_AMBIGUOUS = issueKind({
  code: "cells-ambiguous",
  severity: "warning",
  message: ({ taskId, found }) =>
    `${task(taskId)}的单位分不清属于哪一列：${quoted(found)}，第一个归入前一列，其余归入后一列。`,
  fix: () => "请对照原表核对牵头单位和责任单位。",
});

const marksAs = (marks: readonly { mark: string; role: string }[]): string =>
  marks.map(({ mark, role }) => `“${mark}”按${ROLE_WORDS[role] ?? "责任单位"}`).join("、");

export const MARKS_READ = issueKind<{ marks: readonly { mark: string; role: string }[] }>({
  code: "units-as-columns",
  severity: "info",
  message: ({ marks }) =>
    `表格用单位名称作列名，在格子里标记职责${marks.length > 0 ? `：${marksAs(marks)}读取` : ""}。`,
  fix: () => "请在预览中核对各项任务的牵头单位和责任单位。",
});

export const MARKS_GUESSED = issueKind<{ marks: readonly { mark: string; role: string }[] }>({
  code: "marks-without-legend",
  severity: "warning",
  message: ({ marks }) =>
    `表格用单位名称作列名，但通知没有说明标记的含义，暂时${marksAs(marks)}读取。`,
  fix: () => "请核对；如不对，请在通知中写明标记的含义（如“★为牵头单位，○为责任单位”）后重新载入。",
});

export const CELL_NO_MARK = issueKind({
  code: "words-under-unit",
  severity: "warning",
  message: ({ taskId, unit, found }) =>
    `${task(taskId)}在“${unit ?? ""}”一列里写的是${quoted(found)}，该单位列为责任单位，这些文字没有载入。`,
  fix: () => "请核对该单位的职责；如这些文字是任务内容，请在任务清单中补上。",
});

export const ROWS_LEFT_ASIDE = issueKind<{ count: number }>({
  code: "rows-left-aside",
  severity: "info",
  message: ({ count, found }) =>
    `表格中有${String(count)}行是合计、附注或空表头，没有列为任务，如：${quoted(found)}。`,
  fix: () => "请核对；如其中有任务，请在通知中补上工作任务和责任单位后重新载入。",
});

export const CELLS_BESIDE = issueKind<{ count: number }>({
  code: "cells-beside-table",
  severity: "warning",
  message: ({ count, found }) =>
    `表格中有${String(count)}行比表头多出单元格，多出的没有载入，如：${quoted(found)}。`,
  fix: () => "请核对这些行的列是否对齐；改正后重新载入。",
});
