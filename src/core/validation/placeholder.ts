/** Blanks that a text was drafted with and that nobody filled. */

/** What a blank stands before: 参保XX万人次, X月X日. */
const COUNTED =
  "[多余]?(?:[十百千万亿]{0,2}(?:人|元|个|家|户|项|次|场|套|处|件|份|名|吨|亩|米|公里|平方|条|座|批|期|所|村|辆|台|篇|起|宗|斤|瓦|公顷|美元)|[万亿]|[%％]|年|月|日|号|天)";
/** 4×100米, 5*2 and SUV-X5 are no blanks. */
const NOT_BEFORE = "(?<![0-9A-Za-z.×*_-])";
const PLACEHOLDERS = new RegExp(
  [
    `${NOT_BEFORE}[XxＸｘ×*＊]{1,4}${COUNTED}`,
    `${NOT_BEFORE}[XxＸｘ×]{2,4}(?:项目|工程|单位|企业|公司|县|区|乡|镇|街道|路|会议|同志)`,
    '(?<![“"_＿])[_＿]{2,}',
    `[□]+${COUNTED}`,
    "此处(?:填写|应填|写明|简述|补充)",
    "[(（](?:请填写|待填写?|待补充?|请补充|填写)[^()（）]{0,12}[)）]",
  ].join("|"),
);

/** Without any of these there is no blank; spares most texts the closer look. */
const ANY = /[XxＸｘ×*＊_＿□]|此处|[(（](?:请|待|填)/;
/** Characters quoted around it. */
const BEFORE = 8;
const AFTER = 6;
const LONGEST_TEXT = 4000;

/** The first unfilled blank with the words around it: 参保XX万人次; null where there is none. */
export function placeholderIn(text: string): string | null {
  if (!ANY.test(text)) return null;
  const match = PLACEHOLDERS.exec(text.slice(0, LONGEST_TEXT));
  if (!match) return null;
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
  const after = text.slice(end, end + AFTER);
  const [lead = ""] = before.split(/[,，。;；、\n]/).slice(-1);
  const [tail = ""] = after.split(/[,，。;；、\n]/);
  return `${lead}${match[0]}${tail}`.trim();
}
