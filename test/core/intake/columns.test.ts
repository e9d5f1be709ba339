import { isSameDay } from "../../../src/core/intake/rows/locked-text";
import { HeaderWords } from "../../../src/core/intake/table/header-words";
import type { ValueField } from "../../../src/core/model/record";
import { FORM_COLUMNS, formColumnNumber, TARGET_COLUMNS } from "../../../src/core/schema/columns";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { groupedReading } from "../../../src/core/validation/group-reading";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  codesOf,
  type DraftCell,
  draftReturn,
  formOf,
  HEADER_ROW,
  sheetOf,
  submissionOf,
  takeIn,
} from "./draft-return";
import { returnAfterJune, type ReturnAfterJune } from "./return-after-june";

const UNIT = "市科技局";
const issued = submissionOf(draftReturn(UNIT));

describe("a form without its header", () => {
  it.each([
    ["a column put among those to fill", (row: unknown[]) => row.splice(13, 0, "同意")],
    ["one of the columns to fill deleted", (row: unknown[]) => row.splice(14, 1)],
  ])("is not read by the issued order with %s", (_, edit) => {
    const draft = draftReturn(UNIT);
    const form = formOf(draft);
    form.grid.slice(HEADER_ROW).forEach(edit);
    form.grid.splice(HEADER_ROW - 1, 1);
    expect(takeIn(draft)).toMatchObject({ kind: "rejected", reason: { code: "no-table" } });
  });
});

describe("a form turned over is named as that", () => {
  const turned = (rows: DraftCell[][]) =>
    (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
  it.each([
    ["as a whole", (rows: DraftCell[][]) => [turned(rows)]],
    [
      "made a card for each task",
      ([header = [], ...tasks]: DraftCell[][]) => tasks.map((task) => turned([header, task])),
    ],
  ])("%s", (_, turn) => {
    const draft = draftReturn(UNIT);
    const form = formOf(draft);
    const grids = turn(form.grid.slice(HEADER_ROW - 1));
    draft.sheets = grids.map((grid, nth) => ({ ...form, name: `表${nth + 1}`, grid, merges: [] }));
    const intake = takeIn(draft);
    expect(intake).toMatchObject({ kind: "rejected", reason: { code: "no-table", sheet: "表1" } });
    expect(intake).toHaveProperty("reason.message", expect.stringContaining("从上到下"));
  });
});

test("a header whose words stand in two rows is put together", () => {
  const draft = draftReturn(UNIT);
  const { grid } = formOf(draft);
  const lower: (string | null)[] = [];
  const upper = grid[HEADER_ROW - 1] ?? [];
  const split = (field: "completionRate" | "status", top: string, bottom: string): void => {
    upper[formColumnNumber(field) - 1] = top;
    lower[formColumnNumber(field) - 1] = bottom;
  };
  split("completionRate", "完成率", "(%)");
  split("status", "进展", "状态");
  for (const [field, name] of [
    ["contact", "责任人"],
    ["phone", "联系电话"],
  ] as const) {
    upper[formColumnNumber(field) - 1] = null;
    lower[formColumnNumber(field) - 1] = name;
  }
  grid.splice(HEADER_ROW, 0, lower);
  const { rows } = submissionOf(draft);
  expect(rows.map(({ values }) => values)).toEqual(issued.rows.map(({ values }) => values));
});

test("ends of header names in the row beneath are no task's", () => {
  const draft = draftReturn(UNIT);
  const { grid } = formOf(draft);
  const upper = grid[HEADER_ROW - 1] ?? [];
  const lower: (string | null)[] = [];
  for (const [field, top, bottom] of [
    ["completionRate", "完成率", "(%)"],
    ["nextStep", "下一步", "措施"],
    ["expectedDate", "预计完成", "时间"],
    ["phone", "联系", "电话"],
  ] as const) {
    upper[formColumnNumber(field) - 1] = top;
    lower[formColumnNumber(field) - 1] = bottom;
  }
  grid.splice(HEADER_ROW, 0, lower);
  const submission = submissionOf(draft);
  expect(submission.rows.map(({ values }) => values)).toEqual(
    issued.rows.map(({ values }) => values),
  );
  expect(codesOf(submission)).not.toContain("row-extra");
});

test("a header over two columns that names both gives each its own", () => {
  const draft = draftReturn(UNIT);
  const form = formOf(draft);
  const header = form.grid[HEADER_ROW - 1] ?? [];
  const columns = [formColumnNumber("problem"), formColumnNumber("nextStep")] as const;
  header[columns[0] - 1] = "存在问题及下一步措施";
  header[columns[1] - 1] = null;
  form.merges.push({ top: HEADER_ROW, bottom: HEADER_ROW, left: columns[0], right: columns[1] });
  expect(submissionOf(draft).rows).toEqual(issued.rows);
});

describe("a rate's column beside another kind of rate", () => {
  const at = formColumnNumber("completionRate") - 1;
  const withRates = (header: string, other: string, before: boolean) => {
    const draft = draftReturn(UNIT);
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach((row, nth) => {
        if (nth === 0) row[at] = header;
        row.splice(before ? at : at + 1, 0, nth === 0 ? other : 99);
      });
    return submissionOf(draft);
  };

  it.each(["计划完成率(%)", "目标完成率", "全省平均完成率", "序时完成率", "同比完成率"])(
    "is told from %s",
    (other) => {
      const { rows } = withRates("实际完成率(%)", other, true);
      expect(rows.map(({ values }) => values.completionRate)).toEqual(
        issued.rows.map(({ values }) => values.completionRate),
      );
    },
  );

  it("is asked for where both names only end like it", () => {
    const submission = withRates("上报完成率", "核定完成率", false);
    expect(submission.rows.every(({ values }) => values.completionRate === null)).toBe(true);
    expect(codesOf(submission)).toContain("column-twice");
  });
});

test("what a list beside the form holds under a locked column's name is quoted", () => {
  const draft = draftReturn(UNIT);
  formOf(draft).grid.forEach((row, at) => {
    while (row.length < 22) row.push(null);
    if (at === HEADER_ROW - 1) row.push("类别", "数量");
    if (at === HEADER_ROW) row.push("滞后事项", 3);
  });
  const { rows, issues } = submissionOf(draft);
  expect(rows).toEqual(issued.rows);
  const found = issues.filter(({ code }) => code === "column-extra").map((issue) => issue.found);
  expect(found).toEqual(["滞后事项", "3"]);
});

test("a locked column that is there twice with the same contents is not worth a word", () => {
  const draft = draftReturn(UNIT);
  formOf(draft)
    .grid.slice(HEADER_ROW - 1)
    .forEach((row) => row.push(...Array<null>(20 - row.length).fill(null), row[0] ?? null));
  expect(codesOf(submissionOf(draft))).toEqual(codesOf(issued));
});

test("an id in the first row of its task's targets stands for the rows beneath", () => {
  const ledger = smallLedger();
  const [first, second] = ["Z003", "Z004"].map((id) => ledger.tasks.find((task) => task.id === id));
  if (!first || !second) throw new Error("no such tasks");
  // The same indicator in two tasks: its name alone does not tell which is meant.
  first.targets = structuredClone(second.targets);
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const all = submissionOf(draft, {}, ledger);
  const targets = sheetOf(draft, UNIT_SHEETS.targets).grid.slice(HEADER_ROW);
  let above: unknown = null;
  for (const row of targets) {
    if (row[0] === above) row[0] = null;
    else above = row[0];
  }
  expect(targets.filter(([id]) => id === null).length).toBeGreaterThan(1);
  expect(submissionOf(draft, {}, ledger).rows).toEqual(all.rows);
});

test("an indicator explained in brackets is the same one, unless another begins like it", () => {
  const ledger = smallLedger();
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const all = submissionOf(draft, {}, ledger);
  const [row] = sheetOf(draft, UNIT_SHEETS.targets).grid.slice(HEADER_ROW);
  const name = String(row?.[1]);
  if (row) row[1] = `${name}（按照新的统计口径和范围作了较大调整）`;
  expect(submissionOf(draft, {}, ledger).rows.map(({ targets }) => targets)).toEqual(
    all.rows.map(({ targets }) => targets),
  );
  const target = ledger.tasks.flatMap(({ targets }) => targets).find((t) => t.indicator === name);
  if (target) target.indicator = `${name}（其中本级）`;
  const unsure = submissionOf(draft, {}, ledger);
  expect(codesOf(unsure)).toContain("target-unknown");
});

describe("the columns that show what was filed last", () => {
  const extra = ({ ledger, draft }: ReturnAfterJune): (string | null)[] => {
    const { issues } = submissionOf(draft, { period: "2024-07" }, ledger);
    return issues.filter(({ code }) => code === "column-extra").map(({ found }) => found);
  };

  it("are passed over as issued", () => {
    expect(extra(returnAfterJune())).toEqual([]);
  });

  it("are passed over where the ledger has gone on since", () => {
    const { ledger, draft } = returnAfterJune("高新技术企业认定申报2批，新增71家。");
    const records = ledger.records.map((record) => ({
      ...record,
      values: { ...record.values, progress: "后来更正的说法，新增73家。", completionRate: 51 },
    }));
    expect(extra({ ledger: { ...ledger, records }, draft })).toEqual([]);
  });

  it("are quoted where the unit typed into them", () => {
    const { ledger, draft } = returnAfterJune();
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const at = rows.findIndex(([id]) => id === "Z004");
    const [own, other] = [rows[at], rows[at === 0 ? 1 : 0]];
    if (!own || !other) throw new Error("no such rows");
    own[20] = `${String(own[20])}\n本月又认定12家。`;
    other[20] = "已完成平台搭建，写错了地方。";
    const target = sheetOf(draft, UNIT_SHEETS.targets).grid[HEADER_ROW];
    if (target) target[TARGET_COLUMNS.length] = 83;
    const found = extra({ ledger, draft }).join();
    expect(found).toContain("本月又认定12家");
    expect(found).toContain("写错了地方");
    expect(found).toContain("83");
  });
});

describe("a row whose cells moved sideways", () => {
  const at = formColumnNumber;
  const shifted = (edit: (row: unknown[]) => void) => {
    const draft = draftReturn(UNIT);
    edit(formOf(draft).grid[HEADER_ROW] as unknown[]);
    return submissionOf(draft);
  };

  it.each([
    ["a cell deleted", "progress", (row: unknown[]) => row.splice(at("progress") - 1, 1)],
    ["a cell put in", "progress", (row: unknown[]) => row.splice(at("progress") - 1, 0, null)],
    ["the first one deleted", "status", (row: unknown[]) => row.splice(at("status") - 1, 1)],
  ] as const)("loses nothing and puts nothing under another header: %s", (_, from, edit) => {
    const { rows, issues } = shifted(edit);
    const [row] = rows;
    const expected = Object.fromEntries(
      Object.entries(issued.rows[0]?.values ?? {}).map(([field, value]) => [
        field,
        at(field as "status") < at(from) ? value : null,
      ]),
    );
    expect(row?.values).toEqual(expected);
    const issue = issues.find(({ code }) => code === "row-shifted");
    expect(issue).toMatchObject({ taskId: row?.taskId });
    expect(issue?.message).toContain("左右错开了");
    expect(issue?.found).toContain(String(issued.rows[0]?.values.phone));
    expect(rows.slice(1)).toEqual(issued.rows.slice(1));
  });

  it("puts nothing under another header where a text was parted at its commas", () => {
    const { rows, issues } = shifted((row) => row.splice(at("progress") - 1, 1, "一", "二", "三"));
    const { status, completionRate } = issued.rows[0]?.values ?? {};
    const taken = Object.values(rows[0]?.values ?? {}).filter((value) => value !== null);
    expect(taken).toEqual([status, completionRate].filter((value) => value !== null));
    expect(issues.map(({ code }) => code)).toContain("row-shifted");
    const found = issues.map((issue) => issue.found).join();
    for (const value of ["三", String(issued.rows[0]?.values.phone)])
      expect(found).toContain(value);
    expect(rows.slice(1)).toEqual(issued.rows.slice(1));
  });

  it("is told from a name and a number that were exchanged", () => {
    const submission = shifted((row) => {
      const [contact, phone] = [at("contact") - 1, at("phone") - 1];
      [row[contact], row[phone]] = [row[phone], row[contact]];
    });
    expect(codesOf(submission)).not.toContain("row-shifted");
    expect(submission.rows[0]?.values).toEqual(issued.rows[0]?.values);
  });
});

describe("all answers one column to the right", () => {
  /** The first rows hold all answers, the others only texts. */
  const block = (leads: number, move: (nth: number) => boolean) => {
    const draft = draftReturn(UNIT);
    const start = formColumnNumber("status") - 1;
    const texts = [formColumnNumber("progress") - 1, formColumnNumber("nextStep") - 1];
    formOf(draft)
      .grid.slice(HEADER_ROW)
      .forEach((row, nth) => {
        for (let at = start; nth >= leads && at < row.length; at++)
          if (!texts.includes(at)) row[at] = null;
        if (move(nth)) row.splice(start, 0, null);
      });
    return submissionOf(draft);
  };
  const texts = ({ rows }: ReturnType<typeof submissionOf>) =>
    rows.map(({ values }) => [values.progress, values.problem, values.nextStep]);

  it.each([1, 2])("are taken of no row of texts either, beside %i that show it", (leads) => {
    const submission = block(leads, () => true);
    expect(new Set(texts(submission).flat())).toEqual(new Set([null]));
    const told = submission.issues.filter(({ code }) => code === "row-shifted");
    expect(told).toHaveLength(issued.rows.length);
    expect(told.at(-1)?.found).toContain(issued.rows.at(-1)?.values.progress);
  });

  it("says nothing of the others where one row slipped by itself", () => {
    const slipped = block(1, (nth) => nth === 0);
    expect(texts(slipped).slice(1)).toEqual(texts(block(1, () => false)).slice(1));
  });
});

describe("a name and a number in each other's column", () => {
  const [contact, phone] = [formColumnNumber("contact") - 1, formColumnNumber("phone") - 1];
  const exchanged = (name: unknown, number: unknown) => {
    const draft = draftReturn(UNIT);
    for (const row of formOf(draft).grid.slice(HEADER_ROW) as unknown[][]) {
      [row[contact], row[phone]] = [number, name];
    }
    return submissionOf(draft);
  };

  it.each([
    ["欧阳修竹", 13800138000, "13800138000"],
    ["李伟", "0722-3318888", "0722-3318888"],
    ["哈斯", "13800138000", "13800138000"],
    ["祁东阳", "13800138000", "13800138000"],
    ["古丽娜尔·买买提", "13800138000", "13800138000"],
    ["鲜于文、厉长青", "13800138000", "13800138000"],
    ["卞思齐(科长)", "13800138000", "13800138000"],
    ["办公室", "13800138000", "13800138000"],
  ])("are read from where they stand: %s", (name, number, read) => {
    const { rows, issues } = exchanged(name, number);
    for (const { values, source } of rows) {
      expect(values).toMatchObject({ contact: name, phone: read });
      expect(source.cells).toMatchObject({
        contact: `S${source.row}`,
        phone: `R${source.row}`,
      });
    }
    const told = groupedReading(issues).filter(({ code }) => code === "contact-exchanged");
    expect(told).toMatchObject([{ severity: "warning", found: `${read}；${name}` }]);
  });

  it("are read where their headers were exchanged, whether or not a row has a short remark", () => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    const [header = [], first = []] = (grid as unknown[][]).slice(HEADER_ROW - 1);
    [header[contact], header[phone]] = [header[phone], header[contact]];
    first[formColumnNumber("remark") - 1] = "已核实";
    const { rows } = submissionOf(draft);
    expect(rows[0]?.values).toMatchObject({
      contact: first[contact],
      phone: String(first[phone]),
      remark: "已核实",
    });
  });

  it.each([
    ["a word that says nothing", "同上", "13800138000"],
    ["a remark that slid in", "已对接，待批复", "13800138000"],
    ["a text with a digit", "分机801", "13800138000"],
    ["a number that is none", "李伟", "3318"],
  ])("are left where they are for %s", (_, name, number) => {
    const { rows } = exchanged(name, number);
    expect(rows[0]?.values).toMatchObject({ contact: number, phone: name });
  });
});

test("two halves of a form side by side under one header row are two tables", () => {
  const draft = draftReturn(UNIT);
  const { grid } = formOf(draft);
  const [header = [], ...rows] = grid.splice(HEADER_ROW - 1);
  const half = Math.ceil(rows.length / 2);
  const next = formColumnNumber("nextStep") - 1;
  if (rows[0]) rows[0][next] = null;
  const beside = (left: readonly unknown[], right: readonly unknown[] = []) => [
    ...Array.from({ length: header.length + 1 }, (_, column) => left[column] ?? null),
    ...right,
  ];
  grid.push(beside(header, header) as (typeof grid)[number]);
  for (let row = 0; row < half; row++)
    grid.push(beside(rows[row] ?? [], rows[row + half]) as (typeof grid)[number]);
  const { rows: read } = submissionOf(draft);
  expect(read.map(({ values }) => values)).toEqual(
    issued.rows.map(({ values }, nth) => (nth === 0 ? { ...values, nextStep: null } : values)),
  );
});

describe("a header that is misspelt or cut short", () => {
  const valuesOf = (field: ValueField, draft = draftReturn(UNIT)) =>
    submissionOf(draft).rows.map(({ values }) => values[field]);
  const renamed = (field: ValueField, header: string, cell?: string | number) => {
    const draft = draftReturn(UNIT);
    const at = formColumnNumber(field) - 1;
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach((row, nth) => {
        if (nth === 0) row[at] = header;
        else if (cell !== undefined) row[at] = cell;
      });
    return draft;
  };

  it.each([
    ["phone", "联系电活"],
    ["phone", "联系话电"],
    ["contact", "贵任人"],
    ["problem", "存在问提"],
    ["completionRate", "完成%"],
    ["expectedDate", "预计完成"],
  ] as const)("is read as %s with a warning: %s", (field, header) => {
    const draft = renamed(field, header);
    expect(valuesOf(field, draft)).toEqual(valuesOf(field));
    const issue = submissionOf(draft).issues.find(({ code }) => code === "column-renamed");
    expect(issue).toMatchObject({ field, found: header, severity: "warning" });
  });

  it.each([
    ["phone", "联系地址", "解放路1号"],
    ["phone", "联系电活", "张三"],
    ["completionRate", "完好率", 55],
    ["completionRate", "上月完成%", 55],
    ["contact", "审核人", "李四"],
  ] as const)("is no %s's where it says or holds something else: %s, %s", (field, header, cell) => {
    const draft = renamed(field, header, cell);
    expect(new Set(valuesOf(field, draft))).toEqual(new Set([null]));
    const { issues } = submissionOf(draft);
    const extra = issues.find(({ code }) => code === "column-extra");
    expect(extra?.found).toContain(String(cell));
  });

  it("takes no column's place that is there", () => {
    const draft = draftReturn(UNIT);
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach((row, nth) => row.push(nth === 0 ? "联系电活" : "13900139000"));
    expect(valuesOf("phone", draft)).toEqual(valuesOf("phone"));
    expect(codesOf(submissionOf(draft))).toContain("column-extra");
  });
});

describe("headers in traditional characters", () => {
  const FORM =
    "任務編碼 序號 類別 章 節 工作任務 牽頭單位 責任單位 本單位角色 完成時限 序時要求(%) 進展狀態 完成率(%) 進展情況 存在問題 下一步措施 預計完成時間 責任人 聯繫電話 備註";
  const TARGETS = "任務編碼 指標 省定目標 計量單位 本市年度目標 累計完成值 指標說明";

  it.each([
    [UNIT_SHEETS.form, FORM],
    [UNIT_SHEETS.targets, TARGETS],
  ])("are those of %s, told as another way to write them", (sheet, headers) => {
    const draft = draftReturn(UNIT);
    sheetOf(draft, sheet).grid.splice(HEADER_ROW - 1, 1, headers.split(" "));
    const { rows, issues } = submissionOf(draft);
    expect(rows.map(({ values, targets }) => [values, targets])).toEqual(
      issued.rows.map(({ values, targets }) => [values, targets]),
    );
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["column-renamed"]));
    const renamed = issues.find(({ found }) => found === "備註" || found === "累計完成值");
    expect(renamed).toMatchObject({ severity: "info" });
  });

  it.each([
    ["聯絡人", "contact"],
    ["聯絡員", "contact"],
    ["手機號碼", "phone"],
    ["聯係方式", "phone"],
    ["工作進展情況說明", "progress"],
    ["存在的主要問題", "problem"],
    ["下階段工作計劃", "nextStep"],
    ["擬完成時間", "expectedDate"],
    ["補充說明", "remark"],
    ["工作狀态", "status"],
  ])("%s is known by the name that it writes", (header, field) => {
    expect(new HeaderWords(FORM_COLUMNS).match(header)?.field).toBe(field);
  });

  it.each(["實際完成時間", "計劃完成率", "去年同期進展情況", "單位代表"])(
    "%s is no more than it would be otherwise",
    (header) => {
      expect(new HeaderWords(FORM_COLUMNS).match(header)).toBeNull();
    },
  );
});

describe("a column of who is to be asked, or of when a stage is reached", () => {
  const filed = (field: ValueField, header: string, edit?: (grid: unknown[][]) => void) => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    (grid[HEADER_ROW - 1] ?? [])[formColumnNumber(field) - 1] = header;
    edit?.(grid);
    return submissionOf(draft);
  };

  it.each([
    ["contact", "联络员", "info"],
    ["contact", "科室联络员姓名", "info"],
    ["expectedDate", "完成时间节点", "warning"],
    ["expectedDate", "时间节点", "warning"],
  ] as const)("takes the place of %s that is missing: %s", (field, header, severity) => {
    const { rows, issues } = filed(field, header);
    expect(rows.map(({ values }) => values[field])).toEqual(
      issued.rows.map(({ values }) => values[field]),
    );
    expect(issues).toMatchObject([{ code: "column-renamed", severity, field }]);
  });

  it("is none where the time limit's own column is gone, whose dates these may be", () => {
    const { rows, issues } = filed("expectedDate", "完成时间节点", (grid) => {
      for (const row of grid.slice(HEADER_ROW - 1)) row.splice(formColumnNumber("deadline") - 1, 1);
    });
    expect(rows.every(({ values }) => values.expectedDate === null)).toBe(true);
    expect(issues.map(({ code }) => code)).toContain("column-extra");
  });

  it("is quoted beside the column that was issued", () => {
    const draft = draftReturn(UNIT);
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach((row, nth) => row.push(nth === 0 ? "联络员" : "赵六"));
    const { rows, issues } = submissionOf(draft);
    expect(rows.map(({ values }) => values.contact)).toEqual(
      issued.rows.map(({ values }) => values.contact),
    );
    expect(issues).toMatchObject([{ code: "column-extra", found: "赵六" }]);
  });
});

describe("a column for each month side by side", () => {
  const withMonths = (names: readonly [string, string], own: (rate: number) => unknown) => {
    const draft = draftReturn(UNIT);
    const at = formColumnNumber("completionRate") - 1;
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach((row, nth) => {
        const rate = row[at];
        row.splice(at, 1, ...(nth === 0 ? names : [7, own(Number(rate)) as null]));
      });
    return submissionOf(draft);
  };
  const rates = ({ rows }: ReturnType<typeof submissionOf>) =>
    rows.map(({ values }) => values.completionRate);

  it("is read in the month of the period and quoted in the other", () => {
    const submission = withMonths(["5月完成率(%)", "6月完成率(%)"], (rate) => rate);
    expect(rates(submission)).toEqual(rates(issued));
    const extra = submission.issues.find(({ code }) => code === "column-extra");
    expect(extra).toMatchObject({ cell: "M4", found: "7" });
  });

  it("leaves a blank of the period's month blank", () => {
    const submission = withMonths(["截至5月底完成率", "截至6月底完成率"], () => null);
    expect(new Set(rates(submission))).toEqual(new Set([null]));
  });

  it.each([
    ["5月", "6月"],
    ["上月", "本月"],
  ])("is told by the title over it: %s, %s", (last, own) => {
    const draft = draftReturn(UNIT);
    const at = formColumnNumber("completionRate") - 1;
    const { grid, merges } = formOf(draft);
    grid.slice(HEADER_ROW - 1).forEach((row, nth) => {
      const [rate = null, progress = null] = row.slice(at, at + 2);
      row.splice(at, 2, ...(nth === 0 ? [rate, progress] : [7, "旧内容"]), rate, progress);
      // The first task has no news.
      if (nth === 1) row[at + 3] = null;
    });
    const titles: (string | null)[] = [];
    [titles[at], titles[at + 1], titles[at + 2], titles[at + 3]] = [last, null, own, null];
    grid.splice(HEADER_ROW - 1, 0, titles);
    for (const left of [at + 1, at + 3])
      merges.push({ top: HEADER_ROW, bottom: HEADER_ROW, left, right: left + 1 });
    const submission = submissionOf(draft);
    expect(rates(submission)).toEqual(rates(issued));
    const progress = submission.rows.map(({ values }) => values.progress);
    expect(progress).toEqual([null, ...issued.rows.slice(1).map(({ values }) => values.progress)]);
  });

  it("is asked for where neither month is the period's", () => {
    const submission = withMonths(["3月完成率", "4月完成率"], (rate) => rate);
    expect(new Set(rates(submission))).toEqual(new Set([null]));
    expect(codesOf(submission)).toContain("column-twice");
  });
});

test.each([
  ["进展情况/Progress", "Contact | 责任人"],
  ["Progress（进展情况）", "8. 责任人"],
  ["3、进展情况", "(9)责任人 Owner"],
])("headers with another language or a number beside their names are known: %s, %s", (...names) => {
  const draft = draftReturn(UNIT);
  const { grid } = formOf(draft);
  const header = grid[HEADER_ROW - 1] ?? [];
  header[formColumnNumber("progress") - 1] = names[0];
  header[formColumnNumber("contact") - 1] = names[1];
  // The issued order would tell the columns as well.
  grid.forEach((row) => row.unshift(null));
  const { rows } = submissionOf(draft);
  expect(rows.map(({ values }) => values)).toEqual(issued.rows.map(({ values }) => values));
});

test("a header whose names all begin in another language is found", () => {
  const draft = draftReturn(UNIT);
  const { grid } = formOf(draft);
  grid[HEADER_ROW - 1] = (grid[HEADER_ROW - 1] ?? []).map((name) => `Column ${String(name)}`);
  grid.forEach((row) => row.reverse());
  const { rows } = submissionOf(draft);
  expect(rows.map(({ values }) => values)).toEqual(issued.rows.map(({ values }) => values));
});

test("a header with its name in another language behind it is known", () => {
  const draft = draftReturn(UNIT);
  const header = formOf(draft).grid[HEADER_ROW - 1] ?? [];
  header[formColumnNumber("progress") - 1] = "进展情况 Progress";
  header[formColumnNumber("contact") - 1] = "责任人Person in Charge";
  const { rows } = submissionOf(draft);
  expect(rows.map(({ values }) => values)).toEqual(issued.rows.map(({ values }) => values));
});

describe("answers that slid down a row", () => {
  const first = formColumnNumber("status") - 1;
  const slid = (gap: number, from = first, to = formColumnNumber("remark") - 1) => {
    const draft = draftReturn(UNIT);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const below: (typeof rows)[number] = [];
    for (let column = from; column <= to; column++) {
      const cells = rows.map((row) => row[column] ?? null);
      rows
        .slice(gap)
        .forEach((row, nth) => (row[column] = nth === 0 ? null : (cells[gap + nth - 1] ?? null)));
      below[column] = cells.at(-1) ?? null;
    }
    formOf(draft).grid.push(Array.from(below, (cell) => cell ?? null));
    return submissionOf(draft);
  };

  it("are taken from above the gap only, and named", () => {
    const { rows, issues } = slid(2);
    expect(rows.slice(0, 2).map(({ values }) => values)).toEqual(
      issued.rows.slice(0, 2).map(({ values }) => values),
    );
    for (const { values } of rows.slice(2))
      expect(new Set(Object.values(values))).toEqual(new Set([null]));
    const issue = issues.find(({ code }) => code === "cells-sunken");
    for (const { values } of issued.rows.slice(2, -1)) {
      expect(issue?.each?.map(({ found }) => found)).toContain(values.progress);
    }
    expect(issues.find(({ code }) => code === "row-extra")?.message).toContain(
      String(issued.rows.at(-1)?.values.progress),
    );
  });

  it("are told in one column as well, where the rest of it is full", () => {
    const at = formColumnNumber("progress") - 1;
    const { rows, issues } = slid(0, at, at);
    expect(rows.map(({ values }) => values.progress)).toEqual(rows.map(() => null));
    expect(rows.map(({ values }) => values.phone)).toEqual(
      issued.rows.map(({ values }) => values.phone),
    );
    expect(issues.map(({ code }) => code)).toContain("cells-sunken");
  });

  it.each(["合计", "平均", "平均完成率："])("are told from a sum beneath: %s", (label) => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    for (const column of [first, first + 1]) (grid[HEADER_ROW] ?? [])[column] = null;
    const { rows } = submissionOf(draft);
    grid.push([...Array<null>(first).fill(null), label, 38.6]);
    const submission = submissionOf(draft);
    expect(submission.rows).toEqual(rows);
    expect(codesOf(submission)).toContain("row-extra");
  });

  it("are told from columns that are filled just where the unit leads", () => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    const isLed = (row: readonly unknown[]) =>
      String(row[formColumnNumber("role") - 1]).includes("牵头");
    const others = grid.slice(HEADER_ROW).filter((row) => !isLed(row));
    expect(others).not.toHaveLength(0);
    for (const row of others) row.fill(null, first, first + 2);
    const { rows } = submissionOf(draft);
    grid.push([...Array<null>(first).fill(null), "全局", 38.6]);
    expect(submissionOf(draft).rows).toEqual(rows);
  });

  it("are told from a line more under the last task", () => {
    const draft = draftReturn(UNIT);
    const more = Array.from({ length: first + 3 }, () => null);
    formOf(draft).grid.push([...more, "二期工程已开工。"] as never);
    const submission = submissionOf(draft);
    expect(submission.rows).toEqual(issued.rows);
    expect(codesOf(submission)).toContain("row-extra");
  });
});

describe("answers that slid up a row", () => {
  const at = formColumnNumber("progress") - 1;
  /** What each task is about, in its own words. */
  const about = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => `${String(row[formColumnNumber("text") - 1]).slice(0, 24)}，已完成一半。`);
  const slid = (from: number, texts?: readonly string[]) => {
    const draft = draftReturn(UNIT);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const answers = texts ?? about(rows);
    rows.forEach((row, nth) => (row[at] = answers[nth < from ? nth : nth + 1] ?? null));
    return { submission: submissionOf(draft), answers };
  };

  it.each([0, 1, 2])("are taken from above the deleted cell only, and named: %s", (from) => {
    const { submission, answers } = slid(from);
    expect(submission.rows.map(({ values }) => values.progress)).toEqual(
      answers.map((answer, nth) => (nth < from ? answer : null)),
    );
    expect(submission.rows.map(({ values }) => values.status)).toEqual(
      issued.rows.map(({ values }) => values.status),
    );
    const issue = submission.issues.find(({ code }) => code === "cells-risen");
    expect(issue?.each?.map(({ found }) => found)).toEqual(answers.slice(from + 1));
  });

  it("are told of all columns that slid along", () => {
    const draft = draftReturn(UNIT);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    about(rows).forEach((text, nth) => ((rows[nth] ?? [])[at] = text));
    const first = formColumnNumber("status") - 1;
    const answers = rows.map((row) => row.slice(first, first + 9));
    const blank = Array<null>(9).fill(null);
    rows.forEach((row, nth) => row.splice(first, 9, ...(answers[nth + 1] ?? blank)));
    const { rows: read, issues } = submissionOf(draft);
    for (const { values } of read) expect(new Set(Object.values(values))).toEqual(new Set([null]));
    const said = issues.filter(({ code }) => code === "cells-risen");
    expect(said.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["status", "completionRate", "progress", "contact", "phone"]),
    );
    expect(said.map(({ found }) => found).join()).toContain(String(answers[1]?.[2]).slice(0, 20));
  });

  it("take the one remark along, whichever task it was beside", () => {
    const first = formColumnNumber("status") - 1;
    const remark = formColumnNumber("remark") - 1;
    const count = formOf(draftReturn(UNIT)).grid.length - HEADER_ROW;
    for (let beside = 1; beside < count; beside++) {
      const draft = draftReturn(UNIT);
      const rows = formOf(draft).grid.slice(HEADER_ROW);
      about(rows).forEach((text, nth) => ((rows[nth] ?? [])[at] = text));
      rows.forEach((row, nth) => (row[remark] = nth === beside ? "以结算口径统计" : null));
      const answers = rows.map((row) => row.slice(first, first + 9));
      const blank = Array<null>(9).fill(null);
      rows.forEach((row, nth) => row.splice(first, 9, ...(answers[nth + 1] ?? blank)));
      const { rows: read, issues } = submissionOf(draft);
      expect(read.map(({ values }) => values.remark)).toEqual(rows.map(() => null));
      expect(issues.map(({ found }) => found)).toContain("以结算口径统计");
    }
  });

  it("leave a column alone that is filled where its own rows ask for it", () => {
    const draft = draftReturn(UNIT);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const answers = about(rows);
    rows.forEach((row, nth) => (row[at] = answers[nth + 1] ?? null));
    const lead = (row: readonly unknown[]) => String(row[formColumnNumber("role") - 1]);
    for (const row of rows) {
      if (!lead(row).includes("牵头")) row[formColumnNumber("contact") - 1] = null;
    }
    const { rows: read, issues } = submissionOf(draft);
    const risen = issues.filter(({ code }) => code === "cells-risen");
    expect(risen.map(({ field }) => field)).not.toContain("contact");
    expect(read.find(({ role }) => role === "lead-first")?.values.contact).toBe("张三");
  });

  it("are no more than a blank cell where nothing tells what they are about", () => {
    const texts = issued.rows.map((_, nth) => `正在按计划推进第${nth}批。`);
    const { submission } = slid(0, texts);
    expect(codesOf(submission)).not.toContain("cells-risen");
    expect(submission.rows[0]?.values.progress).toBe(texts[1]);
  });
});

describe("ids, numbers and texts that were moved against the rest of their rows", () => {
  const WIDTH = formColumnNumber("text");
  const moved = (move: <T>(rows: readonly T[]) => T[]) => {
    const draft = draftReturn(UNIT);
    const rows = formOf(draft).grid.slice(HEADER_ROW);
    const left = move(rows.map((row) => row.slice(0, WIDTH)));
    rows.forEach((row, nth) => row.splice(0, WIDTH, ...(left[nth] ?? [])));
    return submissionOf(draft);
  };

  it.each([
    ["pushed down", <T>(rows: readonly T[]) => [...rows.slice(-1), ...rows.slice(0, -1)]],
    ["sorted the other way", <T>(rows: readonly T[]) => [...rows].reverse()],
  ])("take no answer to another task: %s", (_, move) => {
    const { rows, issues } = moved(move);
    for (const { taskId, values } of rows) {
      const own = issued.rows.find((row) => row.taskId === taskId)?.values.progress;
      expect([null, own]).toContain(values.progress);
    }
    const said = issues.filter(({ code }) => code === "row-halves");
    expect(said.length).toBeGreaterThan(1);
    for (const { taskId, values } of issued.rows) {
      if (rows.some((row) => row.taskId === taskId && row.values.progress !== null)) continue;
      expect(said.map(({ message }) => message).join()).toContain(String(values.progress));
    }
  });

  it("are not told from lead units that were edited", () => {
    const draft = draftReturn(UNIT);
    for (const row of formOf(draft).grid.slice(HEADER_ROW)) {
      row[formColumnNumber("lead") - 1] = UNIT;
      row[formColumnNumber("responsible") - 1] = null;
    }
    const submission = submissionOf(draft);
    expect(codesOf(submission)).not.toContain("row-halves");
    expect(submission.rows).toEqual(issued.rows);
  });
});

describe("what a merged cell hides", () => {
  const [left, top] = [formColumnNumber("problem"), HEADER_ROW + 1];
  const merged = (bottom: number, right: number, hidden: string) => {
    const draft = draftReturn(UNIT);
    const form = formOf(draft);
    form.merges.push({ top, bottom, left, right });
    const row = form.grid[bottom - 1];
    if (row) row[right - 1] = hidden;
    return submissionOf(draft);
  };

  it.each([
    ["in the row beneath", "problem", 1, 0],
    ["in the next column", "nextStep", 0, 1],
  ] as const)("is asked about, %s", (_, field, down, aside) => {
    const { rows, issues } = merged(top + down, left + aside, "看不见的旧内容");
    expect(rows[down]?.values[field]).toBeNull();
    expect(rows[0]?.values.problem).toBe(issued.rows[0]?.values.problem);
    const issue = issues.find(({ code }) => code === "covered-value");
    expect(issue?.message).toContain("看不见的旧内容");
    expect(issue?.message).toContain(String(issued.rows[0]?.values.problem));
  });

  it("is no matter where it says the same", () => {
    const { rows, issues } = merged(top + 1, left, String(issued.rows[0]?.values.problem));
    expect(rows[1]?.values.problem).toBe(issued.rows[0]?.values.problem);
    expect(issues.map(({ code }) => code)).not.toContain("covered-value");
  });
});

test.each(["未完成率(%)", "完成率（‰）", "完成率（成）", "工程完成率（万元）"])(
  "figures under “%s” are no completion rates",
  (header) => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    (grid[HEADER_ROW - 1] ?? [])[formColumnNumber("completionRate") - 1] = header;
    const submission = submissionOf(draft);
    expect(submission.rows.every(({ values }) => values.completionRate === null)).toBe(true);
    expect(codesOf(submission)).toEqual(expect.arrayContaining(["column-missing", "column-extra"]));
  },
);

describe("headers merged over several columns", () => {
  it("give way to the names beneath them, also where these are words of every day", () => {
    const draft = draftReturn(UNIT);
    const form = formOf(draft);
    const first = formColumnNumber("status");
    const upper = form.grid[HEADER_ROW - 1] ?? [];
    upper.splice(first - 1, 3, "工作进展", null, null);
    const lower = Array.from({ length: first + 2 }, () => null) as (string | null)[];
    lower.splice(first - 1, 3, "状态", "百分比", "文字说明");
    form.grid.splice(HEADER_ROW, 0, lower);
    form.merges.push({ top: HEADER_ROW, bottom: HEADER_ROW, left: first, right: first + 2 });
    const { rows } = submissionOf(draft);
    expect(rows.map(({ values }) => values)).toEqual(issued.rows.map(({ values }) => values));
  });
});

describe("columns that number the parts of one answer", () => {
  const withSecond = (first: string, second: string) => {
    const draft = draftReturn(UNIT);
    const at = formColumnNumber("progress");
    formOf(draft).grid.forEach((row, nth) => {
      if (nth + 1 >= HEADER_ROW)
        row.splice(at, 0, nth + 1 === HEADER_ROW ? second : "二是完成验收。");
    });
    (formOf(draft).grid[HEADER_ROW - 1] ?? [])[at - 1] = first;
    return submissionOf(draft);
  };

  it.each([
    ["进展情况（一）", "进展情况（二）"],
    ["进展情况", "进展情况（续）"],
    ["进展情况1", "进展情况2"],
  ])("are read as one: %s, %s", (first, second) => {
    const { rows, issues } = withSecond(first, second);
    rows.forEach(({ values }, nth) =>
      expect(values.progress).toBe(`${issued.rows[nth]?.values.progress}\n二是完成验收。`),
    );
    expect(issues.map(({ code }) => code)).toContain("columns-joined");
  });

  it("are none where the same name stands twice", () => {
    const { rows, issues } = withSecond("进展情况", "进展情况");
    expect(rows.map(({ values }) => values.progress)).toEqual(rows.map(() => null));
    expect(issues.map(({ code }) => code)).toContain("column-twice");
  });
});

test.each([
  ["进展情况\n（本月共推进项目93个）", true],
  ["进展情况（必填，不少于10字）", false],
])("what a header says beyond its name is told: %s", (text, told) => {
  const draft = draftReturn(UNIT);
  (formOf(draft).grid[HEADER_ROW - 1] ?? [])[formColumnNumber("progress") - 1] = text;
  const { rows, issues } = submissionOf(draft);
  expect(rows).toEqual(issued.rows);
  expect(issues.some(({ found }) => found === text)).toBe(told);
});

test.each([
  ["本月新增项目21个", true],
  ["领导批示", false],
])("a header without a column is told where it says something: %s", (text, told) => {
  const draft = draftReturn(UNIT);
  (formOf(draft).grid[HEADER_ROW - 1] ?? [])[21] = text;
  const { rows, issues } = submissionOf(draft);
  expect(rows).toEqual(issued.rows);
  expect(issues.some(({ code, found }) => code === "column-extra" && found === text)).toBe(told);
});

test.each([
  ["进展情况及存在问题", "progress"],
  ["进展情况、存在问题", "progress"],
  ["工作进展及存在的问题", "progress"],
  ["下一步措施及完成时限", "nextStep"],
  ["存在问题及责任单位", "problem"],
])("a column for a text and something else (%s) is read as the text", (header, field) => {
  expect(new HeaderWords(FORM_COLUMNS).match(header)).toEqual({ field, level: "like" });
});

test.each([
  ["2025年12月31日", "2025-12-31", true],
  ["2025.12.31", "2025年12月31日", true],
  ["2025-12-30", "2025-12-31", false],
  ["2025年底", "2025-12-31", true],
  ["2025年2月底前", "2025-02-28", true],
  ["2025年11月底", "2025-12-31", false],
  ["12月底", "2025-12-31", false],
])("the deadline %s is the same day as %s: %s", (found, ledger, same) => {
  expect(isSameDay(found, ledger)).toBe(same);
});

describe("a figure of the month or quarter beside the year's", () => {
  const AT = formColumnNumber("completionRate") - 1;

  /** The form with a column of the part's own figures left of the year's, which is blank in one row. */
  function withParts(part: string, year: string) {
    const draft = draftReturn(UNIT);
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach((row, nth) => {
        if (nth === 0) row[AT] = year;
        if (nth === 2) row[AT] = null;
        row.splice(AT, 0, nth === 0 ? part : 21 + nth);
      });
    return submissionOf(draft);
  }

  it.each([
    ["本季完成率(%)", "年度累计完成率(%)"],
    ["本月完成率", "累计完成率"],
    ["当期完成率(%)", "完成率(%)"],
    ["二季度完成率", "全年完成率"],
    ["本季度进度(%)", "年度进度(%)"],
    ["6月完成率", "1-6月完成率"],
    ["完成率（本季）", "完成率（年初至今）"],
    ["完成率(%)（本月）", "累计完成率(%)"],
    ["本季累计完成率", "年度累计完成率"],
    ["单月完成进度", "截至6月底完成进度"],
    ["当月完成率", "上半年完成率"],
    ["季内完成率", "1月以来完成率"],
    ["Q2完成率(%)", "2024年完成率(%)"],
    ["2Q完成率", "Q1-Q2完成率"],
    ["本周完成率", "完成率"],
  ])("is quoted, not read: %s beside %s", (part, year) => {
    const { rows, issues } = withParts(part, year);
    const rates = rows.map(({ values }) => values.completionRate);
    expect(rates).toEqual(rows.map((_, nth) => (nth === 1 ? null : 55)));
    const extra = issues.find(({ code }) => code === "column-extra");
    expect(extra?.found).toContain("23");
    expect(issues.map(({ code }) => code)).not.toContain("column-twice");
  });

  it("is asked about where neither says that it is of the year", () => {
    const { rows, issues } = withParts("县级完成率", "部门完成率");
    expect(rows[0]?.values.completionRate).toBeNull();
    expect(issues.map(({ code }) => code)).toContain("column-twice");
  });

  it("is quoted under titles merged over the columns", () => {
    const draft = draftReturn(UNIT);
    const { grid, merges } = formOf(draft);
    grid.slice(HEADER_ROW - 1).forEach((row, nth) => {
      row.splice(AT, 0, nth === 0 ? "本季" : 21 + nth);
      if (nth === 0) row[AT + 1] = "累计";
    });
    const above = grid[HEADER_ROW - 2] ?? [];
    above[AT] = "完成率(%)";
    merges.push({ top: HEADER_ROW - 1, bottom: HEADER_ROW - 1, left: AT + 1, right: AT + 2 });
    const { rows, issues } = submissionOf(draft);
    expect(rows.map(({ values }) => values.completionRate)).toEqual(rows.map(() => 55));
    expect(issues.find(({ code }) => code === "column-extra")?.found).toContain("22");
  });
});

describe("a status by the code that its header prints", () => {
  const CODES = [3, "4", "②", "5", "1．", "2超序时"];
  const read = (header: string, answers: readonly (string | number)[]) => {
    const draft = draftReturn(UNIT);
    const at = formColumnNumber("status") - 1;
    formOf(draft)
      .grid.slice(HEADER_ROW - 1)
      .forEach(
        (row, nth) =>
          (row[at] = nth === 0 ? header : (answers[(nth - 1) % answers.length] ?? null)),
      );
    const { rows, issues } = submissionOf(draft);
    const said = issues.filter(({ field }) => field === "status").map(({ code }) => code);
    return { statuses: rows.map(({ values }) => values.status), said };
  };

  it.each([
    "进展状态（1已完成 2超序时 3达序时 4欠序时 5未启动）",
    "进展状态\n1.已完成；2.超序时；3.达序时；4.欠序时；5.未启动",
    "进展状态(①已完成②超序时③达序时④欠序时⑤未启动⑥其他)",
    "进展状态（已完成=1，超序时=2，达序时=3，欠序时=4，未启动=5）",
    "进展状态：1=已完成,2=超序时,3=达序时,4=欠序时,5=未启动,6=其他",
    "进展状态【(1)已完成(2)超序时(3)达序时(4)欠序时(5)未启动】",
    "进展状态\n(1)已完成(2)超序时(3)达序时(4)欠序时(5)未启动",
    "进展状态[①已完成；②超前；③正常推进；④滞后；⑤未开工]",
    "进展状态（已完成填1、超序时填2、达序时填3、欠序时填4、未启动填5）",
    "进展状态〔1代表已完成 2代表超序时 3代表达序时 4代表欠序时 5代表未启动〕",
  ])("is read and said so: %s", (header) => {
    const { statuses, said } = read(header, CODES);
    const expected = ["on-schedule", "behind", "ahead", "not-started", "done", "ahead"];
    expect(statuses).toEqual(expected.slice(0, statuses.length));
    expect(said).toContain("status-mapped");
  });

  it.each([
    ["进展状态", 3],
    ["进展状态（1已完成 2超序时 3达序时）", 7],
    ["进展状态（1已完成 2超序时 3达序时）", "3超序时"],
    ["进展状态（1已完成 2基本完成 3达序时）", 3],
  ])("is asked where the header does not print it: %s, %s", (header, answer) => {
    const { statuses, said } = read(header, [answer]);
    expect(new Set(statuses)).toEqual(new Set([null]));
    expect(said).toContain("status-unclear");
  });
});

it("names fifty extra columns one by one and all that the others hold in one issue", () => {
  const draft = draftReturn(UNIT);
  const [, first] = formOf(draft).grid.slice(HEADER_ROW - 1);
  for (let nth = 1; nth <= 60; nth++) first?.push(`杂项${nth}`);
  const { issues } = submissionOf(draft);
  const named = issues.filter(({ code }) => code === "column-extra");
  const others = issues.filter(({ code }) => code === "columns-extra");
  expect(named).toHaveLength(50);
  expect(others).toHaveLength(1);
  expect(others[0]?.message).toContain("10列");
  expect(others[0]?.found).toContain("杂项51");
  expect(others[0]?.found).toContain("杂项60");
});
