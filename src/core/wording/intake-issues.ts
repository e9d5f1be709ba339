/** What the intake says of a return: whose it is, where its table and columns stand. */

import { issueKind } from "../model/issue";
import { rowsPhrase } from "./row-places";

/** So many names stand for a list of them. */
const FEW_NAMES = 3;

const USE_ISSUED = "请在下发的填报表上填写后重新报送。";

// Files that are taken from as a whole or not at all

export const NO_TABLE = issueKind({
  code: "no-table",
  severity: "error",
  message: () => "文件里没有找到填报表（没有一行同时有“工作任务”和“进展情况”等列名）。",
  fix: () => USE_ISSUED,
});

export const TABLE_TURNED = issueKind({
  code: NO_TABLE.code,
  severity: "error",
  message: ({ sheet }) =>
    `工作表“${sheet ?? ""}”里“工作任务”“进展情况”等列名是从上到下排的（表格行列互换了，或者每项任务做成了一张卡片），读不出填报内容。`,
  fix: () =>
    "行列互换的，请复制整张表，用“选择性粘贴”里的“转置”换回来再报送；做成卡片的，请在下发的填报表上填写后重新报送。",
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

/** What a mark of identity (file name, title, …) says. */
interface Side {
  label: string;
  says: string;
}

/** 标题、各行的任务是甲局；文件名是乙局: marks that say the same are named together. */
function sidesInWords(sides: readonly Side[]): string {
  return [...new Set(sides.map(({ says }) => says))]
    .map((said) => {
      const labels = sides.filter(({ says }) => says === said).map(({ label }) => label);
      return `${labels.join("、")}是${said}`;
    })
    .join("；");
}

export const IDENTITY_CONFLICT = issueKind<{ sides: readonly Side[] }>({
  code: "identity-conflict",
  severity: "error",
  message: ({ sides }) => `看不准这是谁的填报表：${sidesInWords(sides)}。没有采用其中的内容。`,
  fix: () =>
    "请核实后指定它属于哪个单位（有几个单位的表的，可逐个指定），或请报送单位用自己的填报表重新报送。",
});

export const PERIOD_CONFLICT = issueKind<{ sides: readonly Side[] }>({
  code: "period-conflict",
  severity: "error",
  message: ({ sides }) => `看不准这是哪一期的填报表：${sidesInWords(sides)}。没有采用其中的内容。`,
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

export const PERIOD_MARK_UNREADABLE = issueKind<{ basis: string; expectedName: string }>({
  code: "period-mark-unreadable",
  severity: "warning",
  message: ({ found, basis, expectedName }) =>
    `下发时的标记里，报送期${found ? `“${found}”看不懂` : "是空的"}，根据${basis}按${expectedName}处理。`,
  fix: () => "请核对内容确是这一期的；下次请报送单位直接在下发的填报表上填写。",
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

export const TABLE_OF_OTHER_TIME = issueKind<{ label: string; says: string }>({
  code: TABLE_OF_OTHERS.code,
  severity: "warning",
  message: ({ label, says }) => `${label}写有“${says}”，这张表不是本期的，没有采用。`,
  fix: () => "请核对；其中有本期内容的，请填到本期的表里。",
});

export const ROWS_OF_OTHERS = issueKind<{ header: string; rows: readonly number[]; whose: string }>(
  {
    code: "rows-of-others",
    severity: "warning",
    message: ({ header, rows, whose, unit }) =>
      `“${header}”列写明${rowsPhrase(rows)}是${whose}的，没有作为${unit ?? ""}的填报采用。`,
    fix: () => "请核对；这些行也要采用的，合并时请同时选定该单位。",
  },
);

export const UNIT_NAME_UNKNOWN = issueKind({
  code: "unit-name-unknown",
  severity: "warning",
  message: ({ found, unit }) =>
    `文件里写的单位“${found ?? ""}”在单位名录中找不到，根据其他标记认定为${unit ?? ""}的填报表。`,
  fix: () => "请核对；确是同一单位的，可在台账“单位名录”中把它加为别名。",
});

export const FOLDER_OF_OTHERS = issueKind({
  code: "folder-of-others",
  severity: "info",
  message: ({ found, unit }) =>
    `文件放在“${found ?? ""}”（文件夹或压缩包）里，却是${unit ?? ""}的填报表，按${unit ?? ""}的处理。`,
  fix: () => "请核对是否放错了地方；填报内容无误的，不用改。",
});

export const NAMED_FOR_OTHERS = issueKind<{ whose: string }>({
  code: "named-for-others",
  severity: "warning",
  message: ({ whose, unit }) =>
    `文件名里还写有${whose}，而这份填报表认定为${unit ?? ""}的，不算${whose}的报送。`,
  fix: ({ whose }) => `请核对；${whose}也要报送的，请用其自己的填报表另行报送。`,
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

export const SHEETS_NOT_READ = issueKind<{ names: readonly string[] }>({
  code: SHEET_NOT_READ.code,
  severity: "info",
  message: ({ names }) =>
    `“${names.slice(0, FEW_NAMES).join("”“")}”等${names.length}张工作表有内容但不是填报表，没有采用。`,
  fix: () => "其中有要报送的内容的，请填到“填报表”里。",
});

export const SHEETS_BEYOND = issueKind<{ names: readonly string[] }>({
  code: "sheets-beyond",
  severity: "warning",
  message: ({ names }) =>
    `工作表太多，排在后面的“${names.slice(0, FEW_NAMES).join("”“")}”等${names.length}张没有看，其中的内容没有采用。`,
  fix: () => "请删去与填报无关的工作表，把“填报表”移到最前面，再重新报送。",
});

export const SHEET_NAME_NOT_READ = issueKind({
  code: SHEET_NOT_READ.code,
  severity: "info",
  message: ({ found }) => `有一张空白工作表取名为“${found ?? ""}”，工作表名称不作为填报内容。`,
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

export const COLUMNS_EXTRA = issueKind<{ count: number; sample: string }>({
  code: "columns-extra",
  severity: "info",
  message: ({ count, sample }) => `此外还有多出的${count}列没有采用，其中有内容，如“${sample}”。`,
  fix: () => "要报送的内容请填到规定的列里，例如“备注”。",
});
