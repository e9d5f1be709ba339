import { formColumnNumber, FORM_COLUMNS, type FormField } from "../../../src/core/schema/columns";
import { REPORT_SHEETS, UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import {
  HEADER_ROW,
  codesOf,
  draftReturn,
  formOf,
  setCell,
  sheetOf,
  stackedReturns,
  submissionOf,
  takeIn,
  type DraftReturn,
} from "./draft-return";

const [ONE, TWO] = ["市科技局", "市教育局"];

describe("returns of several units in one sheet", () => {
  it("are a conflict in which each title has its say", () => {
    const intake = takeIn(stackedReturns(ONE, TWO));
    if (intake.kind !== "conflict") throw new Error(intake.kind);
    expect(intake.conflict.sides.map(({ says }) => says)).toEqual(
      expect.arrayContaining([ONE, TWO]),
    );
  });

  it.each([ONE, TWO])("give %s its own rows where a person chose it", (unit) => {
    const alone = draftReturn(unit);
    alone.sheets = [formOf(alone)];
    const submission = submissionOf(stackedReturns(ONE, TWO), { unit });
    expect(submission.rows.map(({ values }) => values)).toEqual(
      submissionOf(alone).rows.map(({ values }) => values),
    );
    expect(codesOf(submission)).toContain("table-of-others");
  });
});

test("another unit's rows pasted beneath, header and all, answer no task that both units have", () => {
  const draft = draftReturn(ONE);
  const { grid } = formOf(draft);
  const own = submissionOf(draft).rows.map(({ taskId }) => taskId);
  const others = formOf(draftReturn(TWO)).grid.slice(HEADER_ROW - 1);
  const shared = others.slice(1).find(([id]) => own.includes(String(id)));
  const next = formColumnNumber("nextStep") - 1;
  const mine = grid.find(([id]) => id === shared?.[0]);
  if (!shared || !mine) throw new Error("no task of both units");
  mine[next] = null;
  grid.push(...others);
  const submission = submissionOf(draft);
  const row = submission.rows.find(({ taskId }) => taskId === shared[0]);
  expect(row?.values.nextStep).toBeNull();
  const issue = submission.issues.find(({ code }) => code === "row-among-foreign");
  expect(issue?.message).toContain(String(shared[next]));
});

test.each([
  ["one task", 1],
  ["two tasks", 2],
])("another unit's rows pasted without header fill no blank of %s that both have", (_, count) => {
  const draft = draftReturn(ONE);
  const { grid } = formOf(draft);
  const own = grid.slice(HEADER_ROW).map(([id]) => id);
  const others = formOf(draftReturn(TWO)).grid.slice(HEADER_ROW);
  const shared = others.filter(([id]) => own.includes(id ?? null)).slice(-count);
  const foreign = others.filter(([id]) => !own.includes(id ?? null));
  const next = formColumnNumber("nextStep") - 1;
  for (const row of grid) if (shared.some(([id]) => id === row[0])) row[next] = null;
  for (const row of shared) row[next] = `别的单位的打算${String(row[0])}`;
  grid.push(...shared, ...foreign);
  const submission = submissionOf(draft);
  expect(submission.rows.map(({ values }) => values.nextStep).join()).not.toContain("别的单位");
  const said = submission.issues.filter(({ code }) => code === "row-among-foreign");
  expect(said.map(({ taskId }) => taskId)).toEqual(shared.map(([id]) => id));
  for (const row of shared) expect(said.map(({ message }) => message).join()).toContain(row[next]);
});

test("of two rows of one task the one in another unit's role is not taken, and named", () => {
  const draft = draftReturn(ONE);
  const { grid } = formOf(draft);
  const role = formColumnNumber("role") - 1;
  const next = formColumnNumber("nextStep") - 1;
  const roleOf = new Map(formOf(draftReturn(TWO)).grid.map((row) => [row[0], row[role]]));
  const mine = grid.slice(HEADER_ROW).find((row) => {
    const other = roleOf.get(row[0]);
    return other !== undefined && other !== row[role];
  });
  if (!mine) throw new Error("no task of both units in different roles");
  const other = [...mine];
  other[role] = roleOf.get(mine[0]) ?? null;
  other[next] = "别的单位的打算";
  mine[next] = null;
  grid.push(other);
  const submission = submissionOf(draft);
  const row = submission.rows.find(({ taskId }) => taskId === mine[0]);
  expect(row?.values.nextStep).toBeNull();
  const issue = submission.issues.find(({ code }) => code === "row-among-foreign");
  expect(issue?.message).toContain(String(other[role]));
  expect(issue?.message).toContain("别的单位的打算");
});

test("a row of one's own that comes again stays, whatever stands beneath it", () => {
  const draft = draftReturn(ONE);
  const { grid } = formOf(draft);
  const last = grid.at(-1) ?? [];
  const foreign = formOf(draftReturn(TWO)).grid.filter(([id]) => id === "M01");
  grid.push([...last], ...foreign);
  const { rows } = submissionOf(draft);
  expect(rows).toEqual(submissionOf(draftReturn(ONE)).rows);
});

describe("a workbook that holds more than this return", () => {
  it.each([
    ["titles", "2024年5月重点工作进展情况填报表", `填报单位：${ONE} 报送期：2024年5月`, "Sheet1"],
    ["headings of another wording", `${ONE}2024年5月份重点工作推进落实情况`, null, "Sheet1"],
    ["sheets' names", null, null, "5月"],
  ])("gives the sheet of the period that is merged, told by %s", (_, title, line, name) => {
    const draft = draftReturn(ONE);
    const form = formOf(draft);
    const old = structuredClone(form);
    old.name = name;
    old.grid[0] = [title];
    old.grid[1] = [line];
    if (title === null) {
      form.grid[0] = [];
      form.grid[1] = [];
      form.name = "6月";
    }
    old.grid.slice(HEADER_ROW).forEach((row) => (row[formColumnNumber("progress") - 1] = "旧内容"));
    draft.sheets.unshift(old);
    const submission = submissionOf(draft);
    const values = ({ rows }: ReturnType<typeof submissionOf>) => rows.map((row) => row.values);
    expect(values(submission)).toEqual(values(submissionOf(draftReturn(ONE))));
    const read = submission.issues.filter(({ code }) => code === "table-elsewhere");
    expect(read.map(({ sheet }) => sheet)).not.toContain(name);
    const named = submission.issues.find(({ code }) => code === "table-of-others");
    expect(named).toMatchObject({
      sheet: name,
      found: expect.stringContaining("旧内容") as string,
    });
  });

  it("leaves a summary aside that says the same as the form, with fewer columns", () => {
    const draft = draftReturn(ONE);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const cell = (row: (typeof rows)[number], field: FormField) =>
      row[formColumnNumber(field) - 1] ?? null;
    const fields: FormField[] = ["text", "status", "progress"];
    draft.sheets.push({
      name: "科室汇总",
      visibility: "visible",
      grid: [
        ["工作任务", "进展状态", "进展情况"],
        ...rows.map((row) => fields.map((field) => cell(row, field))),
      ],
      merges: [],
    });
    const submission = submissionOf(draft);
    expect(submission.rows).toEqual(submissionOf(draftReturn(ONE)).rows);
    const codes = submission.issues.map(({ code }) => code);
    expect(codes).toContain("table-extract");
    expect(codes).not.toContain("column-missing");
  });

  it.each([
    ["before", true],
    ["behind", false],
  ])("leaves a shorter version for leaders, %s the form, aside and quotes it", (_, before) => {
    const draft = draftReturn(ONE);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const short = rows.map((row, nth) => [row[formColumnNumber("text") - 1] ?? null, `简述${nth}`]);
    const grid = [["工作任务", "进展情况"], ...short];
    const sheet = { name: "给领导看", visibility: "visible" as const, grid, merges: [] };
    if (before) draft.sheets.unshift(sheet);
    else draft.sheets.push(sheet);
    const submission = submissionOf(draft);
    expect(submission.rows).toEqual(submissionOf(draftReturn(ONE)).rows);
    const named = submission.issues.find(({ code }) => code === "table-extract");
    expect(named?.found).toContain("简述0");
  });

  it("asks for what only a table of few columns says", () => {
    const draft = draftReturn(ONE);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const short = rows.map((row, nth) => [row[formColumnNumber("text") - 1] ?? null, `简述${nth}`]);
    for (const row of rows) row[formColumnNumber("progress") - 1] = null;
    const grid = [["工作任务", "进展情况"], ...short];
    draft.sheets.push({ name: "进展", visibility: "visible", grid, merges: [] });
    const { issues } = submissionOf(draft);
    expect(issues.map(({ code }) => code)).not.toContain("table-extract");
    const asked = issues.filter(({ code }) => code === "row-twice-different");
    expect(asked.map(({ found }) => found)).toEqual(short.map(([, text]) => text));
  });

  it("takes no numbered list of something else for the form's tasks, not even for a missing row", () => {
    const draft = draftReturn(ONE);
    const form = formOf(draft);
    const [gone = []] = form.grid.splice(HEADER_ROW, 1);
    const at = (field: FormField) => gone[formColumnNumber(field) - 1] ?? null;
    draft.sheets.push({
      name: "项目清单",
      visibility: "visible",
      grid: [
        ["序号", "项目名称", "牵头单位", "责任单位", "进展情况", "联系电话"],
        [at("label"), "小区改造", at("lead"), at("responsible"), "外墙施工", "13911112222"],
      ],
      merges: [],
    });
    const submission = submissionOf(draft);
    const said = submission.rows.map(({ values }) => values.progress);
    expect(said).not.toContain("外墙施工");
    const extra = submission.issues.find(({ code }) => code === "row-extra");
    expect(extra?.found).toContain("外墙施工");
    const missing = submission.issues.filter(
      ({ code, sheet }) => code === "column-missing" && sheet === "项目清单",
    );
    expect(missing).toEqual([]);
  });

  it("leaves an extract of the form aside and quotes it", () => {
    const draft = draftReturn(ONE);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    draft.sheets.unshift({
      name: "统计",
      visibility: "visible",
      grid: [["任务编码", "完成率(%)", "备注"], ...rows.map(([id]) => [id ?? null, 99, "统计用"])],
      merges: [],
    });
    const submission = submissionOf(draft);
    expect(submission.rows).toEqual(submissionOf(draftReturn(ONE)).rows);
    const named = submission.issues.find(({ code }) => code === "table-extract");
    expect(named).toMatchObject({
      sheet: "统计",
      found: expect.stringContaining("统计用") as string,
    });
  });

  it("is no return where it is the city report", () => {
    const draft = draftReturn(ONE);
    draft.sheets = [formOf(draft)];
    formOf(draft).name = REPORT_SHEETS.tasks;
    draft.sheets.push({
      name: REPORT_SHEETS.overview,
      visibility: "visible",
      grid: [],
      merges: [],
    });
    expect(takeIn(draft)).toMatchObject({ kind: "rejected", reason: { code: "report-returned" } });
  });
});

it("knows a header with a note beneath its name, however long", () => {
  const draft = draftReturn(ONE);
  const header = formOf(draft).grid[HEADER_ROW - 1] ?? [];
  FORM_COLUMNS.forEach(({ field, header: name, locked }) => {
    const note = "请如实填写，不要写正常推进，数据截至月底".repeat(3);
    if (!locked) header[formColumnNumber(field) - 1] = `${name}\n${note}`;
  });
  expect(submissionOf(draft).rows).toEqual(submissionOf(draftReturn(ONE)).rows);
});

it("takes no column of another month for this one's", () => {
  const draft = draftReturn(ONE);
  const form = formOf(draft);
  form.grid[HEADER_ROW - 1]?.push("进展情况（上月）");
  form.grid.slice(HEADER_ROW).forEach((row) => row.push("上月的内容"));
  const submission = submissionOf(draft);
  expect(submission.rows).toEqual(submissionOf(draftReturn(ONE)).rows);
  expect(codesOf(submission)).toContain("column-extra");
});

it("takes no header for a value where it is merged with the cells beneath", () => {
  const draft = draftReturn(ONE);
  setCell(draft, 0, "problem", null);
  const column = formColumnNumber("problem");
  formOf(draft).merges.push({ top: HEADER_ROW, left: column, bottom: 999, right: column });
  expect(submissionOf(draft).rows[0]?.values.problem).toBeNull();
});

describe("a bare 1 as completion rate", () => {
  const rateOf = (change: (draft: DraftReturn) => void) => {
    const draft = draftReturn(ONE);
    setCell(draft, 0, "completionRate", 1);
    change(draft);
    const { rows, issues } = submissionOf(draft);
    const asked = issues.some(({ code, taskId }) => {
      return code === "rate-ambiguous" && taskId === rows[0]?.taskId;
    });
    return { rate: rows[0]?.values.completionRate, asked };
  };

  it("is asked about where the task is done", () =>
    expect(rateOf((draft) => setCell(draft, 0, "status", "已完成"))).toEqual({
      rate: null,
      asked: true,
    }));

  it("is asked about where other rates are shares of one", () =>
    expect(rateOf((draft) => setCell(draft, 1, "completionRate", 0.6))).toEqual({
      rate: null,
      asked: true,
    }));

  it("is one percent elsewhere", () =>
    expect(rateOf(() => undefined)).toEqual({ rate: 1, asked: false }));

  it("is the whole under a percent format", () =>
    expect(
      rateOf((draft) => {
        setCell(draft, 0, "status", "已完成");
        setCell(draft, 0, "completionRate", { value: 1, format: "0%" });
      }),
    ).toEqual({ rate: 100, asked: false }));
});

it("names a provincial target that was changed", () => {
  const draft = draftReturn(ONE);
  const row = sheetOf(draft, UNIT_SHEETS.targets).grid[HEADER_ROW] ?? [];
  row[2] = "≥999999";
  const changed = submissionOf(draft).issues.find(({ field }) => field === "provinceTarget");
  expect(changed).toMatchObject({ code: "locked-text-changed", found: "≥999999" });
});

test("a row of figures that is gone is said, one that is left blank is not", () => {
  const draft = draftReturn(ONE);
  const { grid } = sheetOf(draft, UNIT_SHEETS.targets);
  expect(codesOf(submissionOf(draft))).not.toContain("target-rows-missing");
  const [gone = []] = grid.splice(HEADER_ROW, 1);
  const told = submissionOf(draft).issues.find(({ code }) => code === "target-rows-missing");
  expect(told).toMatchObject({ severity: "info", sheet: UNIT_SHEETS.targets });
  expect(told?.message).toContain(String(gone[1]));
});

test("a sheet of figures that is gone is said", () => {
  const draft = draftReturn(ONE);
  expect(codesOf(submissionOf(draft))).not.toContain("targets-missing");
  draft.sheets = draft.sheets.filter(({ name }) => name !== UNIT_SHEETS.targets);
  expect(codesOf(submissionOf(draft))).toContain("targets-missing");
});

test("figures in the marking sheet's place are read, since the sheets' parts were exchanged", () => {
  const draft = draftReturn(ONE);
  const [targets, meta] = [sheetOf(draft, UNIT_SHEETS.targets), sheetOf(draft, UNIT_SHEETS.meta)];
  const figures = (of: DraftReturn) =>
    submissionOf(of).rows.flatMap(({ targets: all }) =>
      all.map(({ indicator, achieved }) => [indicator, achieved]),
    );
  targets.grid.slice(HEADER_ROW).forEach((row, nth) => (row[5] = nth + 1));
  const expected = figures(draft);
  [targets.grid, meta.grid] = [meta.grid, targets.grid];
  expect(figures(draft)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
});

describe("a table of an earlier time beside the own one", () => {
  const values = ({ rows }: ReturnType<typeof submissionOf>) =>
    rows.map((row) => ({ ...row.values, targets: row.targets.map(({ achieved }) => achieved) }));
  const issued = values(submissionOf(draftReturn(ONE)));
  const progress = formColumnNumber("progress") - 1;

  it("is left aside and quoted where the line above its header says so", () => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const old = structuredClone(grid.slice(HEADER_ROW - 1));
    old.slice(1).forEach((row) => (row[progress] = "旧内容"));
    grid.push([], ["以下为上月填报，供参考"], ...old);
    const submission = submissionOf(draft);
    expect(values(submission)).toEqual(issued);
    expect(submission.issues.find(({ code }) => code === "table-of-others")).toMatchObject({
      found: expect.stringContaining("旧内容") as string,
      message: expect.stringContaining("写有“以下为上月填报，供参考”") as string,
    });
  });

  it.each([
    "以下为5月填报内容，供参考",
    "附：2024年5月填报情况",
    "供参考：五月份的情况",
    "市科技局5月份报送的内容如下",
    "一季度填报内容",
    "2024年1—5月进展情况（供对照）",
    "截至5月底的进展",
    "2023年6月报送的内容",
  ])("is left aside and quoted where the line above names another month: %s", (line) => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const old = structuredClone(grid.slice(HEADER_ROW - 1));
    old.slice(1).forEach((row) => (row[progress] = "旧内容"));
    grid.push([], [line], ...old);
    const submission = submissionOf(draft);
    expect(values(submission)).toEqual(issued);
    expect(submission.issues.find(({ code }) => code === "table-of-others")).toMatchObject({
      severity: "warning",
      found: expect.stringContaining("旧内容") as string,
      message: expect.stringContaining(`写有“${line}”`) as string,
    });
  });

  it.each([
    "以下为6月填报内容",
    "附：1—6月进展情况",
    "二季度填报内容",
    "5月、6月填报内容",
    "在5月基础上更新如下",
  ])("is none where the line names the form's own month: %s", (line) => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    grid.push([line], ...structuredClone(grid.slice(HEADER_ROW - 1)));
    const submission = submissionOf(draft);
    expect(values(submission)).toEqual(issued);
    expect(codesOf(submission)).not.toContain("table-of-others");
  });

  it.each(["以下为上月填报", "以下为5月填报内容，供参考", "2024.05"])(
    "is left aside and quoted where only a line parts it from the form, without a header: %s",
    (line) => {
      const draft = draftReturn(ONE);
      const { grid } = formOf(draft);
      const old = structuredClone(grid.slice(HEADER_ROW));
      old.forEach((row) => (row[progress] = "旧内容"));
      grid.push([], [line], ...old);
      const submission = submissionOf(draft);
      expect(values(submission)).toEqual(issued);
      expect(submission.issues.find(({ code }) => code === "table-of-others")).toMatchObject({
        found: expect.stringContaining("旧内容") as string,
        message: expect.stringContaining(`写有“${line}”`) as string,
      });
    },
  );

  it.each(["以下任务5月已完成", "上月未完成的任务"])(
    "is none where the line parts the form's own tasks: %s",
    (line) => {
      const draft = draftReturn(ONE);
      formOf(draft).grid.splice(HEADER_ROW + 2, 0, [line]);
      const submission = submissionOf(draft);
      expect(values(submission)).toEqual(issued);
      expect(codesOf(submission)).not.toContain("table-of-others");
    },
  );

  it("is none where the line says when the tasks were done, and they stand there only", () => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const rows = grid.splice(HEADER_ROW + 2, Infinity);
    grid.push(["以下任务5月已完成"], structuredClone(grid[HEADER_ROW - 1] ?? []), ...rows);
    const submission = submissionOf(draft);
    expect(values(submission)).toEqual(issued);
    expect(codesOf(submission)).not.toContain("table-of-others");
  });

  it("is left aside where it stands above the form, each under its month", () => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const old = structuredClone(grid.slice(HEADER_ROW - 1));
    old.slice(1).forEach((row) => (row[progress] = "旧内容"));
    grid.splice(HEADER_ROW - 1, 0, ["以下为5月填报内容"], ...old, ["以下为6月填报内容"]);
    expect(values(submissionOf(draft))).toEqual(issued);
  });

  it("is none where a line above the form names the month of sending", () => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const again = structuredClone(grid.slice(HEADER_ROW - 1));
    grid.splice(HEADER_ROW - 1, 0, ["请于7月上旬前报送"]);
    grid.push([], ...again);
    expect(values(submissionOf(draft))).toEqual(issued);
  });

  it("takes no answer alone in its row, which names a month, for the next table's title", () => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const again = structuredClone(grid.slice(HEADER_ROW - 1));
    const answer: DraftReturn["sheets"][0]["grid"][0] = [];
    answer[progress] = "5月已完成招标。";
    grid.push(
      Array.from(answer, (cell) => cell ?? null),
      ...again,
    );
    const submission = submissionOf(draft);
    expect(values(submission)).toEqual(issued);
    expect(submission.issues.find(({ code }) => code === "row-extra")?.message).toContain("5月");
  });

  it("is left aside where its sheet's name says so", () => {
    const draft = draftReturn(ONE);
    const old = structuredClone(formOf(draft));
    old.name = "上月";
    old.grid.splice(0, HEADER_ROW - 1);
    old.grid.slice(1).forEach((row) => (row[progress] = "旧内容"));
    draft.sheets.unshift(old);
    expect(values(submissionOf(draft))).toEqual(issued);
  });

  it("is left aside and quoted among the figures", () => {
    const draft = draftReturn(ONE);
    const { grid } = sheetOf(draft, UNIT_SHEETS.targets);
    const old = structuredClone(grid.slice(HEADER_ROW - 1));
    old.slice(1).forEach((row) => (row[5] = 208.25));
    grid.push([], ["去年同期情况"], ...old);
    const submission = submissionOf(draft);
    expect(values(submission)).toEqual(issued);
    const named = submission.issues.find(({ code }) => code === "table-of-others");
    expect(named?.found).toContain("208.25");
  });

  it("is none where the line only compares", () => {
    const draft = draftReturn(ONE);
    const { grid } = formOf(draft);
    const rows = grid.splice(HEADER_ROW + 1, Infinity);
    grid.push(["续表（与上月对比见附件）"], grid[HEADER_ROW - 1] ?? [], ...rows);
    expect(values(submissionOf(draft))).toEqual(issued);
  });
});

test("another month's answers on a hidden sheet are named, not read, where the form is blank", () => {
  const draft = draftReturn(ONE);
  const form = formOf(draft);
  const grid = form.grid.map((row) => [...row]);
  grid[0] = ["2024年5月重点工作进展情况填报表"];
  grid[1] = [`填报单位：${ONE}　报送期：2024年5月`];
  const start = formColumnNumber("status") - 1;
  for (const row of form.grid.slice(HEADER_ROW)) row.length = start;
  draft.sheets.push({ name: "5月", visibility: "hidden", grid, merges: [] });
  const submission = submissionOf(draft);
  expect(codesOf(submission)).toContain("table-of-others");
  expect(submission.rows.every(({ values }) => values.progress === null)).toBe(true);
});
