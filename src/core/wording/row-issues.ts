/** What the intake says of the rows of a return: which task each is, what was changed or is missing. */

import { issueKind } from "../model/issue";
import { changedTextWords } from "./changed-text";
import { rowsPhrase } from "./row-places";

/** So many tasks are named in one sentence. */
const MOST_TASKS = 12;

export const ROW_BY_TEXT = issueKind<{ row: number }>({
  code: "row-by-text",
  severity: "warning",
  message: ({ row, found, expected, taskId }) =>
    found
      ? `第${row}行的任务编码是“${found}”，工作任务却是${taskId ?? ""}的，按工作任务归到${expected ?? ""}。`
      : `第${row}行没有任务编码，按工作任务归到${expected ?? ""}。`,
  fix: () => "请核对这一行的内容确属这项任务。",
});

export const ROW_TORN = issueKind<{ row: number; other: string | null; values: string }>({
  code: "row-torn",
  severity: "error",
  message: ({ row, found, other, values }) =>
    other
      ? `第${row}行的任务编码是${found ?? ""}，工作任务却像是${other}的，分不清是哪一项，没有采用${values}。`
      : `第${row}行的任务编码是${found ?? ""}，工作任务等内容却与它不符，分不清是哪一项，没有采用${values}。`,
  fix: () => "请对照下发的填报表核对这一行并改正。",
});

export const ROW_SHIFTED = issueKind<{ row: number; values: string }>({
  code: "row-shifted",
  severity: "error",
  message: ({ row, values }) => `第${row}行的内容左右错开了，没有采用错开的各格：${values}。`,
  fix: () => "请对照列名把各格移回原来的列；删除或插入单元格时，请不要让右边的单元格跟着移动。",
});

export const CELL_SHIFTED = issueKind<{ row: number; header: string }>({
  code: "row-shifted",
  severity: "error",
  message: ({ row, header, found }) =>
    `第${row}行的内容左右错开了，“${header}”里的“${found ?? ""}”没有采用。`,
  fix: () => "请对照列名把各格移回原来的列；删除或插入单元格时，请不要让右边的单元格跟着移动。",
});

export const ROW_HALVES = issueKind<{ row: number; other: string | null; values: string }>({
  code: "row-halves",
  severity: "error",
  message: ({ row, found, other, values }) =>
    `第${row}行的任务编码和工作任务是${found ?? ""}的，牵头单位和责任单位却${
      other ? `是${other}的` : "可能是别的任务的"
    }，像是左右两部分错开了行，没有采用${values}。`,
  fix: () => "请对照下发的填报表把各列的内容移回原来的行；排序时请选中整个表格。",
});

export const ROW_FOREIGN = issueKind<{ row: number; values: string }>({
  code: "row-foreign",
  severity: "error",
  message: ({ row, taskId, unit, values }) =>
    `第${row}行是${taskId ?? ""}，这项任务没有分给${unit ?? "该单位"}，没有采用${values}。`,
  fix: () => "请删去这一行；确应由该单位填报的，请先在台账“分工明细”中补上。",
});

export const ROW_AMONG_FOREIGN = issueKind<{ row: number; values: string }>({
  code: "row-among-foreign",
  severity: "error",
  message: ({ row, taskId, values }) =>
    `第${row}行与另一行同是${taskId ?? ""}，前后都是别的单位的任务，像是从别的单位的表里粘贴来的，没有采用${values}。`,
  fix: () => "请删去别的单位的各行；确是本单位填报的，请填到本单位的那一行里。",
});

export const ROW_IN_OTHER_ROLE = issueKind<{
  row: number;
  values: string;
  header: string;
  printed: string;
}>({
  code: ROW_AMONG_FOREIGN.code,
  severity: "error",
  message: ({ row, taskId, unit, values, header, printed, expected }) =>
    `第${row}行与另一行同是${taskId ?? ""}，“${header}”却写着“${printed}”（${unit ?? "该单位"}是“${expected ?? ""}”），像是从别的单位的表里粘贴来的，没有采用${values}。`,
  fix: () => "请删去别的单位的行；确是本单位填报的，请填到本单位的那一行里。",
});

/** `title` is what the row begins with; empty where it names nothing, and then `above` is the task over it, if any. */
export const ROW_EXTRA = issueKind<{
  row: number;
  title: string;
  above: string | null;
  values: string;
}>({
  code: "row-extra",
  severity: "warning",
  message: ({ row, title, above, values }) =>
    `第${row}行${title ? `（“${title}”）` : above ? `（在任务${above}下面）` : ""}对不上台账里的任何任务，没有采用${values}。`,
  fix: ({ above }) =>
    `${above ? `是任务${above}的内容的，请并到它那一行里；` : ""}自行增加的事项请写到相关任务的“进展情况”或“备注”里。`,
});

export const ROWS_EXTRA = issueKind<{ rows: number[] }>({
  code: "rows-extra",
  severity: "warning",
  message: ({ rows }) => `${rowsPhrase(rows)}也对不上台账里的任何任务，没有采用。`,
  fix: () => "请核对是否用错了表格。",
});

export const ROWS_IGNORED = issueKind<{ rows: number[]; sample: string }>({
  code: "rows-ignored",
  severity: "info",
  message: ({ rows, sample }) => `${rowsPhrase(rows)}不是任务（如“${sample}”），没有采用。`,
  fix: () => "不用改。",
});

export const ROW_MISSING = issueKind({
  code: "row-missing",
  severity: "warning",
  message: ({ taskId, found }) => `缺少任务${taskId ?? ""}“${found ?? ""}”这一行。`,
  fix: () => "请补上这项任务的填报内容；已报过的内容不受影响。",
});

export const ROWS_MISSING = issueKind<{ tasks: string[] }>({
  code: "row-missing",
  severity: "warning",
  message: ({ tasks }) =>
    `缺少${tasks.length}项任务的行：${tasks.slice(0, MOST_TASKS).join("、")}${tasks.length > MOST_TASKS ? "等" : ""}。`,
  fix: () => "请补上这些任务的填报内容；已报过的内容不受影响。",
});

export const ROW_TWICE_SAME = issueKind<{ rows: number[] }>({
  code: "row-twice-same",
  severity: "info",
  message: ({ taskId, rows }) =>
    `任务${taskId ?? ""}在${rowsPhrase(rows)}重复出现，没有互相矛盾的内容。`,
  fix: () => "不用改。",
});

export const ROW_TWICE_DIFFERENT = issueKind<{ rows: number[]; header: string; texts: string[] }>({
  code: "row-twice-different",
  severity: "error",
  message: ({ taskId, rows, header, texts }) => {
    const said = texts.map((text) => `“${text}”`).join("、");
    const why =
      texts.length > 1 ? `“${header}”不一样` : `内容多处不同，“${header}”可能是别的任务的`;
    return `任务${taskId ?? ""}在${rowsPhrase(rows)}重复出现，${why}（${said}），没有采用。`;
  },
  fix: ({ field }) =>
    field === "contact" || field === "phone"
      ? "请核对任务编码，每项任务只保留一行；有几位责任人的，请写在同一格里。"
      : "请核对任务编码，每项任务只保留一行。",
});

/** A row's source is one sheet; what stands on another is not taken. */
export const ROW_OVER_SHEETS = issueKind<{ header: string; where: string }>({
  code: ROW_TWICE_DIFFERENT.code,
  severity: "error",
  message: ({ taskId, header, where, found }) =>
    `任务${taskId ?? ""}的内容分填在几张工作表里，“${header}”填在${where}（“${found ?? ""}”），没有采用。`,
  fix: () => "请把每项任务的内容填在同一张工作表的一行里。",
});

export const ROW_CONTINUED = issueKind<{ rows: number[]; header: string }>({
  code: "row-continued",
  severity: "info",
  message: ({ taskId, rows, header }) =>
    `任务${taskId ?? ""}的“${header}”分写在${rowsPhrase(rows)}，已连成一段。`,
  fix: () => "不用改；下次请写在一格里。",
});

/** The other half of a sentence in a row of its own: likely, not sure. */
export const ROW_GOES_ON = issueKind<{ row: number; head: number; header: string }>({
  code: ROW_CONTINUED.code,
  severity: "warning",
  message: ({ taskId, row, head, header, found }) =>
    `任务${taskId ?? ""}的“${header}”在第${head}行没有写完，第${row}行没有任务，像是接着写的（“${found ?? ""}”），已连成一段。`,
  fix: ({ row, head }) => `请核对第${row}行确是接着第${head}行写的；每项任务的内容请写在一格里。`,
});

export const LOCKED_TEXT_CHANGED = issueKind<{ where: string }>({
  code: "locked-text-changed",
  severity: "warning",
  message: ({ where, found, expected }) =>
    found
      ? `${where}${changedTextWords(found, expected ?? "")}，仍以台账为准，改动没有采用。`
      : `${where}被清空了，仍以台账为准。`,
  fix: () => "下发的内容不能改；确需调整任务的，请另行报下发单位。",
});

export const LOCKED_ROW_EDITED = issueKind<{ row: number }>({
  code: "locked-text-changed",
  severity: "warning",
  message: ({ row }) => `第${row}行的“工作任务”“牵头单位”或“责任单位”与下发时不一样。`,
  fix: () => "下发的内容不能改，请按下发的填报表改回；确需调整任务的，请另行报市政府办公室。",
});

export const LOCKED_COLUMN_CHANGED = issueKind<{ header: string; rows: number[]; sample: string }>({
  code: "locked-text-changed",
  severity: "warning",
  message: ({ header, rows, sample }) =>
    `${rowsPhrase(rows)}的“${header}”与台账不一致（如${sample === "" ? "空白" : `“${sample}”`}），仍以台账为准。`,
  fix: () => "不用改；下次请不要改动下发的内容。",
});
