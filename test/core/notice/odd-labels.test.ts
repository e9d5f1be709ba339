import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const read = (clause: string) => {
  const { tasks, issues } = parseNotice(documentFromText(`1.改造泵站6座。（${clause}）`));
  const [task] = tasks;
  return { roles: [task?.lead, task?.responsible], codes: issues.map(({ code }) => code) };
};

test.each([
  ["牵头单位：县水利局；责任单位：县财政局；督导单位：县政府督查室", ["县财政局", "县政府督查室"]],
  ["牵头单位：县水利局，督办单位：县政府督查室，责任单位：县财政局", ["县政府督查室", "县财政局"]],
  ["牵头单位：县水利局；建设单位：县城投公司", ["县城投公司"]],
  ["牵头单位：县水利局；供稿单位：各乡镇", ["各乡镇"]],
])("who watches, builds or helps is no unit lost, and is told: %s", (clause, responsible) => {
  const { roles, codes } = read(clause);
  expect(roles).toEqual([["县水利局"], responsible]);
  expect(codes).toContain("beside-unit-listed");
});

test("who watches over the work makes nobody the lead", () => {
  const { roles } = read("责任单位：县水利局、县财政局；督导单位：县政府督查室");
  expect(roles).toEqual([[], ["县水利局", "县财政局", "县政府督查室"]]);
});

test("labels that nobody else uses are read by their words, with a warning", () => {
  const { roles, codes } = read("主抓单位：县水利局；助力单位：县财政局、各乡镇");
  expect(roles).toEqual([["县水利局"], ["县财政局", "各乡镇"]]);
  expect(codes).toContain("label-guessed");
});

test("how units share the work is no part of a name", () => {
  const { roles } = read("牵头单位：县水利局、县能源局（按职责分工）；配合单位：县财政局");
  expect(roles).toEqual([["县水利局", "县能源局"], ["县财政局"]]);
});

test("a notice whose letters alone tell who leads says that they are not read", () => {
  const { issues } = parseNotice(
    documentFromText(
      ["（注：加粗单位为牵头单位）", "序号\t任务\t责任单位", "1\t修路。\t县交通局、县财政局"].join(
        "\n",
      ),
    ),
  );
  expect(issues.find(({ code }) => code === "lead-by-looks")?.found).toBe("注：加粗单位为牵头单位");
});
