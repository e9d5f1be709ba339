/** What a clause tells the reader beside the units: 下同, a rule about who leads, a note on all tasks. */

const NOT_LISTED = "不再(?:一一|逐一|逐项|重复|单独|另行)?(?:列出|列明|列入|标注|注明)";

const REMARKS: readonly RegExp[] = [
  /^(?:以下|下|后)同此?$/,
  // 排在首位的为牵头单位, 第一个责任单位为牵头单位; 市第一医院牵头 is none.
  /^(?:.{0,8}(?:列|排|居)(?:在|名|于)?(?:第一|首|最前)|(?:责任单位)?的?(?:第一|首)(?:个|家|位)?(?:责任)?单位).{0,12}(?:牵头|汇总|主办|主要责任|第一责任)/,
  /^.{0,10}(?:第一|首)(?:位|个|名|家).{0,14}(?:牵头|汇总|主办|主要责任|第一责任)/,
  /^(?:凡|对)?(?:未|没有|无)(?:明确|标明|注明|列明|列出|列|确定)?.{0,4}牵头/,
  // 以下任务均需各市政府落实，不再列出 holds for all tasks and gives this one nothing.
  /^(?:以下|下列|上述).*(?:均|都)/,
  new RegExp(`^${NOT_LISTED}`),
  // 标*者为牵头单位
  /^(?:标|带|注|加|打)?[“"]?[★☆*＊●▲△※◆].{0,8}(?:为|是)(?:牵头|主办)/,
  /^排名不分/,
];
/** （列第一位者为牵头单位，下同） behind a name. */
const IN_BRACKETS =
  /[（(〔[][^（()）〔〕[\]]{0,40}(?:下同|第一位|首位|列第一|排第一)[^（()）〔〕[\]]{0,30}[)）〕\]]/g;

/** What any remark has; spares looking at most clauses, which name a 牵头单位. */
const MAY_REMARK = /为牵头|是牵头|排名|[下后]同|以下|下列|上述|不再|第一|首|最前|未|没有|无/;

/** The inside of a clause up to its first remark; remarks stand at the end. */
export function withoutRemarks(content: string): string {
  if (!MAY_REMARK.test(content)) return content;
  const open = content.replace(IN_BRACKETS, "");
  for (const { 0: phrase, index } of open.matchAll(/[^，,。；;]+/g)) {
    const said = phrase.trim();
    if (REMARKS.some((form) => form.test(said))) return open.slice(0, index);
  }
  return open;
}

/** Whether a bracket holds nothing but such a remark: （责任单位第一个为牵头单位，下同）. */
export function isRemark(content: string): boolean {
  return /下同|牵头|不再/.test(content) && withoutRemarks(content).trim() === "";
}

const FOR_ALL = new RegExp(
  `(?:以下|下列|上述)[^。；]{0,80}?${NOT_LISTED}|[^（(。；]{0,80}${NOT_LISTED}`,
);

/** A note inside `line` on what holds for all tasks; empty where none stands. */
export function noteForAll(line: string): string[] {
  if (!line.includes("不再")) return [];
  const note = FOR_ALL.exec(line);
  return note ? [note[0]] : [];
}
