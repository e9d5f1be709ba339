/** What issued workbooks say around the cells to fill, so that what people wrote beside it can be told. */

import { PAGE_FOOTER } from "../../workbook/styles";

/** Who issues the workbook where the notice does not say. */
export const UNNAMED_ISSUER = "下发单位";

/** What a workbook is on in its titles, where it is on more lists than a title can name. */
const SEVERAL_LISTS = "重点任务";
const BETWEEN_LISTS = "和";

/** What a workbook with tasks of these lists is on, as its titles name it. */
export function subjectOf(lists: readonly string[]): string {
  return lists.length === 1 || lists.length === 2 ? lists.join(BETWEEN_LISTS) : SEVERAL_LISTS;
}

/** True for a subject that a workbook with tasks of some of these lists may have. */
export function isSubject(text: string, lists: ReadonlySet<string>): boolean {
  if (text === SEVERAL_LISTS || lists.has(text)) return true;
  for (let at = text.indexOf(BETWEEN_LISTS); at >= 0; at = text.indexOf(BETWEEN_LISTS, at + 1)) {
    if (lists.has(text.slice(0, at)) && lists.has(text.slice(at + 1))) return true;
  }
  return false;
}

/** Labels beside which the pages to read and to sign say whose they are. */
export const FACT_LABELS = {
  unit: "填报单位",
  period: "报送期",
  deadline: "报送截止",
  tasks: "应填任务",
} as const;

export const DEADLINE_LABEL = `${FACT_LABELS.deadline}：`;

/** How the hints above the tables begin, by which one in other words of an earlier version is known. */
export const HINTS_BEGIN = ["填写黄色表头", "省定目标是"] as const;
const [FORM_BEGINS, TARGETS_BEGIN] = HINTS_BEGIN;
export const FORM_HINT = `${FORM_BEGINS}的各列；灰色列是任务原文，不用改。底色浅黄的还需填写，底色发红的请核对。`;
/** On a form that goes back its own marks count, not the colours of a fresh one. */
export const SENT_BACK_HINT = `${FORM_BEGINS}的各列；灰色列是任务原文，不用改。标红的必须改，标黄的请核对，格上的批注写着问题和改法。`;
export const TARGET_HINT = `${TARGETS_BEGIN}通知里写的数；请填本地的年度目标和年初至本期末的累计完成值，只填数字，单位同“计量单位”。`;

/** As workbooks print it that were issued before it was put in other words. */
export const EARLIER_HINTS = [
  `${TARGETS_BEGIN}全省的数；请填本市的年度目标和年初至本期末的累计完成值，只填数字，单位同“计量单位”。`,
] as const;

/** Behind the hint of a form that shows what was filed last. */
export const PREVIOUS_HINT = "上期填的在最右一列，供对照。";

/** The foot of a page with the name of who files and for when, in Excel's code. */
export function unitFooter(unit: string, periodName: string): string {
  return `&L${`${unit}　${periodName}`.replace(/&/g, "&&")}${PAGE_FOOTER}`;
}
