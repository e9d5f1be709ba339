import { intakeReturn } from "../../../src/core/intake/intake-return";
import { createIssue } from "../../../src/core/model/issue";
import { DEFAULT_SETTINGS } from "../../../src/core/model/ledger";
import type { Intake } from "../../../src/core/model/submission";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { NO_TABLE } from "../../../src/core/wording/intake-issues";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  HEADER_ROW,
  draftReturn,
  formOf,
  sheetOf,
  submissionOf,
  takeIn,
  type DraftReturn,
} from "./draft-return";

interface Outcome {
  kind: Intake["kind"];
  unit?: string | null;
  period?: string | null;
  /** Code of the reason, the conflict's issue, or an issue that must be there. */
  code?: string;
  /** Nothing worse than information may be said. */
  calm?: true;
}

interface Case {
  name: string;
  unit?: string;
  period?: string;
  change: (draft: DraftReturn) => void;
  outcome: Outcome;
}

function setMeta(draft: DraftReturn, key: string, value: string): void {
  const row = sheetOf(draft, UNIT_SHEETS.meta).grid.find(([name]) => name === key);
  if (row) row[1] = value;
}

function dropMeta(draft: DraftReturn): void {
  draft.sheets = draft.sheets.filter(({ name }) => name !== UNIT_SHEETS.meta);
}

function setTitle(draft: DraftReturn, text: string): void {
  formOf(draft).grid[1] = [text];
}

/** Only the rows, pasted into a new workbook. */
function onlyRows(draft: DraftReturn): void {
  const form = formOf(draft);
  form.grid.splice(0, HEADER_ROW - 1);
  form.name = "Sheet1";
  draft.sheets = [form];
  draft.fileName = "新建工作表.xlsx";
}

function pasteRowsOf(draft: DraftReturn, unit: string, keep = 0): void {
  const rows = formOf(draftReturn(unit)).grid.slice(HEADER_ROW);
  formOf(draft).grid.splice(HEADER_ROW + keep, Infinity, ...rows);
}

const taken = (more: Partial<Outcome> = {}): Outcome => ({
  kind: "submission",
  unit: "市科技局",
  period: "2024-06",
  ...more,
});

const CASES: Case[] = [
  { name: "all marks agree", change: () => undefined, outcome: taken({ calm: true }) },
  ...["广水市人民政府办公室", "广水市政府办", "广水市政府督查室"].map((name): Case => ({
    name: `a government's form from its office: ${name}`,
    unit: "广水市",
    change: (draft) => {
      dropMeta(draft);
      setTitle(draft, `填报单位：${name} 报送期：2024年6月`);
      draft.fileName = `${name}.xlsx`;
    },
    outcome: taken({ unit: "广水市" }),
  })),
  {
    name: "a file renamed to something that says nothing",
    change: (draft) => void (draft.fileName = "最终版(1).xlsx"),
    outcome: taken({ calm: true }),
  },
  {
    name: "a file name with more words",
    change: (draft) => void (draft.fileName = "2024-06_市科技局_填报表（改）-副本 最终版.xlsx"),
    outcome: taken({ calm: true }),
  },
  {
    name: "a file in a folder of another unit, with a date of sending",
    change: (draft) => void (draft.fileName = "市教育局转来/市科技局20240703.xlsx"),
    outcome: taken({ calm: true }),
  },
  {
    name: "the unit written in full",
    change: (draft) => {
      setTitle(draft, "填报单位：市科学技术局 报送期：2024年6月");
      draft.fileName = "市科学技术局填报表.xlsx";
    },
    outcome: taken({ calm: true }),
  },
  {
    name: "the month of sending in the file name",
    change: (draft) => void (draft.fileName = "市科技局7月报.xlsx"),
    outcome: taken({ code: "period-mention" }),
  },
  {
    name: "the marking sheet renamed and shown",
    change: (draft) => {
      const meta = sheetOf(draft, UNIT_SHEETS.meta);
      meta.name = "Sheet9";
      meta.visibility = "visible";
    },
    outcome: taken({ calm: true }),
  },
  ...["???", "ÊÐ¿Æ¼¼¾Ö", "\ufffd\ufffd\ufffd"].map((garbled) => ({
    name: `the mark of the unit garbled to ${garbled}, all else agreeing`,
    change: (draft: DraftReturn) => {
      setMeta(draft, "unit", garbled);
    },
    outcome: taken({ code: "unit-name-unknown" }),
  })),
  {
    name: "the mark of the unit emptied, and only the rows left beside it",
    change: (draft) => {
      setMeta(draft, "unit", "");
      const kept = [UNIT_SHEETS.form, UNIT_SHEETS.meta] as readonly string[];
      draft.sheets = draft.sheets.filter(({ name }) => kept.includes(name));
      setTitle(draft, "");
      draft.fileName = "报表.xlsx";
    },
    outcome: taken({ code: "identity-inferred" }),
  },
  {
    name: "the mark of the unit changed to a name that nobody knows",
    change: (draft) => {
      setMeta(draft, "unit", "市园林局");
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  ...["随州市科学技术局", "随州市科技局"].map((name) => ({
    name: `the unit's full name with its city in the mark, which only the notice's number tells: ${name}`,
    change: (draft: DraftReturn) => {
      setMeta(draft, "unit", name);
    },
    outcome: taken({ code: "unit-name-unknown" }),
  })),
  ...["随州市教育局", "武汉市科学技术局", "随州市园林局"].map((name) => ({
    name: `another unit's or another city's full name in the mark: ${name}`,
    change: (draft: DraftReturn) => {
      setMeta(draft, "unit", name);
    },
    outcome: { kind: "conflict" as const, code: "identity-conflict" },
  })),
  {
    name: "the marking sheet gone, title and file name left",
    change: dropMeta,
    outcome: taken({ code: "identity-inferred" }),
  },
  {
    name: "only the title left",
    change: (draft) => {
      dropMeta(draft);
      draft.fileName = "x.xlsx";
    },
    outcome: taken({ code: "identity-inferred" }),
  },
  {
    name: "only the rows left",
    change: onlyRows,
    outcome: taken({ code: "identity-inferred" }),
  },
  {
    name: "only rows that several units share",
    change: (draft) => {
      formOf(draft).grid.splice(HEADER_ROW + 1, Infinity);
      onlyRows(draft);
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "rows that several units share, and the unit behind a short label",
    change: (draft) => {
      formOf(draft).grid.splice(HEADER_ROW + 1, Infinity);
      onlyRows(draft);
      draft.sheets[0]?.grid.unshift(["单位（公章）：市科技局　联系人：张三"]);
    },
    outcome: taken({ code: "identity-inferred" }),
  },
  {
    name: "another unit behind a short label",
    change: (draft) => setTitle(draft, "部门：市教育局"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "a measure behind the same label",
    change: (draft) => setTitle(draft, "单位：万元、%"),
    outcome: taken({}),
  },
  {
    name: "a title that names no known unit",
    change: (draft) => setTitle(draft, "填报单位：某某办公室 报送期：2024年6月"),
    outcome: taken({ code: "unit-name-unknown" }),
  },
  {
    name: "a title whose unit is a Latin word",
    change: (draft) => setTitle(draft, "填报单位：constructor　　报送期：2024年6月"),
    outcome: taken({ code: "unit-name-unknown" }),
  },
  {
    name: "a title whose unit is two Latin words",
    change: (draft) => setTitle(draft, "填报单位：Water Bureau 报送期：2024年6月"),
    outcome: taken({ code: "unit-name-unknown" }),
  },
  {
    name: "a title with a place to fill in",
    change: (draft) => setTitle(draft, "填报单位：XXX 报送期：2024年6月"),
    outcome: taken({}),
  },
  {
    name: "a town that files no form in the title, and rows of one unit without its mark",
    change: (draft) => {
      onlyRows(draft);
      draft.sheets[0]?.grid.unshift(["填报单位：双河口镇人民政府"]);
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "a section of the unit in the title, and rows of one unit without its mark",
    change: (draft) => {
      onlyRows(draft);
      draft.sheets[0]?.grid.unshift(["填报单位：综合科"]);
    },
    outcome: taken({ code: "unit-name-unknown" }),
  },
  {
    name: "a title still to be filled in",
    change: (draft) => setTitle(draft, "填报单位（盖章）：________ 报送期：2024年6月"),
    outcome: taken({ calm: true }),
  },
  ...["市科技局报市教育局.xlsx", "市科技局报送市政府督查室.xlsx", "6月市科技局呈市教育局.xlsx"].map(
    (fileName): Case => ({
      name: `whoever gets it behind the own unit in the file name: ${fileName}`,
      change: (draft) => void (draft.fileName = fileName),
      outcome: taken({ calm: true }),
    }),
  ),
  {
    name: "the own unit behind another one that sent it in the file name",
    change: (draft) => void (draft.fileName = "市教育局报市科技局.xlsx"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "another unit in the file name",
    change: (draft) => void (draft.fileName = "2024-06_市教育局_填报表.xlsx"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  ...["市体育局6月.xlsx", "关于报送6月进展的函（云山街道办事处）.xlsx"].map((fileName): Case => ({
    name: `a unit that the directory does not know in the file name: ${fileName}`,
    change: (draft) => void (draft.fileName = fileName),
    outcome: taken({ code: "unit-name-unknown" }),
  })),
  ...[
    "市政府办公室汇总6月.xlsx",
    "转各县区局.xlsx",
    "综合科6月.xlsx",
    "重点工作（督查办）.xlsx",
  ].map((fileName): Case => ({
    name: `no unit's own name in the file name: ${fileName}`,
    change: (draft) => void (draft.fileName = fileName),
    outcome: taken({ calm: true }),
  })),
  {
    name: "another unit in the title",
    change: (draft) => setTitle(draft, "填报单位：市教育局    报送期：2024年6月"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "another unit in the marking sheet",
    change: (draft) => setMeta(draft, "unit", "市教育局"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "all rows pasted over with another unit's",
    change: (draft) => pasteRowsOf(draft, "市财政局"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "a county's office of the same kind in the title",
    change: (draft) => setTitle(draft, "填报单位：曾都区科技局 报送期：2024年6月"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "another city's office of the same kind in the title, and no other mark",
    change: (draft) => {
      dropMeta(draft);
      setTitle(draft, "填报单位：曾都县科学技术局 报送期：2024年6月");
      draft.fileName = "x.xlsx";
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "a county's office of the same kind in the file name",
    change: (draft) => {
      onlyRows(draft);
      draft.fileName = "曾都区科技局2024年6月填报表.xlsx";
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "the offices of all counties in the file name",
    change: (draft) => void (draft.fileName = "汇总各县区科技局材料.xlsx"),
    outcome: taken({ calm: true }),
  },
  {
    name: "every mark changed to another unit, the rows left",
    unit: "市人社局",
    change: (draft) => {
      setMeta(draft, "unit", "随县");
      setTitle(draft, "填报单位：随县    报送期：2024年6月");
      draft.fileName = "2024-06_随县_填报表.xlsx";
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "two units' sheets in one file",
    change: (draft) => {
      const other = draftReturn("市财政局");
      const form = formOf(other);
      form.name = "市财政局";
      draft.sheets.push(form);
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "two units' rows in one sheet without marks",
    change: (draft) => {
      pasteRowsOf(draft, "市财政局", 5);
      onlyRows(draft);
    },
    outcome: { kind: "conflict", code: "identity-conflict" },
  },
  {
    name: "a unit that the ledger does not know, with rows of several",
    change: (draft) => {
      setMeta(draft, "unit", "市体育局");
      setTitle(draft, "填报单位：市体育局");
      draft.fileName = "x.xlsx";
      draft.sheets = draft.sheets.filter(({ name }) => name !== UNIT_SHEETS.targets);
      formOf(draft).grid.splice(HEADER_ROW + 1, Infinity);
    },
    outcome: { kind: "rejected", code: "unit-not-filing" },
  },
  {
    name: "an unknown unit in the marking sheet, a known one in the title",
    change: (draft) => setMeta(draft, "unit", "市体育局"),
    outcome: { kind: "conflict", code: "identity-conflict" },
  },

  // Periods
  {
    name: "last month's file",
    period: "2024-05",
    change: () => undefined,
    outcome: { kind: "rejected", unit: "市科技局", period: "2024-05", code: "wrong-period" },
  },
  {
    name: "last month's file with a new title and name",
    period: "2024-05",
    change: (draft) => {
      setTitle(draft, "填报单位：市科技局    报送期：2024年6月");
      draft.fileName = "2024-06_市科技局_填报表.xlsx";
    },
    outcome: { kind: "conflict", code: "period-conflict" },
  },
  {
    name: "progress summed up from January",
    change: (draft) => {
      setTitle(draft, "填报单位：市科技局 报送期：2024年1—6月");
      draft.fileName = "市科技局2024年1至6月进展.xlsx";
    },
    outcome: taken({ calm: true }),
  },
  {
    name: "blanks within the period",
    change: (draft) => setTitle(draft, "填报单位：市科技局　报送期：2024 年 6 月　填报人：张三"),
    outcome: taken({ calm: true }),
  },
  {
    name: "the labels in brackets",
    change: (draft) => setTitle(draft, "【填报单位】市科技局 【报送期】2024年6月"),
    outcome: taken({ calm: true }),
  },
  {
    name: "another month summed up from January",
    change: (draft) => setTitle(draft, "填报单位：市科技局 报送期：2024年1—5月"),
    outcome: { kind: "conflict", code: "period-conflict" },
  },
  {
    name: "a mark whose period nobody can read",
    change: (draft) => setMeta(draft, "period", "2024-13"),
    outcome: taken({ code: "period-mark-unreadable" }),
  },
  {
    name: "a mark whose period is a word",
    change: (draft) => setMeta(draft, "period", "六月"),
    outcome: taken({ code: "period-mark-unreadable" }),
  },
  {
    name: "a mark without a period",
    change: (draft) => setMeta(draft, "period", ""),
    outcome: taken({ code: "period-mark-unreadable" }),
  },
  {
    name: "a mark whose period nobody can read and a title of another month",
    change: (draft) => {
      setMeta(draft, "period", "2024-13");
      setTitle(draft, "填报单位：市科技局 报送期：2024年5月");
    },
    outcome: { kind: "conflict", code: "period-conflict" },
  },
  {
    name: "no word of the period anywhere",
    change: onlyRows,
    outcome: taken({ code: "period-assumed" }),
  },

  // No returns to this ledger
  {
    name: "another list's workbook",
    change: (draft) => setMeta(draft, "list", "随政办发〔2023〕5号"),
    outcome: { kind: "rejected", code: "wrong-list" },
  },
  {
    name: "a workbook of an unknown version",
    change: (draft) => setMeta(draft, "version", "99"),
    outcome: { kind: "rejected", code: "wrong-version" },
  },
  ...["市气象局", "市文化馆"].flatMap((unknown) =>
    [true, false].map((meta): Case => ({
      name: `a title and a file name that say ${unknown}, which is unknown, ${meta ? "with" : "without"} the issued mark`,
      change: (draft) => {
        if (!meta) dropMeta(draft);
        setTitle(draft, `填报单位：${unknown}　　报送期：2024年6月`);
        draft.fileName = `${unknown}.xlsx`;
      },
      outcome: { kind: "conflict", code: "identity-conflict" },
    })),
  ),
  {
    name: "the ledger itself",
    change: (draft) => setMeta(draft, "format", "responsibility-ledger/ledger"),
    outcome: { kind: "rejected", code: "ledger-returned" },
  },
  {
    name: "a table of something else",
    change: (draft) => {
      draft.sheets = [
        {
          name: "考勤",
          visibility: "visible",
          grid: [
            ["姓名", "日期"],
            ["张三", 1],
          ],
          merges: [],
        },
      ];
    },
    outcome: { kind: "rejected", code: "no-table" },
  },
  {
    name: "an empty workbook",
    change: (draft) => void (draft.sheets = []),
    outcome: { kind: "rejected", code: "no-table" },
  },
  {
    name: "a form without a row of this ledger",
    change: (draft) =>
      formOf(draft).grid.splice(HEADER_ROW, Infinity, ["A001", 1, null, null, null, "别的工作"]),
    outcome: { kind: "rejected", code: "no-tasks" },
  },
];

describe("a return belongs to the unit and period that all its marks agree on", () => {
  test.each(CASES.map((each) => [each.name, each] as const))("%s", (_, each) => {
    const draft = draftReturn(each.unit ?? "市科技局", each.period ?? "2024-06");
    each.change(draft);
    const intake = takeIn(draft);
    const { kind, unit, period, code, calm } = each.outcome;
    expect(intake.kind).toBe(kind);
    if (intake.kind === "submission") {
      expect(intake.submission).toMatchObject({ unit, period });
      if (code) expect(intake.submission.issues.map((issue) => issue.code)).toContain(code);
      const loud = intake.submission.issues.filter(({ severity }) => severity !== "info");
      if (calm) expect(loud).toEqual([]);
    } else {
      const issue = intake.kind === "conflict" ? intake.conflict.issue : intake.reason;
      expect(issue.code).toBe(code);
      expect(issue.fix).not.toBe("");
      if (intake.kind === "rejected" && unit !== undefined)
        expect(intake).toMatchObject({ unit, period });
      if (intake.kind === "conflict") expect(intake.conflict.sides.length).toBeGreaterThan(0);
    }
  });
});

test("both sides of a conflict are shown in words", () => {
  const draft = draftReturn();
  setMeta(draft, "unit", "市教育局");
  const intake = takeIn(draft);
  if (intake.kind !== "conflict") throw new Error(intake.kind);
  const sides = intake.conflict.sides.map(({ label, says }) => `${label}：${says}`);
  expect(sides).toContain("下发时的标记：市教育局");
  expect(sides).toContain("各行的任务：市科技局");
  expect(intake.conflict.issue.message).toContain("市教育局");
  // Whose rows they are comes first.
  expect(intake.conflict.candidates).toEqual(["市科技局", "市教育局"]);
});

test("where only the period is in question, the unit is no longer", () => {
  const draft = draftReturn();
  setMeta(draft, "period", "2024-05");
  const intake = takeIn(draft);
  if (intake.kind !== "conflict") throw new Error(intake.kind);
  expect(intake.conflict).toMatchObject({ unit: "市科技局", candidates: ["市科技局"] });
  expect(submissionOf(draft, { unit: "市科技局" }).period).toBe("2024-06");
});

test("the unit that a person chose is taken, and other units' rows are named", () => {
  const draft = draftReturn();
  setMeta(draft, "unit", "市教育局");
  const submission = submissionOf(draft, { unit: "市科技局" });
  expect(submission.unit).toBe("市科技局");
  expect(submission.rows).toHaveLength(5);
});

test("the ledger's latest issued period counts where none is asked for", () => {
  const ledger = smallLedger();
  const period = (id: string, issued: string | null) => ({
    period: id,
    deadline: null,
    scheduledRate: null,
    issued,
  });
  ledger.settings = {
    ...DEFAULT_SETTINGS,
    periods: [
      period("2024-05", "2024-05-20"),
      period("2024-06", "2024-06-20"),
      period("2024-07", null),
    ],
  };
  const old = takeIn(draftReturn("市科技局", "2024-05"), { period: null }, ledger);
  const current = takeIn(draftReturn("市科技局", "2024-06"), { period: null }, ledger);
  expect(old).toMatchObject({ kind: "rejected", reason: { code: "wrong-period" } });
  expect(current.kind).toBe("submission");
});

test("a ledger without periods takes the return's own", () => {
  const ledger = smallLedger();
  ledger.settings = DEFAULT_SETTINGS;
  expect(submissionOf(draftReturn("市科技局", "2024-03"), { period: null }, ledger).period).toBe(
    "2024-03",
  );
});

test("under the leads-only rule only led tasks can be missing", () => {
  const ledger = smallLedger();
  ledger.settings = { ...ledger.settings, filingRule: "leads-only" };
  const draft = draftReturn();
  formOf(draft).grid.splice(HEADER_ROW, 2);
  const missing = submissionOf(draft, {}, ledger).issues.filter(
    ({ code }) => code === "row-missing",
  );
  expect(missing.map(({ taskId }) => taskId)).toEqual(["Z003"]);
});

test("the same answers give the same digest whatever the file looks like", () => {
  const plain = submissionOf(draftReturn()).contentHash;
  const draft = draftReturn();
  draft.fileName = "副本.xlsx";
  const form = formOf(draft);
  const rows = form.grid.splice(HEADER_ROW, Infinity).reverse();
  form.grid.splice(0, 0, ["急件"]);
  form.grid.push(...rows);
  form.name = "Sheet1";
  expect(submissionOf(draft).contentHash).toBe(plain);
  const changed = draftReturn();
  const row = formOf(changed).grid[HEADER_ROW];
  if (row) row[12] = 56;
  expect(submissionOf(changed).contentHash).not.toBe(plain);
});

test("what the reader refused passes through with its reason", () => {
  const reason = createIssue(NO_TABLE, { file: "a.xlsx" }, {});
  const returned = {
    read: { kind: "rejected" as const, file: "a.xlsx", reason },
    receivedAt: null,
  };
  const intake = intakeReturn(returned, smallLedger(), { period: null });
  expect(intake).toMatchObject({ kind: "rejected", file: "a.xlsx", reason });
});

test.each(["2024年2季度", "2024年1至2季度", "2024年上半年", "2024年6月", "2024年1-6月"])(
  "%s is the second quarter where quarters are filed",
  (words) => {
    const ledger = smallLedger();
    const periods = ledger.settings.periods.map((each) => ({ ...each, period: "2024-Q2" }));
    const quarterly = { ...ledger, settings: { ...ledger.settings, periods } };
    const draft = draftReturn("市科技局", "2024-Q2", quarterly);
    dropMeta(draft);
    draft.fileName = "x.xlsx";
    formOf(draft).grid[0] = ["进展情况填报表"];
    setTitle(draft, `填报单位：市科技局 报送期：${words}`);
    draft.sheets = [formOf(draft)];
    const submission = submissionOf(draft, { period: "2024-Q2" }, quarterly);
    expect(submission.period).toBe("2024-Q2");
    expect(submission.issues.map(({ code }) => code)).not.toContain("period-assumed");
  },
);

describe("a return for a period after the one the ledger is at", () => {
  const after = (change: (draft: DraftReturn) => void) => {
    const draft = draftReturn("市科技局", "2024-07");
    change(draft);
    return takeIn(draft, { period: null });
  };

  it("is taken where the workbook was issued for it", () => {
    expect(after(() => undefined)).toMatchObject({ submission: { period: "2024-07" } });
  });

  it("is not where only a title says so, which people mistype", () => {
    const intake = after((draft) => {
      dropMeta(draft);
      draft.fileName = "x.xlsx";
    });
    expect(intake).toMatchObject({ kind: "rejected", reason: { code: "wrong-period" } });
  });
});

describe("a mark whose period nobody can read", () => {
  const told = (change: (draft: DraftReturn) => void) => {
    const draft = draftReturn();
    setMeta(draft, "period", "2024-13");
    change(draft);
    return submissionOf(draft).issues.map(({ severity, found, message }) => [
      severity,
      found,
      message,
    ]);
  };

  test("is told with what the period was taken from", () => {
    expect(told(() => undefined)).toEqual([
      [
        "warning",
        "2024-13",
        "下发时的标记里，报送期“2024-13”看不懂，根据工作表“填报表”第1行等按2024年6月处理。",
      ],
    ]);
  });

  test("is one sentence where nothing else names a period", () => {
    const bare = (draft: DraftReturn) => {
      draft.fileName = "市科技局.xlsx";
      for (const sheet of draft.sheets.filter(({ name }) => name !== UNIT_SHEETS.meta)) {
        sheet.grid.splice(0, 2, ["填报单位：市科技局"], []);
      }
    };
    const periods = told(bare).filter(([, , message]) => String(message).includes("报送期"));
    expect(periods).toMatchObject([
      ["warning", "2024-13", expect.stringContaining("根据要汇总的报送期")],
    ]);
  });
});

describe("a return in a folder that is named after another unit", () => {
  const told = (fileName: string) => {
    const draft = draftReturn();
    draft.fileName = fileName;
    const { unit, issues } = submissionOf(draft);
    expect(unit).toBe("市科技局");
    return issues.map(({ code, severity, found }) => [code, severity, found]);
  };

  test.each(["市教育局/填报表.xlsx", "市教育局/2024-06_市科技局_填报表.xlsx"])(
    "is told and taken by what it says itself: %s",
    (name) => expect(told(name)).toEqual([["folder-of-others", "info", "市教育局"]]),
  );

  test("is told of an archive as well, and of the nearest name", () => {
    const folder = "市科技局/市教育局.zip";
    expect(told(`${folder}/表.xlsx`)).toEqual([["folder-of-others", "info", "市教育局.zip"]]);
  });

  test.each([
    "市科技局/填报表.xlsx",
    "市教育局/市科技局/填报表.xlsx",
    "6月返回表/填报表.xlsx",
    "报市教育局汇总/填报表.xlsx",
  ])("is nothing to tell otherwise: %s", (name) => expect(told(name)).toEqual([]));
});
