/** What the intake says of a return: whose it is, where its table stands, which task each row is. */

import { changedTextWords } from "./changed-text";
import { issueKind } from "../model/issue";
import { rowsPhrase } from "./row-places";

/** So many tasks are named in one sentence. */
const MOST_TASKS = 12;
const USE_ISSUED = "请在下发的填报表上填写后重新报送。";

// Files that are taken from as a whole or not at all

export const NO_TABLE = issueKind({
  code: "no-table",
  severity: "error",
  message: () => "文件里没有找到填报表（没有一行同时有“工作任务”和“进展情况”等列名）。",
  fix: () => USE_ISSUED,
});

export const NO_TASKS = issueKind({
  code: "no-tasks",
  severity: "error",
  message: ({ sheet }) => `工作表“${sheet ?? ""}”里没有一行能对上本台账的任务。`,
  fix: () => USE_ISSUED,
});

export const LEDGER_RETURNED = issueKind({
  code: "ledger-returned",
  severity: "error",
  message: () => "这是台账文件本身，不是报送单位的返回表。",
  fix: () => "请选择各单位报送的填报表，不要把台账放进返回表文件夹。",
});

export const REPORT_RETURNED = issueKind({
  code: "report-returned",
  severity: "error",
  message: () => "这是城市汇总文件，不是报送单位的返回表。",
  fix: () => "请选择各单位报送的填报表，不要把汇总文件放进返回表文件夹。",
});

export const WRONG_LIST = issueKind({
  code: "wrong-list",
  severity: "error",
  message: () => "这份填报表是按另一份责任清单下发的，不属于本台账。",
  fix: () => "请打开对应的台账再合并，或请报送单位改用本台账下发的填报表。",
});

export const WRONG_VERSION = issueKind({
  code: "wrong-version",
  severity: "error",
  message: ({ found, expected }) =>
    `填报表的版本是“${found ?? ""}”，本软件能读的是“${expected ?? ""}”。`,
  fix: () => "请用本软件重新下发填报表，由报送单位在新表上填写后报送。",
});

export const WRONG_PERIOD = issueKind<{ foundName: string; expectedName: string }>({
  code: "wrong-period",
  severity: "error",
  message: ({ foundName, expectedName }) =>
    `这是${foundName}的填报表，现在汇总的是${expectedName}。`,
  fix: ({ expectedName }) =>
    `请报送单位改用${expectedName}的填报表报送；确要汇总它的，请改选报送期后再合并。`,
});

export const PERIOD_UNKNOWN = issueKind({
  code: "period-unknown",
  severity: "error",
  message: () => "看不出这是哪一期的填报表。",
  fix: () => "请先选定报送期再合并，或请报送单位改用下发的填报表。",
});

export const UNIT_NOT_FILING = issueKind<{ suggestions: string[] }>({
  code: "unit-not-filing",
  severity: "error",
  message: ({ found }) => `“${found ?? ""}”不在本台账需要填报的单位之中。`,
  fix: ({ suggestions }) =>
    suggestions.length > 0
      ? `是否指：${suggestions.join("、")}？请核对单位名称，或在“单位名录”中补上这个别名。`
      : "请核对单位名称；确应填报的，请在台账“单位名录”和“分工明细”中补上。",
});

export const IDENTITY_CONFLICT = issueKind<{ sides: string[] }>({
  code: "identity-conflict",
  severity: "error",
  message: ({ sides }) => `看不准这是谁的填报表：${sides.join("；")}。没有采用其中的内容。`,
  fix: () =>
    "请核实后指定它属于哪个单位（有几个单位的表的，可逐个指定），或请报送单位用自己的填报表重新报送。",
});

export const PERIOD_CONFLICT = issueKind<{ sides: string[] }>({
  code: "period-conflict",
  severity: "error",
  message: ({ sides }) => `看不准这是哪一期的填报表：${sides.join("；")}。没有采用其中的内容。`,
  fix: () => "请核实是否沿用了旧表；请报送单位用本期下发的填报表重新报送，或由您指定后再合并。",
});

// Identity that needed help

export const IDENTITY_INFERRED = issueKind<{ basis: string }>({
  code: "identity-inferred",
  severity: "warning",
  message: ({ basis, unit }) =>
    `文件里没有下发时的标记（可能是复制到新表里的），根据${basis}认定为${unit ?? ""}的填报表。`,
  fix: () => "请核对单位是否正确；下次请报送单位直接在下发的填报表上填写。",
});

export const PERIOD_ASSUMED = issueKind<{ expectedName: string }>({
  code: "period-assumed",
  severity: "warning",
  message: ({ found, expectedName }) =>
    `${found ? `“${found}”没有写年份` : "文件里没有写是哪一期"}，按${expectedName}处理。`,
  fix: () => "请核对内容确是这一期的。",
});

export const PERIOD_MENTION = issueKind<{ expectedName: string }>({
  code: "period-mention",
  severity: "warning",
  message: ({ found, expectedName }) =>
    `“${found ?? ""}”里的月份与填报表的报送期（${expectedName}）不一致，按填报表的报送期处理。`,
  fix: () => "请核对内容确是这一期的；如果只是报送时间，不用改。",
});

export const TABLE_OF_OTHERS = issueKind<{ label: string; whose: string }>({
  code: "table-of-others",
  severity: "warning",
  message: ({ label, whose }) => `${label}写明是${whose}的填报表，没有采用。`,
  fix: () => "请核对；其中有要报送的内容的，请单独报送，或另行指定后再合并。",
});

export const UNIT_NAME_UNKNOWN = issueKind({
  code: "unit-name-unknown",
  severity: "warning",
  message: ({ found, unit }) =>
    `文件里写的单位“${found ?? ""}”在单位名录中找不到，根据其他标记认定为${unit ?? ""}的填报表。`,
  fix: () => "请核对；确是同一单位的，可在台账“单位名录”中把它加为别名。",
});

// Tables and columns

export const TABLE_ELSEWHERE = issueKind({
  code: "table-elsewhere",
  severity: "info",
  message: ({ sheet }) => `填报内容在工作表“${sheet ?? ""}”里读到。`,
  fix: () => "不用改；下次请不要改工作表的名称。",
});

export const TABLE_HIDDEN = issueKind({
  code: "table-hidden",
  severity: "warning",
  message: ({ sheet }) => `填报内容在隐藏的工作表“${sheet ?? ""}”里读到。`,
  fix: () => "请核对这就是要报送的内容，报送前取消隐藏。",
});

export const TABLE_LEFT_OUT = issueKind({
  code: "table-left-out",
  severity: "warning",
  message: ({ sheet }) => `隐藏的工作表“${sheet ?? ""}”里还有一份填报表，没有采用。`,
  fix: () => "请核对以哪一份为准；以隐藏的为准的，请取消隐藏、删去另一份后重新报送。",
});

export const TABLE_EXTRACT = issueKind({
  code: "table-extract",
  severity: "warning",
  message: ({ sheet }) =>
    `工作表“${sheet ?? ""}”里另有一张表，只列了填报表的部分栏目，以填报表为准，没有采用。`,
  fix: () => "其中有与填报表不同的内容要报送的，请改在填报表里。",
});

export const SHEET_NOT_READ = issueKind({
  code: "sheet-not-read",
  severity: "info",
  message: ({ sheet }) => `工作表“${sheet ?? ""}”有内容但不是填报表，没有采用。`,
  fix: () => "其中有要报送的内容的，请填到“填报表”里。",
});

export const HEADER_MISSING = issueKind({
  code: "header-missing",
  severity: "warning",
  message: ({ sheet }) => `工作表“${sheet ?? ""}”的列名没有了，按下发时的列顺序读取。`,
  fix: () => "请核对各列没有错位；下次请保留列名。",
});

export const COLUMN_RENAMED = issueKind({
  code: "column-renamed",
  severity: "info",
  message: ({ found, expected }) => `列“${found ?? ""}”按“${expected ?? ""}”读取。`,
  fix: () => "请核对；下次请不要改列名。",
});

export const COLUMN_MISSING = issueKind({
  code: "column-missing",
  severity: "warning",
  message: ({ sheet, expected }) => `工作表“${sheet ?? ""}”没有“${expected ?? ""}”这一列。`,
  fix: () => USE_ISSUED,
});

export const COLUMN_EXTRA = issueKind<{ name: string; rows: number[]; sample: string }>({
  code: "column-extra",
  severity: "info",
  message: ({ name, rows, sample }) =>
    `多出的列${name}没有采用，${rowsPhrase(rows)}有内容，如“${sample}”。`,
  fix: () => "要报送的内容请填到规定的列里，例如“备注”。",
});

// Rows

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
  message: ({ row, values }) => `第${row}行的内容左右错开了一列，没有采用错开的各格：${values}。`,
  fix: () => "请对照列名把各格移回原来的列；删除或插入单元格时，请不要让右边的单元格跟着移动。",
});

export const CELL_SHIFTED = issueKind<{ row: number; header: string }>({
  code: "row-shifted",
  severity: "error",
  message: ({ row, header, found }) =>
    `第${row}行的内容左右错开了一列，“${header}”里的“${found ?? ""}”没有采用。`,
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

export const ROW_EXTRA = issueKind<{ row: number; values: string }>({
  code: "row-extra",
  severity: "warning",
  message: ({ row, found, values }) =>
    `第${row}行${found ? `（“${found}”）` : ""}对不上台账里的任何任务，没有采用${values}。`,
  fix: () => "自行增加的事项请写到相关任务的“进展情况”或“备注”里。",
});

export const ROWS_EXTRA = issueKind<{ rows: number[] }>({
  code: "rows-extra",
  severity: "warning",
  message: ({ rows }) => `${rowsPhrase(rows)}也对不上台账里的任何任务，没有采用。`,
  fix: () => "请核对是否用错了表格。",
});

export const ROWS_IGNORED = issueKind<{ rows: number[] }>({
  code: "rows-ignored",
  severity: "info",
  message: ({ rows, found }) => `${rowsPhrase(rows)}不是任务（如“${found ?? ""}”），没有采用。`,
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
  fix: () => "请核对任务编码，每项任务只保留一行。",
});

export const ROW_CONTINUED = issueKind<{ rows: number[]; header: string }>({
  code: "row-continued",
  severity: "info",
  message: ({ taskId, rows, header }) =>
    `任务${taskId ?? ""}的“${header}”分写在${rowsPhrase(rows)}，已连成一段。`,
  fix: () => "不用改；下次请写在一格里。",
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

export const TARGET_UNKNOWN = issueKind<{ row: number; values: string }>({
  code: "target-unknown",
  severity: "warning",
  message: ({ row, found, values }) =>
    `“指标填报”第${row}行${found ? `（“${found}”）` : ""}对不上该单位的任何指标，没有采用${values}。`,
  fix: () => "请核对任务编码和指标名称，按下发的表填写。",
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
