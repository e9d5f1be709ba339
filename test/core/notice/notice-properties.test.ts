import fc from "fast-check";
import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const parse = (text: string) => parseNotice(documentFromText(text));

interface Model {
  text: string;
  lead: string[];
  responsible: string[];
}

const UNITS = [
  "市发展改革委",
  "市自然资源和规划局",
  "市水利和湖泊局",
  "市委宣传部",
  "团市委",
  "市妇联",
  "随山海关",
  "人行随山市分行",
  "市推进“一带一路”建设工作领导小组成员单位",
  "各县市区政府及管委会",
  "各县（市、区）人民政府",
  "市政府各部门",
  "县发展和改革局（县统计局）",
  "市就业工作领导小组成员单位",
  "随山供电公司",
  "随山职院",
];
const WORDS = [
  "推进",
  "新建",
  "改造",
  "学校",
  "道路",
  "10公里",
  "（含续建）",
  "“双创”",
  "完成",
  "增长8%",
  "服务",
];

const sentence = (minLength: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength, maxLength: minLength + 6 })
    .map((words) => `抓好${words.join("")}工作。`);
const taskOf = (words: number): fc.Arbitrary<Model> =>
  fc
    .tuple(sentence(words), fc.shuffledSubarray(UNITS, { minLength: 1, maxLength: 6 }), fc.nat(5))
    .map(([text, units, cut]) => ({
      text,
      lead: units.slice(0, Math.max(1, cut)),
      responsible: units.slice(Math.max(1, cut)),
    }));
const task = taskOf(2);

const list = (units: string[], mark = "、") => units.join(mark);

/** Ways to print one task; each says who leads, so that nothing is left to guess. */
const FORMS: Record<string, (task: Model, number: number) => string> = {
  labels: ({ text, lead, responsible }, n) =>
    `${String(n)}.${text}（牵头单位：${list(lead)}${responsible.length > 0 ? `；责任单位：${list(responsible, "，")}` : ""}）`,
  "half-width labels": ({ text, lead, responsible }, n) =>
    `${String(n)}、${text}(牵头部门:${list(lead)}${responsible.length > 0 ? `;配合单位:${list(responsible)}` : ""})`,
  verbs: ({ text, lead, responsible }, n) =>
    `${String(n)}. ${text}（${list(lead)}牵头${responsible.length > 0 ? `，${list(responsible)}按职责分工负责` : ""}，12月底前完成）`,
  "own lines": ({ text, lead, responsible }, n) =>
    `${String(n)}.${text}\n牵头单位：${list(lead)}${responsible.length > 0 ? `\n协同责任单位：${list(responsible)}。` : ""}`,
  "turtle brackets": ({ text, lead, responsible }, n) =>
    `${String(n)}.${text}〔主要责任单位：${list(lead)}${responsible.length > 0 ? `；其他责任单位：${list(responsible)}` : ""}〕`,
};

test("the same tasks come out of every printed form", () => {
  fc.assert(
    fc.property(
      fc.array(task, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...Object.keys(FORMS)),
      (tasks, form) => {
        const lines = tasks.map((each, index) => FORMS[form]?.(each, index + 1) ?? "");
        const printed = `重点工作任务分工\n\n一、主要目标\n\n${lines.join("\n\n")}\n`;
        const result = parse(printed);
        expect(
          result.tasks.map(({ text, lead, responsible }) => ({ text, lead, responsible })),
        ).toEqual(tasks);
        expect(result.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(result.pieces.map(({ text }) => text).join("")).toBe(printed);
      },
    ),
    { numRuns: 120 },
  );
});

test("the same tasks come out of a table", () => {
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 10 }), (tasks) => {
      const rows = tasks.map(({ text, lead, responsible }, index) =>
        [String(index + 1), text, list(lead), list(responsible)].join("\t"),
      );
      const printed = ["任务分解表", "序号\t工作任务\t牵头单位\t配合单位", ...rows].join("\n");
      const result = parse(printed);
      expect(
        result.tasks.map(({ text, lead, responsible }) => ({ text, lead, responsible })),
      ).toEqual(tasks);
    }),
    { numRuns: 60 },
  );
});

test("lines broken at the page's edge are put together again", () => {
  fc.assert(
    fc.property(
      fc.array(taskOf(10), { minLength: 6, maxLength: 12 }),
      fc.integer({ min: 24, max: 40 }),
      (tasks, width) => {
        const lines = tasks.map((each, index) => FORMS["labels"]?.(each, index + 1) ?? "");
        const broken = lines.map(
          (line) => line.match(new RegExp(`.{1,${String(width)}}`, "gu"))?.join("\n") ?? "",
        );
        const result = parse(`重点工作任务分工\n一、主要目标\n${broken.join("\n")}\n`);
        expect(
          result.tasks.map(({ text, lead, responsible }) => ({ text, lead, responsible })),
        ).toEqual(tasks);
      },
    ),
    { numRuns: 60 },
  );
});

test("any text at all is given back by its pieces and never throws", () => {
  const scrap = fc.constantFrom(
    ...'（）()〔〕【】“”、，；：:。.\t\n \u00a0\u200b|"一二十1239',
    "牵头单位：",
    "责任单位",
    "市财政局",
    "负责",
    "1.",
    "（一）",
    "一、",
    "由",
    "等",
    "和",
    "附件1",
    "序号\t任务\t责任单位\n",
    "各县、",
    "2024年3月1日",
    "__proto__",
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 120 }), (scraps) => {
      const text = scraps.join("");
      const result = parse(text);
      expect(result.pieces.map((piece) => piece.text).join("")).toBe(text);
      const ids = result.tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { lead, responsible } of result.tasks) {
        expect([...lead, ...responsible].filter((name) => name.trim() === "")).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test("hostile repetition comes to an end", () => {
  const motifs = [
    "（",
    "（牵头单位：",
    "1.\n",
    "1.x（市财政局负责）",
    "市财政局和",
    "各县、",
    "牵头",
    "负责",
    'a\t"',
    "|",
    "序号\n任务\n牵头单位\n1\n",
    "附件1任务清单\n1.x（市财政局负责）\n",
    "由市财政局负责。\n",
    "关于",
    "〔2024〕",
    "】",
    "（市财政局牵头）甲乙\n",
    "（市财政局牵头）具体措施：1.甲乙",
    "责任单位：市财政局。1.甲乙",
    "\n完成时限：）",
    `1.x（${"市局".repeat(20)}负责）\n`,
    "一、市局牵头的工作：\n1.x\n协同单位：市局\n",
  ];
  for (const motif of motifs) {
    const text = motif.repeat(Math.ceil(40_000 / motif.length));
    expect(
      parse(text)
        .pieces.map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  }
});
