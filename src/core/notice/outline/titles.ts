/** Lines that could head what follows. */

import { isFormLine } from "../source/form-line";

/** Longest unnumbered line taken for a heading or title. */
const LONGEST_TITLE = 50;

/** A short line without sentence marks that could head what follows. */
export function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    text.length >= 2 &&
    !/[。；;，,：:、！!？?…]$/.test(text) &&
    !/[。；;]/.test(text) &&
    !/^[（(].*[)）]$|^(?:全文|正文|内容|目录)$/.test(text) &&
    !/^(?:发布日期|发布时间|来源|信息来源|浏览次数|索引号|字体)\s*[：:]/.test(text) &&
    !isFormLine(text) &&
    !/(?:19|20)\d{2}.{0,3}\d{1,4}\s*号[)）]?$/.test(text) &&
    !/[年○〇]\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/.test(text)
  );
}
