/** What issued workbooks say around the cells to fill, so that what people wrote beside it can be told. */

import { PAGE_FOOTER } from "../workbook/styles";

export const DEADLINE_LABEL = "报送截止：";
export const FORM_HINT =
  "填写黄色表头的各列；灰色列是任务原文，不用改。底色浅黄的还需填写，底色发红的请核对。";
export const TARGET_HINT =
  "省定目标是全省的数；请填本市的年度目标和年初至本期末的累计完成值，只填数字，单位同“计量单位”。";

/** Behind the hint of a form that shows what was filed last. */
export const PREVIOUS_HINT = "上期填的在最右一列，供对照。";

/** How each answer of the guide begins, the last of which ends it. */
export const ANSWER_LABEL = "答：";

export const OPINION_LABEL = "单位意见";
export const PRINTED_OPINION =
  "本期所报各项任务的进展情况已逐项核实，内容真实、数据准确，同意报送。";
/** Where the seal goes, above the day. */
export const SEAL_LABEL = "（单位盖章）";
/** How the last line of the sign-off page begins. */
export const SIGN_OFF_END = "打印后签字、盖章";

/** The foot of a page with the name of who files and for when, in Excel's code. */
export function unitFooter(unit: string, periodName: string): string {
  return `&L${`${unit}　${periodName}`.replace(/&/g, "&&")}${PAGE_FOOTER}`;
}
