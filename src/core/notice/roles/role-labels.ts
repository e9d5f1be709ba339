/** The labels under which notices name units, people, dates and contents. */

import { BLANKS, COLON, CharSet } from "../../text/char-set";
import { isKnownOrgan } from "../units/run-together";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";

/**
 * `charge` is 责任单位: the lead where 配合单位 stands beside it, else a responsible unit.
 * `beside` is who watches, builds, pays or helps: a responsible unit that makes nobody the lead.
 * `division` is followed by a sentence such as A牵头，B配合.
 */
export type LabelMeaning =
  | "lead"
  | "charge"
  | "support"
  | "beside"
  | "division"
  | "leader"
  | "person"
  | "deadline"
  | "content"
  | "other";

/** Meanings under which units stand. */
export const GIVES_UNITS: readonly LabelMeaning[] = [
  "lead",
  "charge",
  "support",
  "beside",
  "division",
];

/** 市政府, 校, 集团: whose leaders they are. */
const WHOSE_LEADERS =
  "(?:省|市|县|区|州|盟|旗|镇|乡|街道|师|团|部|厅|局|委|办|处|所|校|院|园区|公司|集团|中心|管委会|党工委)?(?:级|委|政府|人民政府|党委|党组|班子)?";

const LEADS =
  "(?:牵头|责任|分管|包抓|包保|包联|挂联|挂钩|挂点|联系|主管|主抓|领衔|分线|负责|协管|督办|领办|督导)";

/** Whose unit or what kind of one: 市级责任单位, 具体责任单位. */
const WHOSE = "(?:(?:省|市|县|区|州|镇)(?:级|直|属)|具体|直接|项目|工作|任务|行业|整改)?";
/** 单位（部门）, 处室. */
const UNIT =
  "(?:单位|部门|主体|机构|企业|科室|处室|股室|庭室|委室|委办|警种|车间|街镇|办所|站所|所办|所站|站办|股所)";
const NOTE = "(?:[（(][^（()）]{1,10}[)）]|(?:及|和|与|、)(?:责任人|负责人))?";
/** Units that watch, build, pay or help. */
const BESIDE =
  "(?:建设|代建|业主|施工|监理|设计|运营|投资|出资|督导|督查|督办|监督|监管|(?:行业|业务|技术)?指导|考核|验收|验收销号|包保|包抓|包联|包村|包案|帮扶|联系|挂钩|挂点|挂联|服务|供稿|数据提供|技术支撑)";
/** Who tells or checks figures is asked for by the form, not by the task. */
const TELLS = "(?:填报|报送|审核|审批)";

/** The first meaning of which a form is the whole label counts. No form has groups that capture. */
const FORMS: readonly (readonly [LabelMeaning, string])[] = [
  [
    "lead",
    `${WHOSE}(?:总|共同|联合)?牵头(?:责任|负责|主责|组织|落实|承办|主办|实施|组织实施)?(?:${UNIT}|方)${NOTE}|牵头|主办|主责|主要(?:责任|负责)(?:单位|部门)|第一责任(?:单位|部门)|${WHOSE}(?:主责|主办|主管)${UNIT}${NOTE}|汇总(?:单位|部门)|首责(?:单位|部门)|责任牵头(?:单位|部门)|首位责任单位|责任[（(]牵头[)）](?:单位|部门)|牵头[（(](?:主办|责任)[)）](?:单位|部门)|(?:统筹|归口|归口管理|召集|组长)(?:单位|部门)|主`,
  ],
  [
    "support",
    `(?:协同|共同|其他|其它|相关|配合|协作|协办|次要|参与|有关)责任(?:单位|部门)|责任[（(](?:配合|协办|参与)[)）](?:单位|部门)|配合[（(](?:参与|协办|责任)[)）](?:单位|部门)|${WHOSE}(?:配合|协办|协作|协同|协助|参与|参加|实施|支持|参加配合|协作配合|协同配合|支持配合|配合支持|配合协助|责任配合|联合|联办|共建|会办|会同|共同落实)(?:${UNIT}|方)${NOTE}|(?:协作|协办|参与)(?:和|及|、)配合(?:单位|部门)|(?:其他|其它|涉及)(?:单位|部门)|副组长单位|成员单位|配合|协同|协办|联办|会办|协助|参与|参加|配|协`,
  ],
  [
    "charge",
    `责任(?:处室|科室|股室)[（(和、及/／](?:责任)?(?:单位|部门)[)）]?|${WHOSE}责任(?:${UNIT}|方|乡镇|镇街|街道|地区|县区|县市|市县|区县|市州|园区)${NOTE}(?:[／/](?:部门|单位))?|牵头(?:和|及|、|与|[（(／/])(?:责任|配合)[)）]?(?:单位|部门)|(?:落实|承办|负责|承担|办理|执行)(?:责任)?${UNIT}|具体(?:承办|落实|负责|实施)|(?:主体|监管|属地|主管)责任|属地|责任|承办|落实`,
  ],
  ["beside", `${BESIDE}${UNIT}|项目业主|业主`],
  ["division", "(?:部门|责任|职责|任务|工作)?分工|责任分解|责任落实"],
  [
    "leader",
    `(?:总)?${LEADS}(?:负责)?(?:的)?${WHOSE_LEADERS}(?:的)?(?:分管)?(?:负责)?领导|(?:分管|协管|主管|牵头|责任|包联|联系)[^，。：:\\s]{0,8}领导|${WHOSE_LEADERS}${LEADS}(?:负责)?领导|牵头负责领导|(?:省|市|县|区|州|盟|旗|镇|乡)(?:级|政府)?领导|(?:分管|责任|牵头|主管|包联)(?:副)?(?:省|市|县|区|州|盟|旗|镇|乡|校|院|厅|局|所)长|(?:分管|责任|牵头|包联|党政|校|院)班子成员|领导`,
  ],
  [
    "person",
    "(?:具体|直接|第一|主要|落实|工作|项目|牵头)?责任人|(?:分管|具体|项目)?负责人|牵头人|联系人|联络人",
  ],
  [
    "deadline",
    "(?:计划|预计|拟|任务|工作|办理|推进|达成)?(?:完成|办结|整改|落实)?(?:时限|期限|时间|时间节点|时间要求)|时限要求|时间节点|(?:完成|时间)(?:节点|年限)|时间进度|完成(?:日期|时间和要求)|起止(?:年限|时间)",
  ],
  [
    "content",
    "(?:项目|实事|事项|工作|任务|建设|实施|主要|具体|目标|重点|年度|交办|督办|议定)*(?:名称|内容|任务|目标|事项|要点)(?:及任务分解|及目标|及要求|和要求|与任务|及完成标准)?|工作标准|目标要求|工作举措|主要举措|民生实事|目标任务|分解任务|实事项目|项目|工作要求及标准",
  ],
  [
    "other",
    `资金(?:筹措|来源|安排|概算)?|投资(?:规模|估算|概算)?|(?:工作)?(?:要求|措施|进度|安排)|备注|联系电话|电话|考核(?:标准|办法)|${TELLS}${UNIT}|进展情况|进度(?:安排|要求)|推进措施|附注|类型|序号|整改(?:目标|措施|要求|标准|进展|情况)`,
  ],
];

/** One group for each meaning. */
const WHOLE = new RegExp(`^(?:${FORMS.map(([, form]) => `(${form})`).join("|")})$`);
const FRAME = new CharSet("【[「");

/** What was found of late: a notice has the same few labels at each task. */
const known = new Map<string, LabelMeaning | null>();
const MOST_KNOWN = 1000;

/** What a label means; null where it is none. Blanks and line breaks inside it don't matter. */
export function labelMeaning(label: string): LabelMeaning | null {
  if (label.length > 40) return null;
  let meaning = known.get(label);
  if (meaning === undefined) {
    meaning = findMeaning(label);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(label, meaning);
  }
  return meaning;
}

function findMeaning(label: string): LabelMeaning | null {
  // [牵头单位 lacks its partner: there a whole clause stands in square brackets.
  const compact = label.replace(/\s+/g, "");
  const key = FRAME.isFirst(compact) ? compact.replace(/^.(.*)[】\]」]$/, "$1") : compact;
  if (key === "" || key.length > 24) return null;
  const match = WHOLE.exec(key);
  if (!match) return null;
  const group = match.findIndex((matched, index) => index > 0 && matched !== undefined);
  return FORMS[group - 1]?.[0] ?? null;
}

export interface PrintedLabel {
  meaning: LabelMeaning;
  label: string;
  start: number;
  /** After the colon. */
  end: number;
}

/** Meanings that can stand inside a clause. */
const IN_CLAUSE = FORMS.filter(([meaning]) => meaning !== "content" && meaning !== "other");
const AT_END = IN_CLAUSE.map(
  ([meaning, form]) => [meaning, new RegExp(`(?:${form})\\s*$`)] as const,
);
const BARE_WORDS =
  /^(?:牵头|主办|主责|配合|协同|协办|联办|会办|协助|参与|参加|属地|责任|承办|落实|领导|时间|期限|分工|业主|主|配|协)$/;

const LABEL_END = new CharSet("：:】]〕为是有");
/** 牵头单位是市林业局，参与单位有市国土局 */
const WORD_FOR_COLON = new CharSet("为是有");
/** What a label ends with where 为 stands for its colon. */
const BEFORE_WORD = /(?:单位|部门|时限|时间|领导)$/;

/** Labels in a clause, in order: 牵头单位：…；责任单位：… or 【牵头单位】…【责任单位】…. */
export function findLabels(clause: string): PrintedLabel[] {
  const printed = labelsWithMark(clause);
  const bare = labelsWithoutColon(clause).filter(({ start, end }) =>
    printed.every((other) => end <= other.start || start >= other.end),
  );
  return withoutInnerOffices(
    bare.length === 0 ? printed : [...printed, ...bare].sort((a, b) => a.start - b.start),
  );
}

const INNER_OFFICE = /责任(?:处室|科室|股室)$/;

/**
 * 责任股室 beside 责任单位 is the office inside that unit, which answers for nothing of its own; in an
 * office's own plan it stands alone and is the unit.
 */
export function withoutInnerOffices<T extends { label: string; meaning: string | null }>(
  labels: T[],
): (T | (Omit<T, "meaning"> & { meaning: "person" }))[] {
  if (!labels.some(({ label }) => label.endsWith("室") && INNER_OFFICE.test(label))) return labels;
  const units = labels.some(
    ({ label, meaning }) =>
      (meaning === "lead" || meaning === "charge") && /单位|部门|主体/.test(label),
  );
  return units
    ? labels.map((each) => (INNER_OFFICE.test(each.label) ? { ...each, meaning: "person" } : each))
    : labels;
}

function labelsWithMark(clause: string): PrintedLabel[] {
  const labels: PrintedLabel[] = [];
  let from = 0;
  for (let i = LABEL_END.find(clause); i >= 0; i = LABEL_END.find(clause, i + 1)) {
    if (WORD_FOR_COLON.isAt(clause, i) && !isWordForColon(clause, i)) continue;
    const isColon = COLON.isAt(clause, i) || WORD_FOR_COLON.isAt(clause, i);
    const label = isColon
      ? labelBefore(clause, i, from)
      : framedLabel(clause, i, isFramed(clause, from));
    if (label) {
      labels.push(label);
      from = label.end;
    }
  }
  return labels;
}

/** 责任单位为市财政局; 排第一的责任单位为牵头单位 is a rule. */
function isWordForColon(clause: string, at: number): boolean {
  if (!BEFORE_WORD.test(clause.slice(Math.max(0, at - 2), at))) return false;
  const [value = ""] = /^[^、，,；;。：:（(]*/.exec(clause.slice(at + 1, at + 40)) ?? [];
  return labelMeaning(value) === null && (looksLikeUnit(value) || /^\d/.test(value));
}

/** Whether the label that ends at `end` stands in a frame. */
function isFramed(clause: string, end: number): boolean {
  return end > 0 && FRAMES[clause.charAt(end - 1)] !== undefined;
}

const FRAMES: Readonly<Record<string, string>> = { "]": "[", "〕": "〔", "】": "【" };
const LONGEST_FRAMED = 24;

/** 【牵头单位】, with or without a colon after it. */
function framedLabel(clause: string, closing: number, amidFrames: boolean): PrintedLabel | null {
  // No label is longer, and a text may have a great many brackets without a partner.
  const from = Math.max(0, closing - LONGEST_FRAMED);
  const opening = clause.slice(from, closing).lastIndexOf(FRAMES[clause.charAt(closing)] ?? "【");
  if (opening < 0) return null;
  const start = from + opening;
  // 市卫健委[牵头]、市医保局 notes a role; where labels stand in frames, the first opens the clause.
  if (start > 0 && !amidFrames && !PHRASE_MARK.isAt(clause, start - 1)) return null;
  const label = clause.slice(start + 1, closing).trim();
  const meaning = labelMeaning(label);
  if (!meaning || meaning === "content" || meaning === "other") return null;
  return {
    meaning,
    label,
    start,
    end: closing + (COLON.isAt(clause, closing + 1) ? 2 : 1),
  };
}

const BEFORE_LABEL = new CharSet("；;，,。（(〔［");
const PHRASE_MARK = new CharSet("；;，,。、：:（(〔［）)〕］" + BLANKS);

/** The longest label that ends right before the colon at `colon`. */
function labelBefore(clause: string, colon: number, from: number): PrintedLabel | null {
  const begin = Math.max(from, colon - 24);
  const window = clause.slice(begin, colon);
  // Mostly nothing but the label stands between the mark before it and the colon.
  let alone = window.length;
  while (alone > 0 && !BEFORE_LABEL.isAt(window, alone - 1)) alone--;
  const label = window.slice(alone).trim();
  const meaning = alone > 0 || begin === 0 ? labelMeaning(label) : null;
  if (meaning && meaning !== "content" && meaning !== "other") {
    return { meaning, label, start: begin + window.lastIndexOf(label), end: colon + 1 };
  }
  let best: PrintedLabel | null = null;
  for (const [meaning, form] of AT_END) {
    const match = form.exec(window);
    if (!match) continue;
    const start = begin + match.index;
    if (best && best.start <= start) continue;
    const label = match[0].trim();
    // A bare 牵头 is a label only where nothing runs into it.
    const before = clause.charAt(start - 1);
    if (BARE_WORDS.test(label) && start > from && !/[；;，,。、\s（(〔[]/.test(before)) continue;
    best = { meaning, label, start, end: colon + 1 };
  }
  return best && { ...best, start: withQualifier(clause, best.start, from) };
}

const LONGEST_QUALIFIER = 6;

/** 总体责任单位：, 县级配合单位：: at the beginning of a phrase its own word is part of the label. */
function withQualifier(clause: string, start: number, from: number): number {
  let begin = start;
  while (begin > from && start - begin <= LONGEST_QUALIFIER && !PHRASE_MARK.isAt(clause, begin - 1))
    begin--;
  const word = clause.slice(begin, start);
  const opens = begin === 0 || BEFORE_LABEL.isAt(clause, begin - 1);
  return opens && /^[\u4e00-\u9fff]{1,6}$/.test(word) && !looksLikeUnit(word) ? begin : start;
}

/** 牵头单位县发改局: what may open such a label, and what it ends with. */
const OPENS_BARE = new CharSet("总共牵主第首汇责协同其配次参承落负实支联会");
const BARE_FORMS = IN_CLAUSE.filter(([meaning]) => GIVES_UNITS.includes(meaning)).map(
  ([meaning, form]) => [meaning, new RegExp(`^(?:${form})(?<=单位|部门)`)] as const,
);
const PHRASE_END = new CharSet("；;，,。（(〔［" + BLANKS);
const LONGEST_BARE = 16;
const BARE_END = /(?:单位|部门)(?![：:、，,。；;）)】\]和及与要为])/g;
/** Rank, 各 or a place of its own: 责任单位和市财政局 tells of both. */
const BEGINS_NAME =
  /^(?:[省市县区州盟旗乡镇]|各|国家|国网|中共|驻|[^和与及或由为是有对在将把向按的要应须]{2,4}[省市县区州盟旗])/;

/** Labels that run into the unit, at the beginning of a phrase. */
function labelsWithoutColon(clause: string): PrintedLabel[] {
  const labels: PrintedLabel[] = [];
  for (const { index } of clause.matchAll(BARE_END)) {
    let start = index;
    while (start > 0 && index - start < LONGEST_BARE && !PHRASE_END.isAt(clause, start - 1))
      start--;
    const label = labelWithoutColon(clause, start);
    if (label && label.start !== labels[labels.length - 1]?.start) labels.push(label);
  }
  return labels;
}

/** 牵头单位县发改局 at `start`: a label without colon or 为, where what follows is surely a unit. */
export function labelWithoutColon(text: string, start: number): PrintedLabel | null {
  if (!OPENS_BARE.isAt(text, start)) return null;
  const window = text.slice(start, start + LONGEST_BARE);
  const word = window.search(/单位|部门/);
  if (word < 0 || COLON.isAt(window, word + 2)) return null;
  for (const [meaning, form] of BARE_FORMS) {
    const [label] = form.exec(window) ?? [];
    if (label === undefined) continue;
    const end = start + label.length;
    const [name = ""] = /^[^、，,；;。：:\s]*/.exec(text.slice(end, end + 40)) ?? [];
    const isUnit = isSurelyUnit(name) || (name.startsWith("各") && looksLikeUnit(name));
    if (isUnit && (BEGINS_NAME.test(name) || isKnownOrgan(name)))
      return { meaning, label, start, end };
  }
  return null;
}
