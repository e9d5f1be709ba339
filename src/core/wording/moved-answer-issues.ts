/** What the intake says of answers that stand, or may stand, beside another task than their own. */

import { issueKind } from "../model/issue";
import { VALUE_FIELDS } from "../model/record";
import { columnHeader } from "../schema/columns";
import { rowsPhrase } from "./row-places";

/** So many tasks are named in one sentence. */
const MOST_TASKS = 12;

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

const ANSWERS_TO_FILL = () =>
  "请核对填的是不是本单位的任务；粘成别的单位的，请对照“工作任务”重新填写。";

/** By what an answer shows that it is another unit's: the task `other`, what that unit filed last, or its name. */
export type ShownBy = "task" | "last" | "name";

interface LikeOfUnit {
  owner: string;
  shownBy: ShownBy;
  other: string | null;
}

/** `like`: the row that shows it best. */
export const ANSWERS_OF_UNIT = issueKind<LikeOfUnit & { rows: number[]; like: number }>({
  code: "answers-of-unit",
  severity: "error",
  message: ({ rows, like, other, owner, shownBy, expected, found }) => {
    const shows =
      shownBy === "task"
        ? `第${like}行像是${other ?? ""}“${expected ?? ""}”的`
        : `第${like}行的文字或联系电话与它上期报的一样`;
    return `${rowsPhrase(rows)}写的像是${owner}的任务（${shows}），像是把别的单位的内容粘到了这里，没有采用：“${found ?? ""}”。`;
  },
  fix: ANSWERS_TO_FILL,
});

export const ANSWER_OF_UNIT = issueKind<{ row: number; header: string; owner: string }>({
  code: ANSWERS_OF_UNIT.code,
  severity: "error",
  message: ({ row, header, owner, found }) =>
    `各行写的像是${owner}的任务，第${row}行“${header}”里的“${found ?? ""}”没有采用。`,
  fix: ANSWERS_TO_FILL,
});

/** Rows that were taken, beside or among others that are not. */
export const ROWS_MAYBE_OF_UNIT = issueKind<{ rows: number[]; owner: string }>({
  code: "answers-maybe-of-unit",
  severity: "warning",
  message: ({ rows, owner, found }) =>
    `${rowsPhrase(rows)}写的“${found ?? ""}”可能也是从${owner}的表里粘来的；已按所在的行采用，请核对。`,
  fix: ANSWERS_TO_FILL,
});

export const ROW_MAYBE_OF_UNIT = issueKind<{ row: number; owner: string }>({
  code: ROWS_MAYBE_OF_UNIT.code,
  severity: "warning",
  message: ({ row, owner, found, taskId }) =>
    `第${row}行写的“${found ?? ""}”可能也是从${owner}的表里粘来的；已按${taskId ?? ""}采用，请核对。`,
  fix: ANSWERS_TO_FILL,
});

/** A row that was taken though it is like another unit's. */
export const ROW_LIKE_OF_UNIT = issueKind<LikeOfUnit & { row: number }>({
  code: ROWS_MAYBE_OF_UNIT.code,
  severity: "warning",
  message: ({ row, owner, other, shownBy, expected, found, taskId }) => {
    const shows = {
      task: `的任务${other ?? ""}“${expected ?? ""}”的内容`,
      last: "填的（文字或联系电话与它上期报的一样）",
      name: "填的（开头写的就是它）",
    };
    return `第${row}行写的“${found ?? ""}”像是${owner}${shows[shownBy]}；已按${taskId ?? ""}采用，请核对。`;
  },
  fix: ANSWERS_TO_FILL,
});

const BOTH_TO_CHECK = () =>
  "请对照“工作任务”核对这两行，错了行的移回原来的行；没有填错的，不用改。";

export const ANSWER_MAYBE_OTHERS = issueKind<{
  row: number;
  other: string;
  otherRow: number;
  otherSays: "nothing" | "the same" | "something else";
}>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, other, otherRow, otherSays, found, taskId, field }) => {
    const beside = {
      nothing: `第${otherRow}行${other}的却空着`,
      "the same": `与第${otherRow}行${other}的一样`,
      "something else": `第${otherRow}行${other}的却没有写到这项任务`,
    }[otherSays];
    // 进展情况 goes without saying.
    const where = field === "nextStep" ? `“${columnHeader(field) ?? ""}”` : "";
    return `第${row}行${where}写的像是任务${other}的内容（“${found ?? ""}”），${beside}，可能填错了行；已按${taskId ?? ""}采用，请核对。`;
  },
  fix: BOTH_TO_CHECK,
});

/** `unclear`: rows beside them that do not tell of which task they speak. */
export const ANSWERS_MAYBE_OTHERS = issueKind<{
  rows: number[];
  unclear: number[];
  like: number;
  other: string;
}>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ rows, unclear, like, other, expected }) => {
    const more = unclear.length > 0 ? `，${rowsPhrase(unclear)}看不出写的是哪项任务` : "";
    return `${rowsPhrase(rows)}写的像是别的任务的内容（第${like}行像是${other}“${expected ?? ""}”的）${more}，可能都填错了行；已按所在的行采用，请核对。`;
  },
  fix: () => "请对照“工作任务”逐行核对，错了行的移回原来的行；没有填错的，不用改。",
});

export const ANSWER_UNCLEAR = issueKind<{ row: number }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, found, taskId }) =>
    `第${row}行填的“${found ?? ""}”看不出写的是哪项任务，而别的行像是填错了行；已按${taskId ?? ""}采用，请核对。`,
  fix: () => "请对照“工作任务”核对这一行，错了行的移回原来的行；没有填错的，不用改。",
});

export const ANSWERS_UNCLEAR = issueKind<{ rows: number[] }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ rows }) =>
    `${rowsPhrase(rows)}看不出写的是哪项任务，而旁边的行像是填错了行；已按所在的行采用，请核对。`,
  fix: () => "请对照“工作任务”逐行核对，错了行的移回原来的行；没有填错的，不用改。",
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

/** The lead's row that is blank, and the other's that is filled. */
interface SlidByRole {
  gap: number;
  over: number;
}

const slidPhrase = ({ gap, over }: SlidByRole) =>
  `第${gap}行是牵头的任务却空着，第${over}行不是牵头的却填了，像是整列错了行`;

export const COLUMNS_MAYBE_SLID = issueKind<SlidByRole & { headers: readonly string[] }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ headers, ...slid }) =>
    `${headers.length === VALUE_FIELDS.length ? "各列" : headers.map((header) => `“${header}”`).join("")}：${slidPhrase(slid)}；已按所在的行采用，请核对。`,
  fix: COLUMNS_TO_CHECK,
});

export const CELL_MAYBE_SLID = issueKind<SlidByRole & { row: number; header: string }>({
  code: ROWS_MAYBE_MOVED.code,
  severity: "warning",
  message: ({ row, header, found, ...slid }) =>
    `第${row}行“${header}”里的“${found ?? ""}”可能是别的任务的（${slidPhrase(slid)}）；已按所在的行采用，请核对。`,
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
