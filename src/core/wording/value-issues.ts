/** What reading the cells of a return can find. Rules on the values read are not here. */

import { issueKind } from "../model/issue";
import { listNames } from "./directory-issues";

/** What the sentences on a cell need beyond what was found. */
export interface ValueFacts {
  /** The cell in words: 第8行“完成率(%)”. */
  where: string;
  /** What the value became, in words; null where the cell was left empty. */
  became: string | null;
}

export const FORMULA_VALUE = issueKind<ValueFacts>({
  code: "formula-value",
  severity: "warning",
  message: ({ where, found }) => `${where}是公式，已按它保存的结果“${found}”读取。`,
  fix: () => "请核对这个结果，并把公式改成固定的内容（复制后选择性粘贴为数值）。",
});

export const FORMULA_WITHOUT_RESULT = issueKind<ValueFacts>({
  code: "formula-without-result",
  severity: "error",
  message: ({ where }) => `${where}是公式，但文件里没有保存它的结果，读不到内容。`,
  fix: () => "请把公式改成固定的内容（复制后选择性粘贴为数值），再保存。",
});

export const FORMULA_BLANK = issueKind<ValueFacts>({
  code: "formula-blank",
  severity: "info",
  message: ({ where }) => `${where}是公式，保存的结果是空的，按没有填写处理。`,
  fix: () => "有内容要报送的，请直接填写，不要用公式。",
});

export const ERROR_VALUE = issueKind<ValueFacts>({
  code: "error-value",
  severity: "error",
  message: ({ where, found }) => `${where}是错误值“${found}”，没有可用的内容。`,
  fix: () => "请直接填写内容，不要引用其他表格。",
});

export const PICTURE_IN_CELL = issueKind<ValueFacts>({
  code: "picture-in-cell",
  severity: "error",
  message: ({ where }) => `${where}里是一张图片，图片里的文字读不出来。`,
  fix: () => "请把图片里的内容打成文字填在这一格。",
});

export const BLANK_MARK = issueKind<ValueFacts>({
  code: "blank-mark",
  severity: "info",
  message: ({ where, found }) => `${where}填的是“${found}”，按没有填写处理。`,
  fix: () => "没有内容的格可以空着，不用改。",
});

export const VALUE_TOO_LONG = issueKind<ValueFacts>({
  code: "value-too-long",
  severity: "error",
  message: ({ where, found, expected }) =>
    `${where}的内容超过${expected ?? ""}，不像是这一栏要填的内容，开头是“${found}”。`,
  fix: () => "请只填这一栏要求的内容，其余的写到“备注”里。",
});

export const TEXT_CUT = issueKind<ValueFacts>({
  code: "text-cut",
  severity: "warning",
  message: ({ where, expected }) =>
    `${where}的文字超过一格最多能放的${expected ?? ""}，只取了前面的部分。`,
  fix: () => "请精简文字。",
});

export const INVISIBLE_CHARACTERS = issueKind<ValueFacts>({
  code: "invisible-characters",
  severity: "info",
  message: ({ where }) => `${where}含有看不见的字符，已去掉，看得见的文字没有改动。`,
  fix: () => "一般是从网页或聊天软件复制带进来的，不用改。",
});

export const LOST_CHARACTERS = issueKind<ValueFacts>({
  code: "lost-characters",
  severity: "warning",
  message: ({ where, found }) =>
    `${where}写的“${found}”里有“\ufffd”，是转存时丢了字留下的记号，已照原样读取。`,
  fix: () => "请对照原稿补上丢失的字后重新报送。",
});

export const DIRECTION_CHARACTERS = issueKind<ValueFacts>({
  code: "direction-characters",
  severity: "warning",
  message: ({ where, became }) =>
    `${where}含有会改变文字显示顺序的字符，已去掉，读到的是“${became ?? ""}”。`,
  fix: () => "请核对读到的内容与本意是否一致。",
});

export const RATE_REWORDED = issueKind<ValueFacts>({
  code: "rate-reworded",
  severity: "info",
  message: ({ where, found, became }) => `${where}填的是“${found}”，按${became ?? ""}读取。`,
  fix: () => "下次请直接填0到100之间的数字。",
});

export const RATE_APPROXIMATE = issueKind<ValueFacts>({
  code: "rate-approximate",
  severity: "warning",
  message: ({ where, found, became }) =>
    `${where}填的是大概的数“${found}”，先按${became ?? ""}记录。`,
  fix: () => "请核实后填准确的数字。",
});

/** 6 3: a blank may stand for a point. */
export const RATE_PARTED = issueKind<ValueFacts>({
  code: "rate-parted",
  severity: "warning",
  message: ({ where, found, became }) =>
    `${where}填的“${found}”，数字中间有空格，先按${became ?? ""}记录。`,
  fix: () => "请核实是不是漏了小数点，改填一个完整的数字。",
});

export const RATE_AMBIGUOUS = issueKind<ValueFacts>({
  code: "rate-ambiguous",
  severity: "error",
  message: ({ where, found, expected }) =>
    `${where}填的“${found}”有两种读法（${expected ?? ""}），没有采用。`,
  fix: () => "请填0到100之间的数字，如60表示60%；不足1%的写上百分号，如0.6%。",
});

export const RATE_OUT_OF_RANGE = issueKind<ValueFacts>({
  code: "rate-out-of-range",
  severity: "error",
  message: ({ where, found }) => `${where}填的“${found}”不在0到100之间，没有采用。`,
  fix: () => "完成率填0到100之间的数字；超额完成的填100，超出部分写在“进展情况”里。",
});

export const RATE_UNREADABLE = issueKind<ValueFacts>({
  code: "rate-unreadable",
  severity: "error",
  message: ({ where, found }) => `${where}填的“${found}”看不出是百分之几，没有采用。`,
  fix: () => "请填0到100之间的数字，确实无法量化的填“不宜量化”。",
});

export const STATUS_MAPPED = issueKind<ValueFacts>({
  code: "status-mapped",
  severity: "info",
  message: ({ where, found, became }) => `${where}填的是“${found}”，按“${became ?? ""}”读取。`,
  fix: () => "下次请从下拉列表中选择。",
});

export const STATUS_UNCLEAR = issueKind<ValueFacts>({
  code: "status-unclear",
  severity: "error",
  message: ({ where, found }) =>
    `${where}填的“${found}”不是规定的状态，也看不出是哪一种，没有采用。`,
  fix: ({ expected }) => `请从${expected ?? ""}中选一个。`,
});

export const DATE_REWORDED = issueKind<ValueFacts>({
  code: "date-reworded",
  severity: "info",
  message: ({ where, found, became }) => `${where}填的是“${found}”，按${became ?? ""}读取。`,
  fix: () => "请核对；下次请把年、月、日写全。",
});

export const DATE_YEAR_ASSUMED = issueKind<ValueFacts>({
  code: "date-year-assumed",
  severity: "info",
  message: ({ where, found, became }) =>
    `${where}填的“${found}”没有写年份，按报送期所在的年份读取为${became ?? ""}。`,
  fix: () => "请核对；不是当年的请补写年份。",
});

export const DATE_AMBIGUOUS = issueKind<ValueFacts>({
  code: "date-ambiguous",
  severity: "error",
  message: ({ where, found }) => `${where}填的“${found}”不能确定是哪一天，没有采用。`,
  fix: () => "请填具体日期，年、月、日写全。",
});

export const DATE_UNREADABLE = issueKind<ValueFacts>({
  code: "date-unreadable",
  severity: "error",
  message: ({ where, found }) => `${where}填的“${found}”不是能看懂的日期，没有采用。`,
  fix: () => "请填具体日期，年、月、日写全。",
});

export const DATE_IMPOSSIBLE = issueKind<ValueFacts>({
  code: "date-impossible",
  severity: "error",
  message: ({ where, found }) => `${where}填的“${found}”不是合理的日期，没有采用。`,
  fix: () => "请核对年、月、日，重新填写。",
});

export const DATE_OPEN = issueKind<ValueFacts>({
  code: "date-open",
  severity: "info",
  message: ({ where, found }) => `${where}填的是“${found}”，不是具体日期，没有采用。`,
  fix: () => "有明确时间的请填日期；长期坚持或已完成的可以空着，在“备注”里说明。",
});

export const PHONE_DIGITS_LOST = issueKind<ValueFacts>({
  code: "phone-digits-lost",
  severity: "error",
  message: ({ where, found }) =>
    `${where}成了“${found}”这样的科学记数，号码已经丢了几位，没有采用。`,
  fix: () => "请先把这一格设为文本格式，再重新填写完整的号码。",
});

export const PHONE_SEVERAL = issueKind<ValueFacts>({
  code: "phone-several",
  severity: "info",
  message: ({ where, found, became }) =>
    `${where}填了不止一个号码“${found}”，整理为“${became ?? ""}”。`,
  fix: () => "不用改；一般填一个号码就够了。",
});

export const PHONE_REWORDED = issueKind<ValueFacts>({
  code: "phone-reworded",
  severity: "info",
  message: ({ where, found, became }) => `${where}填的是“${found}”，按“${became ?? ""}”读取。`,
  fix: () => "不用改；分机号下次请写成“0722-3318000转801”这样。",
});

export const PHONE_WITH_TEXT = issueKind<ValueFacts>({
  code: "phone-with-text",
  severity: "warning",
  message: ({ where, found, became }) =>
    `${where}填的“${found}”除号码外还有文字，只取了号码“${became ?? ""}”。`,
  fix: () => "姓名请填在“责任人”一栏。",
});

export const CONTACT_EXCHANGED = issueKind<ValueFacts>({
  code: "contact-exchanged",
  severity: "warning",
  message: ({ where }) => `${where}填的是电话，“联系电话”填的却不是号码，两格按对调后读取。`,
  fix: () => "请把两格换过来：姓名填在“责任人”一栏，号码填在“联系电话”一栏。",
});

export const NUMBER_CONVERTED = issueKind<ValueFacts>({
  code: "number-converted",
  severity: "info",
  message: ({ where, found, became }) => `${where}填的是“${found}”，按${became ?? ""}读取。`,
  fix: () => "请核对；下次只填数字，单位见“计量单位”一栏。",
});

export const NUMBER_APPROXIMATE = issueKind<ValueFacts>({
  code: "number-approximate",
  severity: "warning",
  message: ({ where, found, became }) =>
    `${where}填的是大概的数“${found}”，先按${became ?? ""}记录。`,
  fix: () => "请核实后填准确的数字。",
});

export const NUMBER_UNIT_DIFFERS = issueKind<ValueFacts>({
  code: "number-unit-differs",
  severity: "error",
  message: ({ where, found, expected }) =>
    `${where}填的“${found}”与计量单位“${expected ?? ""}”对不上，没有采用。`,
  fix: ({ expected }) => `请换算成以“${expected ?? ""}”为单位的数字。`,
});

/** `expected` is the unit that was issued, `became` the one that the return prints. */
export const NUMBER_UNIT_CHANGED = issueKind<ValueFacts>({
  code: "number-unit-changed",
  severity: "error",
  message: ({ where, found, expected, became }) =>
    `${where}填的是“${found}”，但计量单位由“${expected ?? ""}”改成了“${became ?? ""}”，看不准以哪个为单位，没有采用。`,
  fix: ({ expected }) => `请填以“${expected ?? ""}”为单位的数字，不改计量单位。`,
});

export const NUMBER_AMBIGUOUS = issueKind<ValueFacts>({
  code: "number-ambiguous",
  severity: "error",
  message: ({ where, found, expected }) =>
    `${where}填的“${found}”有两种读法（${expected ?? ""}），没有采用。`,
  fix: () => "计量单位是“%”的请填百分号前的数，如6.5表示6.5%；确实不足1%的写上百分号，如0.5%。",
});

export const NUMBER_UNREADABLE = issueKind<ValueFacts>({
  code: "number-unreadable",
  severity: "error",
  message: ({ where, found }) => `${where}填的“${found}”不是一个数字，没有采用。`,
  fix: () => "请只填数字，说明文字写在“指标说明”里。",
});

export const MERGED_VALUE = issueKind<ValueFacts>({
  code: "merged-cells",
  severity: "info",
  message: ({ where, found, expected }) =>
    `${where}在合并单元格${expected ?? ""}里，内容“${found}”同时算作其中每一行的。`,
  fix: () => "请核对是否几项任务确实共用这一内容。",
});

/** The same, of all rows; `tasks` are those that got the content. */
export const MERGED_ROWS = issueKind<Pick<ValueFacts, "where"> & { tasks: string[] }>({
  code: MERGED_VALUE.code,
  severity: "warning",
  message: ({ where, found, expected, tasks }) =>
    `${where}合并成了一格（${expected ?? ""}），${tasks.length > 1 ? listNames(tasks, "项任务") : "各行"}都按其中的“${found ?? ""}”采用。`,
  fix: () => "请核对这几项任务是否确实共用这一内容；不是的，请取消合并，逐行填写。",
});

export const COVERED_VALUE = issueKind<ValueFacts>({
  code: "covered-value",
  severity: "error",
  message: ({ where, found, expected, became }) =>
    `${where}被合并单元格${expected ?? ""}盖住，看得见的是“${became ?? ""}”，底下还有看不见的“${found}”，分不清以哪个为准，没有采用。`,
  fix: () => "请取消合并，把内容分别填到各格。",
});

export const MERGED_OVER_COLUMNS = issueKind<ValueFacts>({
  code: "merged-columns",
  severity: "warning",
  message: ({ where, found, expected }) =>
    `${where}与右边的列合并成了一格（${expected ?? ""}），内容“${found}”只算作第一列的。`,
  fix: () => "请取消合并，把内容分别填到各列。",
});

export const COLUMNS_JOINED = issueKind<ValueFacts>({
  code: "columns-joined",
  severity: "info",
  message: ({ where, found }) => `${where}分写在几列里（${found}），已连成一段。`,
  fix: () => "不用改；下次请写在一格里。",
});

export const COLUMN_TWICE = issueKind<ValueFacts>({
  code: "column-twice",
  severity: "error",
  message: ({ where, found }) => `${where}有两列，填的内容不同（${found}），没有采用。`,
  fix: () => "请删去多余的一列。",
});
