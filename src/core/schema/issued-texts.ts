/** What issued workbooks say around the cells to fill, so that what people wrote beside it can be told. */

import { PAGE_FOOTER } from "../workbook/styles";
import { UNIT_SHEETS } from "./sheet-names";

export const DEADLINE_LABEL = "报送截止：";
export const FORM_HINT =
  "填写黄色表头的各列；灰色列是任务原文，不用改。底色浅黄的还需填写，底色发红的请核对。";
export const TARGET_HINT =
  "省定目标是全省的数；请填本市的年度目标和年初至本期末的累计完成值，只填数字，单位同“计量单位”。";

/** Behind the hint of a form that shows what was filed last. */
export const PREVIOUS_HINT = "上期填的在最右一列，供对照。";

/** How each answer of the guide begins, the last of which ends it. */
export const ANSWER_LABEL = "答：";

/** Stands in a printed text where the office that issues it is named. */
const ISSUER = "{issuer}";
export const GUIDE_QUESTIONS: readonly (readonly [question: string, answer: string])[] = [
  [
    "任务少了、多了，或者不该由我单位承担，怎么办？",
    `请不要自行增删行。先按现有各行填报，并在“备注”中写明，同时告知${ISSUER}，核实后重新下发。`,
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

/** A printed text with the name of the office that issues it. */
export function issuedBy(issuer: string, text: string): string {
  return text.replace(ISSUER, issuer);
}

/** A printed text in two parts, between which the office that issues it is named; null where it names none. */
export interface PrintedText {
  head: string;
  tail: string | null;
}

export function printedText(text: string): PrintedText {
  const [head = "", tail = null] = text.split(ISSUER);
  return { head, tail };
}

/**
 * What people wrote behind a printed text; nothing is known of one in other words than today's, which
 * an earlier version may have printed.
 */
export function addedBehind(text: string, { head, tail }: PrintedText): string {
  if (!text.startsWith(head)) return "";
  if (tail === null) return text.slice(head.length).trim();
  const at = text.indexOf(tail, head.length);
  return at < 0 ? "" : text.slice(at + tail.length).trim();
}

export const OPINION_LABEL = "单位意见";
export const PRINTED_OPINION =
  "本期所报各项任务的进展情况已逐项核实，内容真实、数据准确，同意报送。";
/** Where the seal goes, above the day. */
export const SEAL_LABEL = "（单位盖章）";
/** How the last line of the sign-off page begins, and the whole of it. */
export const SIGN_OFF_END = "打印后签字、盖章";
export const SIGN_OFF_LINE = `${SIGN_OFF_END}，与“${UNIT_SHEETS.form}”电子版一并报送${ISSUER}。`;

/** The foot of a page with the name of who files and for when, in Excel's code. */
export function unitFooter(unit: string, periodName: string): string {
  return `&L${`${unit}　${periodName}`.replace(/&/g, "&&")}${PAGE_FOOTER}`;
}
