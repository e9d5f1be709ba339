/** What the intake says of the rows of a return: which task each is, what was changed or is missing. */

import { issueKind } from "../model/issue";
import { changedTextWords } from "./changed-text";
import { listNames } from "./directory-issues";
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

const CELLS_BACK = "请对照任务内容把各格移回原来的行；插入单元格时，请不要让下面的单元格跟着移动。";

export const CELLS_SUNKEN = issueKind<{ gap: number; overhang: number }>({
  code: "cells-sunken",
  severity: "error",
  message: ({ gap, overhang, found }) =>
    `第${gap}行空着，任务下面的第${overhang}行却多出一行内容，像是第${gap}行以下的填报内容整体下移了一行，没有采用：“${found ?? ""}”。`,
  fix: () => CELLS_BACK,
});

export const CELL_SUNKEN = issueKind<{
  gap: number;
  overhang: number;
  row: number;
  header: string;
}>({
  code: "cells-sunken",
  severity: "error",
  message: ({ gap, overhang, row, header, found }) =>
    `第${gap}行空着，任务下面的第${overhang}行却多出一行内容，像是整体下移了一行，第${row}行“${header}”里的“${found ?? ""}”没有采用。`,
  fix: () => CELLS_BACK,
});

const CELLS_DOWN =
  "请对照任务内容把各格移回原来的行，补上被删掉的内容；删除单元格时，请不要让下面的单元格跟着移动。";

export const CELLS_RISEN = issueKind<{ header: string; from: number; last: number }>({
  code: "cells-risen",
  severity: "error",
  message: ({ header, from, last, found }) =>
    `第${last}行的“${header}”空着，第${from}行起写的又像是下面一行的任务，像是整体上移了一行，“${header}”没有采用：“${found ?? ""}”。`,
  fix: () => CELLS_DOWN,
});

export const CELL_RISEN = issueKind<{ header: string; from: number; last: number; row: number }>({
  code: "cells-risen",
  severity: "error",
  message: ({ header, last, row, found }) =>
    `第${last}行的“${header}”空着，上面的像是整体上移了一行，第${row}行“${header}”里的“${found ?? ""}”没有采用。`,
  fix: () => CELLS_DOWN,
});

/** What tells that a block of answers was moved along the rows. */
export type MovedSign =
  | { kind: "repeated"; rows: readonly [number, number] }
  | { kind: "blank"; row: number }
  | { kind: "missing"; tasks: readonly string[] }
  | { kind: "words" };

interface Moved {
  side: "above" | "beneath";
  /** The rows of answers without a task; none where the task that they are of had no answer. */
  strays: readonly number[];
}

function movedPhrase({ side, strays, sign }: Moved & { sign: MovedSign }): string {
  const [way, beside] = side === "above" ? ["上移", "下面"] : ["下移", "上面"];
  const signs = {
    repeated: () => (sign.kind === "repeated" ? `，${rowsPhrase(sign.rows)}又填得一样` : ""),
    blank: () => (sign.kind === "blank" ? `，第${sign.row}行又空着` : ""),
    missing: () => (sign.kind === "missing" ? `，${tasksPhrase(sign.tasks)}又不见了` : ""),
    words: () => `，各行写的又像是${beside}一行的任务`,
  };
  if (strays.length === 0 && sign.kind === "missing") {
    return `${tasksPhrase(sign.tasks)}不见了，各行写的又像是${beside}的任务，像是填报内容整体${way}了`;
  }
  return `${rowsPhrase(strays)}有填报内容却不是任务${signs[sign.kind]()}，像是填报内容整体${way}了`;
}

function tasksPhrase(ids: readonly string[]): string {
  const more = ids.length > MOST_TASKS ? `等${ids.length}项` : "";
  return `任务${ids.slice(0, MOST_TASKS).join("、")}${more}的行`;
}

const ANSWERS_BACK = ({ strays }: Moved) =>
  `请对照“工作任务”把各行的填报内容${strays.length > 0 ? `（连同${rowsPhrase(strays)}的）` : ""}移回原来的行；整块粘贴时，请从第一项任务那一行粘起，删除或插入时，请选中整行。`;

export const ANSWERS_MOVED = issueKind<Moved & { sign: MovedSign; rows: number[] }>({
  code: "answers-moved",
  severity: "error",
  message: ({ found, rows, ...moved }) =>
    `${movedPhrase(moved)}，${rowsPhrase(rows)}的没有采用：“${found ?? ""}”。`,
  fix: ANSWERS_BACK,
});

export const ANSWER_MOVED = issueKind<Moved & { sign: MovedSign; row: number; header: string }>({
  code: ANSWERS_MOVED.code,
  severity: "error",
  message: ({ found, row, header, ...moved }) =>
    `${movedPhrase(moved)}，第${row}行“${header}”里的“${found ?? ""}”没有采用。`,
  fix: ANSWERS_BACK,
});

const ROWS_TO_CHECK = ({ strays }: Moved) =>
  `请对照“工作任务”逐行核对，错了行的移回原来的行；没有错行的，请把${rowsPhrase(strays)}的内容写到所属任务的那一行里。`;

/** The answers are taken all the same: a single line too many may have another cause. */
export const ROWS_MAYBE_MOVED = issueKind<Moved & { rows: number[] }>({
  code: "answers-maybe-moved",
  severity: "warning",
  message: ({ side, strays, rows }) =>
    `${side === "above" ? "第一项任务上面" : "最后一项任务下面"}的${rowsPhrase(strays)}多出一行填报内容，${rowsPhrase(rows)}的填报内容可能都错了一行；已按所在的行采用，请核对。`,
  fix: ROWS_TO_CHECK,
});

export const ROW_MAYBE_MOVED = issueKind<Moved & { row: number }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ side, strays, row, found, taskId, expected }) =>
    `${rowsPhrase(strays)}多出一行填报内容，第${row}行填的“${found ?? ""}”可能是${side === "above" ? "下面" : "上面"}一行的；已按${taskId ?? ""}“${expected ?? ""}”采用，请核对。`,
  fix: ROWS_TO_CHECK,
});

type Neighbour = "above" | "beneath";

const neighbourPhrase = (neighbour: Neighbour) => (neighbour === "above" ? "上面" : "下面");

const PEOPLE_TO_CHECK = () =>
  "请对照“工作任务”逐行核对填报内容，错了行的移回原来的行；确实换了责任人的，不用改。";

/** `others`: rows among them that name the person of a task further away. */
export const PEOPLE_MAYBE_MOVED = issueKind<{
  rows: number[];
  others: number[];
  neighbour: Neighbour;
}>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ rows, others, neighbour, found }) => {
    const more = others.length > 0 ? `，${rowsPhrase(others)}的上一期是别的任务的` : "";
    if (rows.length === 0) {
      return `${rowsPhrase(others)}的责任人（“${found ?? ""}”）上一期都是别的任务的，填报内容可能都错了行；已按所在的行采用，请核对。`;
    }
    return `${rowsPhrase(rows)}的责任人（“${found ?? ""}”）上一期都是${neighbourPhrase(neighbour)}一行任务的${more}，填报内容可能都错了行；已按所在的行采用，请核对。`;
  },
  fix: PEOPLE_TO_CHECK,
});

/** Without a neighbour where the person is that of a task further away. */
export const PERSON_MAYBE_MOVED = issueKind<{ row: number; neighbour: Neighbour | null }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, neighbour, found, taskId }) =>
    `第${row}行的责任人（“${found ?? ""}”）上一期是${neighbour ? `${neighbourPhrase(neighbour)}一行` : "别的"}任务的，这一行的填报内容可能错了行；已按${taskId ?? ""}采用，请核对。`,
  fix: PEOPLE_TO_CHECK,
});

const ANSWERS_TO_OWN = () =>
  "请对照“工作任务”把各行的填报内容移回原来的行；排序时请选中整个表格，粘贴时请从同一行粘起。";

/** `like`: the row whose answer shows it best, and the task of which that speaks. */
export const ANSWERS_OF_OTHERS = issueKind<{ rows: number[]; like: number; other: string }>({
  code: "answers-of-others",
  severity: "error",
  message: ({ rows, like, other, expected, found }) =>
    `${rowsPhrase(rows)}写的像是别的任务的内容（第${like}行像是${other}“${expected ?? ""}”的），像是填报内容错了行，没有采用：“${found ?? ""}”。`,
  fix: ANSWERS_TO_OWN,
});

export const ANSWER_OF_OTHER = issueKind<{ row: number; header: string; other: string | null }>({
  code: ANSWERS_OF_OTHERS.code,
  severity: "error",
  message: ({ row, header, other, found }) =>
    `第${row}行写的像是${other === null ? "别的任务" : `任务${other}`}的内容，“${header}”里的“${found ?? ""}”没有采用。`,
  fix: ANSWERS_TO_OWN,
});

export const ANSWER_MAYBE_OTHERS = issueKind<{
  row: number;
  other: string;
  otherRow: number;
  isCopy: boolean;
}>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, other, otherRow, isCopy, found, taskId }) => {
    const beside = isCopy
      ? `与第${otherRow}行${other}的一样`
      : `第${otherRow}行${other}的却没有写到这项任务`;
    return `第${row}行写的像是任务${other}的内容（“${found ?? ""}”），${beside}，可能填错了行；已按${taskId ?? ""}采用，请核对。`;
  },
  fix: () => "请对照“工作任务”核对这两行，错了行的移回原来的行；没有填错的，不用改。",
});

const COLUMNS_TO_CHECK = () =>
  "请对照“工作任务”逐行核对这几列，错了行的移回原来的行；排序时请选中整个表格。";

export const COLUMNS_MAYBE_PARTED = issueKind<{
  headers: readonly string[];
  rows: number[];
  like: number;
  other: string;
}>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ headers, rows, like, other, expected }) =>
    `${rowsPhrase(rows)}的${headers.map((header) => `“${header}”`).join("")}写的像是别的任务的内容（第${like}行像是${other}“${expected ?? ""}”的），这几列和右边的各列可能都错了行；已按所在的行采用，请核对。`,
  fix: COLUMNS_TO_CHECK,
});

export const CELL_MAYBE_PARTED = issueKind<{ row: number; header: string }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, header, found, taskId }) =>
    `第${row}行“${header}”里的“${found ?? ""}”可能是别的任务的；已按${taskId ?? ""}采用，请核对。`,
  fix: COLUMNS_TO_CHECK,
});

export const ROWS_COPIED = issueKind<{ rows: number[]; others: number[] }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ rows, others }) =>
    `${rowsPhrase(others)}与${rowsPhrase(rows)}填得一模一样，像是复制时多粘了一段，盖住了原来的内容；已按所在的行采用，请核对。`,
  fix: () => "请对照“工作任务”核对这两段，粘错了的补上原来的内容；确实相同的，不用改。",
});

export const ROW_COPIED = issueKind<{ row: number; other: number }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, other, found, taskId }) =>
    `第${other}行填的“${found ?? ""}”与第${row}行一模一样，像是复制时多粘的；已按${taskId ?? ""}采用，请核对。`,
  fix: () => "请对照“工作任务”核对，粘错了的补上原来的内容；确实相同的，不用改。",
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

// 指标填报

export const TARGETS_MISSING = issueKind({
  code: "targets-missing",
  severity: "info",
  message: () => "没有找到“指标填报”表，各项指标没有读到数。",
  fix: () => "原来填过指标的，请查看该工作表是否被删掉或改动，补上后重新报送。",
});

export const TARGET_ROWS_MISSING = issueKind<{ indicators: readonly string[] }>({
  code: "target-rows-missing",
  severity: "info",
  message: ({ indicators }) =>
    `“指标填报”里缺少${indicators.length}项指标的行：${listNames(indicators, "项")}，以前报过的数保留不变。`,
  fix: () => "不小心删掉的，请照下发的填报表补上，重新报送。",
});

export const TARGET_UNKNOWN = issueKind<{ row: number; values: string }>({
  code: "target-unknown",
  severity: "warning",
  message: ({ row, found, values }) =>
    `“指标填报”第${row}行${found ? `（“${found}”）` : ""}对不上该单位的任何指标，没有采用${values}。`,
  fix: () => "请核对任务编码和指标名称，按下发的表填写。",
});

/** What tells that figures were moved along the rows. */
export type TargetsMovedSign =
  { kind: "blank"; row: number } | { kind: "missing"; indicators: readonly string[] };

interface TargetsMoved {
  side: "above" | "beneath";
  /** Rows with figures that name no target. */
  strays: readonly number[];
  sign: TargetsMovedSign;
}

function targetsMovedPhrase({ side, strays, sign }: TargetsMoved): string {
  const seen =
    sign.kind === "blank"
      ? `第${sign.row}行又空着`
      : `指标${listNames(sign.indicators, "项")}的行又不见了`;
  return `“指标填报”${rowsPhrase(strays)}有数却不是指标，${seen}，像是填的数整体${side === "above" ? "上移" : "下移"}了`;
}

const FIGURES_BACK = ({ strays }: TargetsMoved) =>
  `请对照“指标”把各行的数（连同${rowsPhrase(strays)}的）移回原来的行；删除或插入时，请选中整行。`;

export const TARGETS_MOVED = issueKind<TargetsMoved & { rows: number[] }>({
  code: "targets-moved",
  severity: "error",
  message: ({ found, rows, ...moved }) =>
    `${targetsMovedPhrase(moved)}，${rowsPhrase(rows)}的没有采用：“${found ?? ""}”。`,
  fix: FIGURES_BACK,
});

export const TARGET_MOVED = issueKind<TargetsMoved & { row: number; header: string }>({
  code: TARGETS_MOVED.code,
  severity: "error",
  message: ({ found, row, header, ...moved }) =>
    `${targetsMovedPhrase(moved)}，第${row}行“${header}”里的“${found ?? ""}”没有采用。`,
  fix: FIGURES_BACK,
});

const FIGURES_TO_CHECK = ({ strays }: { strays: readonly number[] }) =>
  `请对照“指标”逐行核对，错了行的移回原来的行；没有错行的，请把${rowsPhrase(strays)}的数填到所属指标的那一行里。`;

export const TARGETS_MAYBE_MOVED = issueKind<{ strays: readonly number[]; rows: number[] }>({
  code: "targets-maybe-moved",
  severity: "warning",
  message: ({ strays, rows }) =>
    `“指标填报”最后一项指标下面的${rowsPhrase(strays)}有数却不是指标，${rowsPhrase(rows)}的数可能都错了行；已按所在的行采用，请核对。`,
  fix: FIGURES_TO_CHECK,
});

export const TARGET_MAYBE_MOVED = issueKind<{
  strays: readonly number[];
  row: number;
  header: string;
}>({
  code: TARGETS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ strays, row, header, found, expected }) =>
    `“指标填报”${rowsPhrase(strays)}有数却不是指标，第${row}行“${header}”填的“${found ?? ""}”可能是上面的指标的；已按“${expected ?? ""}”采用，请核对。`,
  fix: FIGURES_TO_CHECK,
});

export const TARGET_ROW_IGNORED = issueKind<{ row: number }>({
  code: ROWS_IGNORED.code,
  severity: "info",
  message: ({ row, found }) => `“指标填报”第${row}行不是下发的指标（“${found ?? ""}”），没有采用。`,
  fix: () => "不用改。",
});

export const TARGET_TWICE = issueKind<{ rows: number[]; header: string; texts: string[] }>({
  code: "target-twice",
  severity: "error",
  message: ({ taskId, rows, header, texts, expected }) =>
    `任务${taskId ?? ""}的指标“${expected ?? ""}”在${rowsPhrase(rows)}重复出现，“${header}”不一样（${texts
      .map((text) => `“${text}”`)
      .join("、")}），没有采用。`,
  fix: () => "请只保留一行。",
});

export const TARGET_TEXT_CHANGED = issueKind<{ where: string }>({
  code: "locked-text-changed",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}${changedTextWords(found ?? "", expected ?? "")}，仍以台账为准，改动没有采用。`,
  fix: () => "指标和计量单位不能改；确需调整的，请另行报下发单位。",
});
