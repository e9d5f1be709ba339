import fc from "fast-check";
import { assignUnits, buildDirectory, uncoveredTasks } from "../../../src/core/directory";
import type { Task } from "../../../src/core/model/task";
import { list, SEED, task } from "./sample";

const assign = (...tasks: Task[]) => {
  const notice = list("临政办发〔2025〕1号", ...tasks);
  const { directory } = buildDirectory(notice, SEED);
  return { directory, ...assignUnits(tasks, directory, "first-responsible") };
};
const roles = (...tasks: Task[]) =>
  assign(...tasks).assignments.map(({ taskId, unit, role }) => `${taskId} ${unit} ${role}`);

test("the first real lead leads first, the others lead, the rest are responsible", () => {
  expect(roles(task("Z001", ["市教育局", "市财政局"], ["市民政局"]))).toEqual([
    "Z001 市教育局 lead-first",
    "Z001 市财政局 lead",
    "Z001 市民政局 responsible",
  ]);
});

test("members of a collective unit take part with its phrase and group", () => {
  const { assignments } = assign(task("Z001", ["市教育局"], ["各县市区政府及管委会"]));
  expect(assignments[1]).toEqual({
    taskId: "Z001",
    unit: "东县人民政府",
    role: "member",
    phrase: "各县市区政府及管委会",
    group: "responsible",
  });
});

test("a collective that leads alone has no first lead", () => {
  expect(roles(task("Z001", ["市教育局"]), task("Z002", ["市政府各部门"]))).toEqual([
    "Z001 市教育局 lead-first",
    "Z002 市教育局 member",
  ]);
});

test("where no lead is printed the first responsible unit stands in, and it is said once", () => {
  const { assignments, issues } = assign(
    task("Z001", [], ["各县市区政府及管委会", "市教育局", "市财政局"]),
    task("Z002", [], ["市财政局"]),
  );
  expect(assignments.filter(({ group }) => group === "lead")).toMatchObject([
    { taskId: "Z001", unit: "市教育局", role: "lead-first", phrase: "市教育局" },
    { taskId: "Z002", unit: "市财政局", role: "lead-first", phrase: "市财政局" },
  ]);
  const told = issues.filter(({ code }) => code === "leads-stood-in-for");
  expect(told.map(({ message }) => message)).toEqual([
    "Z001、Z002没有写明牵头单位，由排在第一位的责任单位填报状态和完成率，作为主文。",
  ]);
});

test("a collective unit stands in for the lead only where no other unit is printed", () => {
  expect(assign(task("Z001", [], ["各县市区政府及管委会"])).assignments).toMatchObject([
    { unit: "东县人民政府", role: "member", group: "lead" },
    { unit: "临江高新区管委会", role: "member", group: "lead" },
  ]);
});

test("where staff say so, all responsible units lead a task without a lead", () => {
  const tasks = [
    task("Z001", [], ["市教育局", "市财政局"]),
    task("Z002", ["市民政局"], ["市教育局"]),
  ];
  const { directory } = assign(...tasks);
  const { assignments } = assignUnits(tasks, directory, "all-responsible");
  expect(assignments.map(({ taskId, unit, role }) => `${taskId} ${unit} ${role}`)).toEqual([
    "Z001 市教育局 lead-first",
    "Z001 市财政局 lead",
    "Z002 市民政局 lead-first",
    "Z002 市教育局 responsible",
  ]);
});

test("a unit has one role a task, the strongest", () => {
  expect(roles(task("Z001", ["市政府各部门", "市教育局"], ["市教育局", "市财政局"]))).toEqual([
    "Z001 市教育局 lead-first",
    "Z001 市财政局 responsible",
  ]);
});

test("a collective without known members leaves the task to its leads and says so once", () => {
  const { assignments, issues } = assign(
    task("Z001", ["市教育局"], ["市就业工作领导小组成员单位"]),
    task("Z002", ["市教育局"], ["市就业工作领导小组成员单位"]),
  );
  expect(assignments.map(({ unit }) => unit)).toEqual(["市教育局", "市教育局"]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["collective-members-unknown", "info"],
  ]);
  expect(issues[0]?.message).toContain("Z001、Z002");
});

test("a task that no filing unit covers is an error", () => {
  const tasks = [task("Z001", ["市防汛指挥部成员单位"]), task("Z002", [])];
  const { issues } = assign(...tasks);
  const errors = issues.filter((issue) => issue.severity === "error");
  expect(errors.map(({ code, taskId }) => [code, taskId])).toEqual([
    ["task-uncovered", "Z001"],
    ["task-uncovered", "Z002"],
  ]);
});

test("a unit that does not file covers nothing", () => {
  const tasks = [task("Z001", ["市教育局"])];
  const { directory, assignments } = assign(...tasks);
  const silent = { units: directory.units.map((unit) => ({ ...unit, files: false })) };
  expect(uncoveredTasks(tasks, assignments, silent)).toEqual(tasks);
});

test("units and members that the directory lacks are named with suggestions", () => {
  const { directory } = assign(task("Z001", ["市教育局"], ["市有关部门"]));
  const edited = {
    units: directory.units.map((unit) =>
      unit.kind === "collective" ? { ...unit, members: ["市教育厅", "市教育局"] } : unit,
    ),
  };
  const tasks = [task("Z001", ["市教育局"], ["市有关部门", "市教育委"])];
  const { issues } = assignUnits(tasks, edited, "first-responsible");
  expect(issues.map(({ code, found }) => [code, found])).toEqual([
    ["unit-not-listed", "市教育委"],
    ["collective-member-not-listed", "市教育厅"],
  ]);
  expect(issues[1]?.fix).toContain("市教育局");
});

test("whatever is printed: no unit twice on a task, no collective assigned, coverage holds", () => {
  const names = fc.constantFrom(
    "市教育局",
    "市财政局",
    "发改委",
    "市发改委",
    "市政府各部门",
    "各县市区政府及管委会",
    "市安委会成员单位",
    "临江海关",
    "东县",
  );
  const units = fc.array(names, { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(units, units), { maxLength: 6 }), (rows) => {
      const tasks = rows.map(([lead, responsible], index) => task(`Z${index}`, lead, responsible));
      const { directory, assignments, issues } = assign(...tasks);
      const keys = assignments.map(({ taskId, unit }) => `${taskId} ${unit}`);
      expect(new Set(keys).size).toBe(keys.length);
      const collective = new Set(
        directory.units.filter((unit) => unit.kind === "collective").map((unit) => unit.name),
      );
      expect(assignments.filter(({ unit }) => collective.has(unit))).toEqual([]);
      const uncovered = uncoveredTasks(tasks, assignments, directory).map(({ id }) => id);
      const reported = issues.filter(({ code }) => code === "task-uncovered");
      expect(reported.map(({ taskId }) => taskId)).toEqual(uncovered);
    }),
    { numRuns: 100 },
  );
});
