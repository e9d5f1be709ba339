/** The rule catalogue of docs/rules.md, from the code. */

import type { IssueKind } from "../src/core/model/issue";
import { FORM_COLUMNS, TARGET_COLUMNS } from "../src/core/schema/columns";
import { RULE_LEVEL_WORDS, SEVERITY_WORDS } from "../src/core/schema/vocabulary";
import type { AcrossRule } from "../src/core/validation/across/across-rule";
import type { Rule } from "../src/core/validation/rule";
import { ACROSS_RULES, RULES } from "../src/core/validation/rule-list";
import * as besideIssues from "../src/core/wording/beside-issues";
import * as intakeIssues from "../src/core/wording/intake-issues";
import * as movedAnswerIssues from "../src/core/wording/moved-answer-issues";
import * as rowIssues from "../src/core/wording/row-issues";
import * as targetRowIssues from "../src/core/wording/target-row-issues";
import * as valueIssues from "../src/core/wording/value-issues";
import { RULE_EXAMPLES } from "./rule-examples";

/** Facts from which any sentence can be made up as an example. */
const EXAMPLE = {
  file: "2024-06_甲局_填报表.xlsx",
  sheet: "填报表",
  cell: "M8",
  taskId: "Z005",
  unit: "甲局",
  field: "progress",
  found: "〔所填〕",
  expected: "〔应为〕",
  where: "第8行“某列”",
  count: 1,
  guide: "",
  beside: "〔另一处〕",
  became: "〔读成〕",
  task: "Z005“加快项目建设”",
  units: "“甲局”与“乙局”",
  tasks: "Z005",
  row: 8,
  head: 7,
  gap: 6,
  over: 9,
  overhang: 9,
  side: "beneath",
  neighbour: "above",
  others: [10],
  unclear: [12],
  otherSays: "something else",
  like: 8,
  otherRow: 9,
  headers: ["存在问题", "下一步措施"],
  strays: [9],
  sign: { kind: "blank", row: 6 },
  from: 6,
  last: 9,
  rows: [8, 9],
  indicators: ["新增高新技术企业", "技术合同成交额"],
  fits: "技术合同成交额",
  printed: "首位牵头",
  name: "某列",
  header: "某列",
  values: "〔所填〕",
  other: "Z006",
  owner: "乙局",
  shownBy: "task",
  sample: "〔所填〕",
  texts: ["一种写法", "另一种写法"],
  suggestions: ["甲局"],
  sides: [
    { label: "文件名", says: "甲局" },
    { label: "表头", says: "乙局" },
  ],
  basis: "文件名",
  label: "工作表“乙局”的表头",
  names: ["工作总结", "项目清单", "名单"],
  says: "以下为上月填报",
  title: "另行开展的工作",
  whose: "乙局",
  foundName: "2024年5月",
  expectedName: "2024年6月",
};

/** The same for what reading finds, which names several tasks one by one. */
const READ_EXAMPLE = { ...EXAMPLE, tasks: ["Z005", "Z006"] };

type Told = Pick<IssueKind, "code" | "severity"> &
  Record<"message" | "fix", (facts: never) => string>;

/** The catalogue as Markdown. */
export function ruleCatalogue(): string {
  const levels = Object.values(RULE_LEVEL_WORDS).map((word) => `“${word}”`);
  return (
    [
      "# 检查规则",
      "本页由 `npm run docs:rules` 从程序生成，请不要手工修改。",
      `每条规则的级别都可以在台账的“报送设置”中改：${levels.join("")}。` +
        "“错误”要退回修改，“提示”请填报单位核对，“说明”只作记录，“关闭”不检查。" +
        "字数、关注线等数值也在“报送设置”中。某一处确实没有问题的，可以核定接受，记入“已核意见”，所填内容不变就不再提示。",
      "例句里的行号、列名和内容是举例，实际检查时是表里的位置和内容；第三部分的〔所填〕〔应为〕〔读成〕和“某列”也是这样。",
      `## 一、逐行检查（${RULES.length}条）`,
      ...RULES.map(ruleEntry),
      `## 二、单位之间对照（${ACROSS_RULES.length}条）`,
      ...ACROSS_RULES.map(ruleEntry),
      "## 三、读取时的核对",
      "这些是读取返回表时发现的，关系到读得准不准、是谁报的，不能关闭；可以逐处核定接受。",
      "### 单元格的内容",
      kindsOf(valueIssues).map(kindLine).join("\n"),
      "### 文件、表头和行",
      kindsOf({ ...intakeIssues, ...rowIssues, ...movedAnswerIssues, ...targetRowIssues })
        .map(kindLine)
        .join("\n"),
      "### 格子之外的内容",
      kindsOf(besideIssues).map(kindLine).join("\n"),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

function ruleEntry({ kind, title, why }: Rule | AcrossRule): string {
  const example = exampleOf(kind.code);
  return [
    `### ${title}`,
    "",
    `- 编号：\`${kind.code}\`，通常级别：${SEVERITY_WORDS[kind.severity]}`,
    `- 为什么检查：${why}`,
    `- 例：${told(kind.message, example)}`,
    `- 改法：${told(kind.fix, example)}`,
  ].join("\n");
}

/** A rule's example with what stands in its cells. */
function exampleOf(code: string): object {
  const given = RULE_EXAMPLES[code];
  if (!given) throw new Error(`no example for the rule ${code}`);
  const { column, found = null, expected = null, beside = "" } = given;
  const where = given.where ?? `第8行${column === null ? "" : `“${column}”`}`;
  const schema = [...FORM_COLUMNS, ...TARGET_COLUMNS].find(({ header }) => header === column);
  return { ...EXAMPLE, where, found, expected, beside, guide: schema?.inputMessage ?? "" };
}

function kindLine(kind: Told): string {
  const level = SEVERITY_WORDS[kind.severity];
  return `- ${level} \`${kind.code}\`：${told(kind.message, READ_EXAMPLE)}${told(kind.fix, READ_EXAMPLE)}`;
}

/** The sentence on the example; sentences only use what stands there. */
function told(sentence: (facts: never) => string, example: object = EXAMPLE): string {
  return (sentence as (facts: object) => string)(example);
}

/** The kinds of issue that a module declares, by name: module systems list them in different orders. */
function kindsOf(module: object): Told[] {
  const isKind = (value: unknown): value is Told =>
    typeof value === "object" && value !== null && "code" in value && "message" in value;
  return Object.entries(module)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]): unknown => value)
    .filter(isKind);
}
