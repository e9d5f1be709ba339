import { buildDirectory } from "../../../src/core/directory";
import { list, SEED, task } from "./sample";

const names = (printed: string[], docNumber: string | null = "临政办发〔2025〕1号") =>
  buildDirectory(list(docNumber, task("Z001", printed)), SEED).directory.units.map((u) => u.name);

const unit = (
  printed: string[],
  name: string,
  docNumber: string | null = "临政办发〔2025〕1号",
) => {
  const { directory } = buildDirectory(list(docNumber, task("Z001", printed)), SEED);
  const found = directory.units.find((one) => one.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};

describe("names", () => {
  test("ways to write one unit become one unit, named as first printed with its rank", () => {
    const printed = [
      "发改委",
      "市发展改革委",
      "市发展和改革委员会",
      "临江市发展和改革委员会",
      "临江海关",
      "临江供电公司",
    ];
    const { directory, issues } = buildDirectory(list(null, task("Z001", printed)), null);
    expect(directory.units.map((one) => one.name)).toEqual([
      "市发展改革委",
      "临江海关",
      "临江供电公司",
    ]);
    expect(directory.units[0]?.aliases).toEqual(
      expect.arrayContaining(["发改委", "市发展和改革委员会", "市发改委"]),
    );
    expect(issues.map((issue) => issue.code)).toContain("units-merged");
  });

  test.each([
    ["市大数据中心", "市政务服务和大数据管理局"],
    ["市邮政管理局", "市邮政公司"],
    ["市应急管理局", "市城市管理局"],
    ["省教育厅", "市教育局"],
    ["市教育局", "县教育局"],
    ["市委办公室", "市政府办公室"],
  ])("%s and %s stay apart", (a, b) => {
    expect(names([a, b], null)).toEqual([a, b]);
  });

  test("a name without rank stays apart where units of two ranks could be meant", () => {
    expect(names(["省发改委", "市发改委", "发改委"], null)).toHaveLength(3);
  });

  test("names that are keys of every object are names like others", () => {
    expect(names(["__proto__", "constructor"], null)).toEqual(["__proto__", "constructor"]);
  });
});

describe("a city's seed", () => {
  test("adds counties that no notice names, to be confirmed, and aliases of printed units", () => {
    const printed = ["市教育局", "国网临江供电公司", "各县市区政府及管委会"];
    expect(unit(printed, "东县人民政府")).toMatchObject({ note: "待确认", files: true });
    expect(unit(printed, "国网临江供电公司").aliases).toContain("市供电公司");
    expect(unit(printed, "各县市区政府及管委会").members).toEqual([
      "东县人民政府",
      "临江高新区管委会",
    ]);
  });

  test("a county that the notice prints is not added again and not marked", () => {
    const printed = ["东县", "各县（市、区）人民政府"];
    expect(names(printed)).toEqual(["东县", "各县（市、区）人民政府", "临江高新区管委会"]);
    expect(unit(printed, "东县").note).toBeNull();
    expect(unit(printed, "各县（市、区）人民政府").members).toEqual(["东县"]);
  });

  test("a notice of another city gets nothing of it", () => {
    const printed = ["市教育局", "各县市区政府及管委会"];
    expect(names(printed, "海政办发〔2025〕1号")).toEqual(printed);
    expect(unit(printed, "各县市区政府及管委会", "海政办发〔2025〕1号").members).toEqual([]);
  });

  test("without a document number two units that carry the place tell the city", () => {
    expect(names(["市教育局", "临江海关"], null)).toHaveLength(2);
    expect(names(["临江日报社", "临江海关"], null)).toHaveLength(4);
  });
});

describe("collective units", () => {
  test("市政府各部门 means the departments that the notice names", () => {
    const printed = ["市教育局", "市委宣传部", "市总工会", "市财政局", "临江海关", "市政府各部门"];
    expect(unit(printed, "市政府各部门")).toMatchObject({
      members: ["市教育局", "市财政局"],
      files: false,
      kind: "collective",
    });
  });

  test("members that the words do not tell stay unknown", () => {
    const printed = ["市教育局", "市有关部门", "市防汛指挥部成员单位"];
    expect(unit(printed, "市有关部门").members).toEqual([]);
    expect(unit(printed, "市防汛指挥部成员单位").members).toEqual([]);
  });
});

describe("omitted ranks", () => {
  const offered = (...printed: string[]) =>
    buildDirectory(list(null, task("Z001", printed)), null).issues.filter(
      (issue) => issue.code === "unit-prefix-omitted",
    );

  test("a rank that the list printed before is offered, not applied", () => {
    const [issue] = offered("市经贸委", "国土房管局", "规划局");
    expect(issue).toMatchObject({ found: "国土房管局", expected: "市国土房管局" });
    expect(names(["市经贸委", "国土房管局"], null)).toEqual(["市经贸委", "国土房管局"]);
  });

  test("nothing is offered where no unit has a rank or a name begins with its place", () => {
    expect(offered("教育局", "财政局")).toEqual([]);
    expect(offered("市教育局", "临江海关", "临江供电公司")).toEqual([]);
  });

  test("no rank is offered to a body of the state", () => {
    expect(offered("市应急局", "国家矿山安全监察局某某局", "中国气象局某某局")).toEqual([]);
  });
});
