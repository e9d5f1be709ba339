/** What 填报说明 says, so that the intake can tell from it what people wrote there. */

import { PREVIOUS_HEADERS, type ColumnSchema } from "../columns";
import { UNIT_SHEETS } from "../sheet-names";
import { FACT_LABELS } from "./form-texts";

export const GUIDE_TITLE = "填报说明";

/** Labels of the first lines. */
export const GUIDE_FACTS = { ...FACT_LABELS, basis: "填报依据" } as const;

export const GUIDE_HEADINGS = {
  steps: "一、怎么填、怎么报",
  columns: "二、各列填写要求",
  questions: "三、常见问题",
} as const;

/** In order; each is printed behind its number. */
export const GUIDE_STEPS = {
  form: `打开“${UNIT_SHEETS.form}”，一行一项任务。黄色表头的各列由本单位填写；灰色的是任务原文，不用改。`,
  colours:
    "底色浅黄的格子还需填写，填好后自动变白；底色发红的请核对，如选了“已完成”但完成率不到100，预计完成时间已过或晚于完成时限，电话少了位数。",
  targets: `在“${UNIT_SHEETS.targets}”中填本市的年度目标和累计完成值，共{count}个指标。`,
  previous: `最右边灰色的“${PREVIOUS_HEADERS.form}”是本单位{period}填的内容，供对照，不用填；本期请写新的进展。`,
  sign: `经单位负责人审核后，打印“${UNIT_SHEETS.signOff}”签字盖章。`,
  send: "将本文件发回{issuer}，文件名保持“{file}”，格式保持 .xlsx。",
} as const;

/** Headers over the rules of the columns. */
export const GUIDE_COLUMNS = ["列名", "谁必填", "填写要求"] as const;

const EVERYONE = "所有单位";
const LEADS = "牵头单位";
const NOBODY = "选填";
const WHEN_REQUIRED: Readonly<Record<string, string>> = {
  problem: "欠序时、未启动、其他",
  nextStep: "未完成的任务",
  expectedDate: "欠序时、未启动、其他",
  cityTarget: "有年度目标的",
  achieved: "有统计数据的",
};

/** Who must fill a column, in words. */
export function whoMust({ field, requiredFor }: ColumnSchema): string {
  if (requiredFor.length > 2) return EVERYONE;
  if (requiredFor.length > 0) return LEADS;
  return WHEN_REQUIRED[field] ?? NOBODY;
}

/** The ways to say what a column asks for: 进展情况 also with the length that the office asks of it. */
export function columnRules({ field, inputMessage = "" }: ColumnSchema): {
  plain: string;
  measured: string | null;
} {
  const asked = "尽量用数据说明";
  const measured =
    field === "progress" ? inputMessage.replace(asked, `${asked}，不少于{least}个字`) : null;
  return { plain: inputMessage, measured };
}

/** Lines that workbooks print which were issued before they were put in other words. */
export const EARLIER_GUIDE_LINES = [
  "填日期，如2024-12-31。进展状态为“欠序时”“未启动”“其他”的必填。",
  "填11位手机号，或带区号的固定电话，如0722-3318000。牵头单位必填。",
] as const;

const QUESTION_LABEL = "问：";
const ANSWER_LABEL = "答：";
const ASKED: readonly (readonly [question: string, answer: string])[] = [
  [
    "任务少了、多了，或者不该由我单位承担，怎么办？",
    "请不要自行增删行。先按现有各行填报，并在“备注”中写明，同时告知{issuer}，核实后重新下发。",
  ],
  [
    "可以增删列、改表头、排序吗？",
    "请不要增删列、改表头。可以筛选，可以调整行高和列宽，任务按“任务编码”识别。",
  ],
  [
    "我单位只是责任单位或成员单位，也要填吗？",
    "列在表中的都要填“进展情况”，写本单位承担的部分；其余各列选填，有问题和建议请一并写明。",
  ],
  [
    "从别的表格或文档粘贴，要注意什么？",
    "请用“选择性粘贴”只粘贴文字或数值，以免冲掉下拉列表和格式。",
  ],
  [
    "几个科室分头填，怎么报？",
    "请汇总到一个文件后报送，一个单位一期只报一份；报送后要更正的，改好后整份重报。",
  ],
  [
    "工作表提示受保护怎么办？",
    "只为防止误改，没有密码。白色的格子都可以填；用 Excel、WPS 表格打开都可以。",
  ],
];

/** As they are printed. */
export const GUIDE_QUESTIONS = ASKED.map(([question, answer]) => ({
  question: QUESTION_LABEL + question,
  answer: ANSWER_LABEL + answer,
}));
