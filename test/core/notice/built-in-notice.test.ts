import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const printed = readFileSync(join(__dirname, "../../../assets/notice/suizhou-2024-07.txt"), "utf8");
const list = parseNotice(documentFromText(printed));
const { tasks, units, pieces } = list;
const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
const task = (id: string) => {
  const found = tasks.find((each) => each.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
};

test("the head of the notice is read as printed", () => {
  expect(list.notice).toEqual({
    docNumber: "随政办发〔2024〕7号",
    title: "关于分解落实省政府工作报告的通知",
    issuer: "市人民政府办公室",
    date: "2024-03-01",
  });
});

test("126 tasks and 10 livelihood projects have their ids, labels and lists", () => {
  expect(tasks).toHaveLength(136);
  expect(tasks.slice(0, 126).map(({ id }) => id)).toEqual(
    Array.from({ length: 126 }, (_, index) => `Z${String(index + 1).padStart(3, "0")}`),
  );
  expect(tasks.slice(0, 126).map(({ label }) => label)).toEqual(
    Array.from({ length: 126 }, (_, index) => String(index + 1)),
  );
  expect(tasks.slice(126).map(({ id }) => id)).toEqual([
    "M01",
    "M02",
    "M03",
    "M04",
    "M05",
    "M06",
    "M07",
    "M08",
    "M09",
    "M10",
  ]);
  expect(
    tasks
      .slice(126)
      .map(({ label }) => label)
      .join(""),
  ).toBe("一二三四五六七八九十");
  expect([...new Set(tasks.map((each) => each.list))]).toEqual(["重点工作", "民生项目"]);
});

test("every lead, responsible unit, chapter and section is counted", () => {
  expect(sum(tasks.map(({ lead }) => lead.length))).toBe(299);
  expect(sum(tasks.map(({ responsible }) => responsible.length))).toBe(331);
  expect(units).toHaveLength(89);
  expect(units.filter(({ collective }) => collective)).toHaveLength(24);
  const distinct = (values: (string | null)[]) =>
    new Set(values.filter((value) => value !== null)).size;
  expect(distinct(tasks.map(({ chapter }) => chapter))).toBe(11);
  expect(distinct(tasks.map(({ section }) => section))).toBe(37);
});

test("both 、 and ， part units, and names with 和 or quotation marks stay whole", () => {
  expect(task("Z097").lead).toEqual([
    "市民政局",
    "市教育局",
    "市农业农村局",
    "团市委",
    "市妇联",
    "市残联",
  ]);
  const names = units.map(({ name }) => name);
  for (const name of [
    "市自然资源和规划局",
    "市水利和湖泊局",
    "市政务服务和大数据管理局",
    "各县市区政府及管委会",
    "市推进“一带一路”建设工作领导小组成员单位",
    "市融合推进“襄十随神”城市群一体化建设工作领导小组成员单位",
  ]) {
    expect(names).toContain(name);
  }
});

test("the clause is the last bracket; earlier brackets stay in the text", () => {
  const project = task("M01");
  expect(project.text).toContain("在县（市）全面落实");
  expect(project.clause).toBe(
    "（牵头单位：市教育局、市住建局、市卫健委、市医保局；责任单位：各县市区政府及管委会）",
  );
  expect(task("Z118")).toMatchObject({
    text: "做好第五次经济普查。",
    lead: ["市统计局"],
    responsible: [],
    chapter: "十、聚焦建设高水平“平安湖北”，着力统筹发展和安全",
    section: "（三十二）加强和创新社会治理。",
  });
});

test("nothing in it needs a guess", () => {
  expect(list.issues).toEqual([]);
});

test("all pieces joined give the notice back, and nothing of the lists is left unread", () => {
  expect(pieces.map(({ text }) => text).join("")).toBe(printed);
  const body = pieces.slice(pieces.findIndex(({ kind }) => kind === "list-title"));
  expect([...new Set(body.map(({ kind }) => kind))].sort()).toEqual(
    ["blank", "chapter", "clause", "label", "list-title", "section", "text"].sort(),
  );
  for (const { id, text, clause } of tasks) {
    const own = (kind: string) =>
      pieces
        .filter((piece) => piece.taskId === id && piece.kind === kind)
        .map((piece) => piece.text);
    expect(own("text").join("")).toBe(text);
    expect(own("clause").join("")).toBe(clause);
  }
});

test("both list bodies can be put together again from the model alone", () => {
  const lines: string[] = [];
  let [chapter, section]: (string | null)[] = [null, null];
  for (const each of tasks) {
    if (each.chapter !== chapter && each.chapter !== null) lines.push(each.chapter);
    if (each.section !== section && each.section !== null) lines.push(each.section);
    ({ chapter, section } = each);
    lines.push(`${each.label}${each.list === "重点工作" ? "." : "、"}${each.text}${each.clause}`);
  }
  const body = printed
    .slice(printed.indexOf("省政府工作报告重点工作任务责任分工"))
    .split("\n")
    .filter((line) => line !== "" && !/^省(?:政府工作报告重点|2024年十大)/.test(line));
  expect(lines).toEqual(body);
});
