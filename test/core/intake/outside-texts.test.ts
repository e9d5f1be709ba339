import {
  FORM_HINT,
  SENT_BACK_HINT,
  TARGET_HINT,
} from "../../../src/core/schema/printed/form-texts";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { draftReturn, formOf, HEADER_ROW, sheetOf, submissionOf } from "./draft-return";

type Draft = ReturnType<typeof draftReturn>;

function told(edit: (draft: Draft) => void): { sheet: string | null; found: string | null }[] {
  const draft = draftReturn();
  edit(draft);
  return submissionOf(draft)
    .issues.filter(({ code }) => code === "text-outside-table")
    .map(({ sheet, found }) => ({ sheet, found }));
}

function signedBy(draft: Draft): (string | null)[] {
  return submissionOf(draft)
    .issues.filter(({ code }) => code === "sign-off-filled")
    .map(({ found }) => found);
}

describe("what people write around the cells to fill", () => {
  it("is nothing in a return as issued", () => {
    expect(told(() => undefined)).toEqual([]);
  });

  it("is quoted between title and header", () => {
    const note = "特别说明：因汛情影响，3项任务暂停施工。";
    const found = told((draft) => formOf(draft).grid.splice(HEADER_ROW - 1, 0, [note]));
    expect(found).toEqual([{ sheet: UNIT_SHEETS.form, found: note }]);
  });

  it("is quoted beside the title", () => {
    const found = told((draft) => ((formOf(draft).grid[0] ?? [])[6] = "请领导阅示"));
    expect(found).toEqual([{ sheet: UNIT_SHEETS.form, found: "请领导阅示" }]);
  });

  it.each([
    ["a heading", ["附件2"], ["重点工作进展情况表"]],
    ["unit and period in cells of their own", ["填报单位", "市科技局"], ["报送期：", "2024年6月"]],
  ])("is no matter where it is %s", (_, ...lines) => {
    expect(told((draft) => formOf(draft).grid.splice(0, 2, ...lines))).toEqual([]);
  });

  it.each([
    ["填报单位：市科技局（数据未经核实）　　报送期：2024年6月", true],
    ["填报单位：市科技局（代市教育局填报）", true],
    ["填报单位：市科技局（盖章）　　报送期：2024年6月", false],
    ["填报单位：市科技局　　报送期：2024年6月", false],
  ])("is quoted in brackets behind the unit's name: %s", (line, isTold) => {
    const found = told((draft) => ((formOf(draft).grid[1] ?? [])[0] = line));
    expect(found).toHaveLength(isTold ? 1 : 0);
  });

  it("is quoted beneath the guide and the sign-off page", () => {
    const pages = [UNIT_SHEETS.guide, UNIT_SHEETS.signOff];
    const found = told((draft) => {
      for (const page of pages) sheetOf(draft, page).grid.push([], [null, "建议调整口径"]);
    });
    expect(found).toEqual(pages.map((sheet) => ({ sheet, found: "建议调整口径" })));
  });

  it("is quoted where another opinion than the printed one is signed, names are not", () => {
    const found = told((draft) => {
      const { grid } = sheetOf(draft, UNIT_SHEETS.signOff);
      const row = (label: string) => grid.find(([first]) => first === label) ?? [];
      row("单位意见")[1] = "同意报送，第3项请市政府协调。";
      row("填报人")[1] = "张三";
    });
    expect(found).toEqual([{ sheet: UNIT_SHEETS.signOff, found: "同意报送，第3项请市政府协调。" }]);
  });

  it.each([
    [
      "behind unit and period",
      1,
      0,
      "填报单位：市科技局　　填表人：何芳　电话：0722-3318000",
      "填表人：何芳 电话：0722-3318000",
    ],
    [
      "in place of the deadline",
      1,
      4,
      "报送截止：系统升级，申请延至7月2日",
      "报送截止：系统升级，申请延至7月2日",
    ],
    [
      "behind the title",
      0,
      0,
      "2024年6月重点工作进展情况填报表（另承担临时任务9项）",
      "2024年6月重点工作进展情况填报表（另承担临时任务9项）",
    ],
  ])("is quoted %s", (_, row, column, text, found) => {
    const edit = (draft: Draft) => ((formOf(draft).grid[row] ?? [])[column] = text);
    expect(told(edit)).toEqual([{ sheet: UNIT_SHEETS.form, found }]);
  });

  it("is quoted behind the hint of the form, and the hint is not", () => {
    const found = told((draft) => {
      const line = formOf(draft).grid[1] ?? [];
      const at = line.findIndex((cell) => cell === FORM_HINT);
      line[at] = `${FORM_HINT}我局第2项请协调。`;
    });
    expect(found).toEqual([{ sheet: UNIT_SHEETS.form, found: "我局第2项请协调。" }]);
  });

  it.each(["填报时间：2024年6月28日", "单位：万元", "报送截止：2024年6月28日（周五）下午5时前"])(
    "is no matter where it is %s",
    (text) => expect(told((draft) => formOf(draft).grid.splice(1, 0, [text]))).toEqual([]),
  );

  it("is quoted in place of the guide's facts and beside its columns", () => {
    const found = told((draft) => {
      const { grid } = sheetOf(draft, UNIT_SHEETS.guide);
      const row = (label: string) => grid.find(([first]) => first === label) ?? [];
      row("报送截止")[1] = "已请假至7月1日";
      row("进展情况")[3] = "含乡镇数据";
    });
    expect(found).toEqual([{ sheet: UNIT_SHEETS.guide, found: "已请假至7月1日；含乡镇数据" }]);
  });

  it("is none where an earlier version put a rule of the guide in other words", () => {
    const found = told((draft) => {
      const { grid } = sheetOf(draft, UNIT_SHEETS.guide);
      const row = grid.find(([first]) => first === "联系电话") ?? [];
      row[2] = "填11位手机号，或带区号的固定电话，如0722-3318000。牵头单位必填。";
    });
    expect(found).toEqual([]);
  });

  it.each([
    [FORM_HINT, SENT_BACK_HINT],
    [
      TARGET_HINT,
      "省定目标是全省的数；请填本市的年度目标和年初至本期末的累计完成值，只填数字，单位同“计量单位”。",
    ],
  ])("is none where the line above a table stands in the words of another form", (ours, other) => {
    const found = told((draft) => {
      for (const { grid } of draft.sheets) {
        for (const row of grid)
          for (const [at, cell] of row.entries()) if (cell === ours) row[at] = other;
      }
    });
    expect(found).toEqual([]);
  });

  it("is quoted in the blanks of the sign-off page where it is no name, number or day", () => {
    const found = told((draft) => {
      const { grid } = sheetOf(draft, UNIT_SHEETS.signOff);
      const row = (label: string) => grid.find(([first]) => first === label) ?? [];
      row("填报人")[1] = "张三";
      row("填报人")[3] = "0722-3318000";
      row("审核人")[1] = "李四（数据待核实）";
      row("审核人")[3] = "2024年6月26日";
    });
    expect(found).toEqual([{ sheet: UNIT_SHEETS.signOff, found: "李四（数据待核实）" }]);
  });

  it("names who filled in, checked and signs, since the ledger has no place for them", () => {
    const draft = draftReturn();
    const row = (label: string) =>
      sheetOf(draft, UNIT_SHEETS.signOff).grid.find(([first]) => String(first).startsWith(label)) ??
      [];
    expect(signedBy(draft)).toEqual([]);
    row("填报人")[1] = "张三";
    row("填报人")[3] = "0722-3318000";
    row("审核人")[1] = "李四";
    row("单位负责人")[1] = "王五";
    expect(signedBy(draft)).toEqual([
      "填报人：张三，联系电话：0722-3318000，审核人：李四，单位负责人：王五",
    ]);
  });

  it("is quoted behind printed answers and the last line, and in place of printed numbers", () => {
    const found = told((draft) => {
      const append = (page: string, start: string, added: string) => {
        const { grid } = sheetOf(draft, page);
        const row = grid.find(([first]) => String(first).startsWith(start)) ?? [];
        row[0] = String(row[0]) + added;
      };
      append(UNIT_SHEETS.guide, "答：请不要自行增删行", "我单位申请调出1项。");
      append(UNIT_SHEETS.guide, "答：只为防止误改", "口令已改。");
      append(UNIT_SHEETS.signOff, "打印后签字、盖章", "（另附光盘）");
      const facts = sheetOf(draft, UNIT_SHEETS.signOff).grid.find(
        ([first]) => first === "报送截止",
      );
      (facts ?? [])[1] = "领导出差，补盖章";
      (facts ?? [])[3] = `${String(facts?.[3])}，1项与我单位无关`;
    });
    expect(found.map(({ sheet }) => sheet)).toEqual([UNIT_SHEETS.guide, UNIT_SHEETS.signOff]);
    expect(found[0]?.found).toBe("我单位申请调出1项。；口令已改。");
    expect(found[1]?.found).toMatch(/^领导出差，补盖章；\d+项，1项与我单位无关；（另附光盘）$/);
  });

  it("is quoted over labels of the sign-off page, beside it and behind the period of the form", () => {
    const found = told((draft) => {
      const { grid } = sheetOf(draft, UNIT_SHEETS.signOff);
      const at = (label: string) => grid.find(([first]) => first === label) ?? [];
      at("填报单位")[1] = "市科技局（代章503）";
      at("填报单位")[3] = "2024年6月，数据待补";
      at("审核人")[5] = "后补份数2";
      at("填报人")[0] = "填报人由统计局代填";
      const line = formOf(draft).grid[1] ?? [];
      line[0] = "填报单位：市科技局　　报送期：2024年6月，其中1项待定";
    });
    expect(found).toEqual([
      { sheet: UNIT_SHEETS.form, found: "报送期：2024年6月，其中1项待定" },
      {
        sheet: UNIT_SHEETS.signOff,
        found: "市科技局（代章503）；2024年6月，数据待补；填报人由统计局代填；后补份数2",
      },
    ]);
  });

  it("is quoted over the figures' own cells where nothing is filled in", () => {
    const draft = draftReturn();
    const { grid } = sheetOf(draft, UNIT_SHEETS.targets);
    const row = grid.find(([id]) => /^[A-Z]\d{3}$/.test(String(id))) ?? [];
    row[2] = 931.5;
    for (const at of [4, 5, 6]) row[at] = null;
    const changed = submissionOf(draft).issues.filter(({ code }) => code === "locked-text-changed");
    expect(changed.map(({ found, field }) => [found, field])).toEqual([
      ["931.5", "provinceTarget"],
    ]);
  });

  it("is all that a page holds that people wrote anew", () => {
    const pages = [UNIT_SHEETS.guide, UNIT_SHEETS.signOff];
    const found = told((draft) => {
      for (const page of pages) sheetOf(draft, page).grid = [["情况汇报"], ["共办结213件。"]];
    });
    expect(found).toEqual(pages.map((sheet) => ({ sheet, found: "情况汇报；共办结213件。" })));
  });

  it("is quoted beside the marks of the form", () => {
    const edit = (draft: Draft) =>
      ((sheetOf(draft, UNIT_SHEETS.meta).grid[2] ?? [])[3] = "存档说明");
    expect(told(edit)).toEqual([{ sheet: UNIT_SHEETS.meta, found: "存档说明" }]);
  });

  it("is quoted beneath the form, each cell by itself", () => {
    const draft = draftReturn();
    formOf(draft).grid.push([], ["填表人：王建国", null, null, null, null, null, "审核人：胡斌"]);
    const issue = submissionOf(draft).issues.find(({ code }) => code === "rows-ignored");
    expect(issue?.found).toBe("填表人：王建国；审核人：胡斌");
  });

  it("is quoted beneath the figures", () => {
    const draft = draftReturn();
    const { grid } = sheetOf(draft, UNIT_SHEETS.targets);
    grid.push([], ["注：累计完成值为快报数"]);
    const issue = submissionOf(draft).issues.find(({ code }) => code === "rows-ignored");
    expect(issue?.message).toContain("不是下发的指标（“注：累计完成值为快报数”）");
  });

  it.each([
    ["第2项请市里协调资金701万", ["第2项请市里协调资金701万"]],
    ["Sheet2", []],
    ["2024年6月重点工作填报表 (2)", []],
  ])("is quoted in the name of an empty sheet where that is a message: %s", (name, found) => {
    const draft = draftReturn();
    draft.sheets.push({ name, visibility: "visible", grid: [], merges: [] });
    const told = submissionOf(draft).issues.filter(({ code }) => code === "sheet-not-read");
    expect(told.map((issue) => issue.found)).toEqual(found);
  });
});
