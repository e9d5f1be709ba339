/** Lines above the first task that only stand where a heading would. */

import { compactKey } from "../../text/normalise";

/** 霞政办〔2024〕9号附件 */
const NUMBER_OF_PAPER = /^[^，。]{1,12}[〔[(（]\d{4}[〕\])）]\s*\d{1,4}号/;
/** 【字体：大 中 小】 打印 */
const PAGE_TOOLS = /字体\s*[：:]|^(?:[【[]?\s*(?:打印|关闭|分享|收藏|下载)\s*[】\]]?\s*)+$/;
/** …会议通过的《政府工作报告》已将今, the first line of a cover's paragraph. */
const OPENS_COVER =
  /^(?:根据|现将|为(?:了|深入|全面|做好))|通过的《|》(?:已|的通知)|研究同意|印发给/;
/** Shorter words of the title may well head a part: 重点工作. */
const SHORTEST_OF_TITLE = 12;
/** A heading is a title; a sentence of this length leads in. */
const LONGEST_TITLE = 40;

/** Whether `heading` is the notice's title, its number, what a web page adds, or a sentence that leads in. */
export function isNoHeading(heading: string, title: string | null): boolean {
  const key = compactKey(heading);
  const isNumbered = /^[一二三四五六七八九十（(\d第]/.test(key);
  return (
    (title !== null && key.length >= SHORTEST_OF_TITLE && compactKey(title).includes(key)) ||
    NUMBER_OF_PAPER.test(key) ||
    PAGE_TOOLS.test(heading) ||
    (!isNumbered && (OPENS_COVER.test(key) || (key.length > LONGEST_TITLE && /[，。；]/.test(key))))
  );
}
