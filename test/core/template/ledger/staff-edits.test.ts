import { assignUnits } from "../../../../src/core/directory";
import { LEDGER_SHEETS } from "../../../../src/core/schema/sheet-names";
import {
  appendRow,
  filedLedger,
  headerOf,
  opened,
  read,
  rowWith,
  sheetOf,
  type,
  typeUnder,
} from "./opened-ledger";

describe("what staff change in the directory", () => {
  test("aliases and members count whichever separator they typed", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
    const row = rowWith(sheet, "单位名称", "市教育局");
    typeUnder(sheet, row, "其他名称", " 教育局，市教委;\n临江市教育局 、");
    typeUnder(sheet, row, "联系电话", 7223318000);
    typeUnder(sheet, row, "是否填报", "否 ");
    const { ledger, codes } = read(workbook);
    expect(ledger.directory.units.find((unit) => unit.name === "市教育局")).toMatchObject({
      aliases: ["教育局", "市教委", "临江市教育局"],
      phone: "7223318000",
      files: false,
    });
    expect(codes).toEqual([]);
  });

  test("a town's kind is read back as staff or the ledger wrote it", () => {
    for (const word of ["乡镇街道", " 乡镇 ", "街道"]) {
      const workbook = opened(filedLedger());
      const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
      typeUnder(sheet, rowWith(sheet, "单位名称", "市教育局"), "单位类型", word);
      const { ledger, codes } = read(workbook);
      expect(ledger.directory.units.find(({ name }) => name === "市教育局")?.kind).toBe("county");
      expect(codes).toEqual([]);
    }
  });

  test("a new member of a collective unit is given its tasks, and staff are told", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
    const row = rowWith(sheet, "单位名称", "市就业工作领导小组成员单位");
    typeUnder(sheet, row, "成员单位", "市财政局、市妇联");
    const { ledger, issues } = read(workbook);
    const members = ledger.assignments.filter(
      ({ taskId, role }) => taskId === "Z002" && role === "member",
    );
    expect(members.map(({ unit }) => unit)).toEqual(["市财政局", "市妇联"]);
    expect(issues.map(({ code, message }) => [code, message])).toContainEqual([
      "assignments-refreshed",
      "单位名录、任务清单或报送设置改过，分工明细已随之更新：增加2行，减少0行。",
    ]);
  });

  test("assignments that were edited by hand are kept when the directory changes", () => {
    const workbook = opened(filedLedger());
    const directory = sheetOf(workbook, LEDGER_SHEETS.directory);
    const row = rowWith(directory, "单位名称", "市就业工作领导小组成员单位");
    typeUnder(directory, row, "成员单位", "市财政局");
    const before = filedLedger().assignments;
    appendRow(sheetOf(workbook, LEDGER_SHEETS.assignments), {
      任务编码: "M02",
      单位: "市发改委",
      角色: "责任",
      通知中的写法: "会议议定",
      所在分组: "责任单位",
    });
    const { ledger, codes } = read(workbook);
    expect(ledger.assignments).toHaveLength(before.length + 1);
    expect(ledger.assignments).toContainEqual({
      taskId: "M02",
      unit: "市发改委",
      role: "responsible",
      phrase: "会议议定",
      group: "responsible",
    });
    expect(codes).toContain("assignments-kept");
  });

  test("a unit added with nothing but its name gets its kind from the name and files", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
    appendRow(sheet, { 单位名称: "市供销联社" });
    appendRow(sheet, { 单位名称: "市文明创建工作专班成员单位" });
    const { ledger, issues } = read(workbook);
    expect(ledger.directory.units.slice(-2)).toMatchObject([
      { name: "市供销联社", files: true, aliases: [], contact: null },
      { name: "市文明创建工作专班成员单位", kind: "collective", files: false },
    ]);
    expect(issues.filter((issue) => issue.severity !== "info")).toEqual([]);
  });

  test("a collective unit cannot be made to file, and a repeated name counts once", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
    const row = rowWith(sheet, "单位名称", "市政府各部门");
    typeUnder(sheet, row, "是否填报", "是");
    appendRow(sheet, { 单位名称: "市 教育局" });
    const { ledger, issues } = read(workbook);
    expect(ledger.directory).toEqual(filedLedger().directory);
    expect(issues.map((issue) => issue.message).sort()).toEqual([
      `“单位名录”第${row.index}行“市政府各部门”是集合单位，不能自己填报，已按“否”处理。`,
      expect.stringContaining("与前面的行重复"),
    ]);
  });
});

describe("what staff change in the settings", () => {
  const settingCell = (workbook: ReturnType<typeof opened>, label: string) => {
    const sheet = sheetOf(workbook, LEDGER_SHEETS.settings);
    const row = sheet.rows.find((one) => one.cells[0]?.value === label);
    if (!row) throw new Error(`no setting ${label}`);
    return (value: Parameters<typeof type>[2], format?: string) =>
      type(row, 2, value, format === undefined ? {} : { format });
  };

  test("words, numbers typed as text and dates of any form are understood", () => {
    const workbook = opened(filedLedger());
    settingCell(workbook, "填报方式")(" 只由牵头单位填报");
    settingCell(workbook, "红灯线（百分点）")("２５");
    settingCell(workbook, "关注线（百分点）")(0.05, "0%");
    settingCell(workbook, "有错误的返回表暂不合并")(true);
    settingCell(workbook, "打印纸张")("Ａ4");
    settingCell(workbook, "默认完成时限")("2024年12月20日");
    const { ledger, codes } = read(workbook);
    expect(ledger.settings).toMatchObject({
      filingRule: "leads-only",
      redPoints: 25,
      watchPoints: 5,
      holdBackErrors: true,
      paper: "A4",
      defaultDeadline: "2024-12-20",
    });
    expect(codes).toEqual([]);
  });

  test("who answers for tasks without a lead changes the assignments", () => {
    const ledger = filedLedger();
    const [task] = ledger.tasks;
    if (!task) throw new Error("no task");
    Object.assign(task, { lead: [], responsible: ["市教育局", "市财政局"] });
    const rule = ledger.settings.leadlessRule;
    ledger.assignments = assignUnits(ledger.tasks, ledger.directory, rule).assignments;
    const workbook = opened(ledger);
    settingCell(workbook, "没有牵头单位的任务")("责任单位都牵头");
    const { ledger: reread, codes } = read(workbook);
    const roles = reread.assignments.filter(({ taskId }) => taskId === task.id);
    expect(roles.map(({ unit, role }) => [unit, role])).toEqual([
      ["市教育局", "lead-first"],
      ["市财政局", "lead"],
    ]);
    expect(codes).toContain("assignments-refreshed");
  });

  test("what cannot be understood is quoted with its place, and the usual value holds", () => {
    const workbook = opened(filedLedger());
    settingCell(workbook, "红灯线（百分点）")("很多");
    settingCell(workbook, "关注线（百分点）")(300);
    settingCell(workbook, "默认完成时限")({ error: "#REF!" });
    const { ledger, issues } = read(workbook);
    expect(ledger.settings).toMatchObject({
      redPoints: 30,
      watchPoints: 10,
      defaultDeadline: null,
    });
    expect(issues).toMatchObject([
      { code: "ledger-cell-unreadable", sheet: "报送设置", found: "300" },
      { code: "ledger-cell-unreadable", found: "很多", expected: "0到100之间的数字" },
      { code: "ledger-cell-unreadable", found: "#REF!" },
    ]);
    expect(issues[1]?.message).toMatch(/^“报送设置”第\d+行“红灯线（百分点）”填的是“很多”，看不懂/);
  });

  test("periods can be added the way people and Excel write them", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.settings);
    appendRow(sheet, { 报送期: "2024年7月", 截止日期: "2024/7/28" });
    const typed = appendRow(sheet, { 截止日期: { isoDate: "2024-08-28T00:00:00" } });
    typeUnder(sheet, typed, "报送期", 45505, { format: "mmm-yy" });
    appendRow(sheet, { 报送期: "2024年第三季度", "序时要求(%)": "70%" });
    appendRow(sheet, { 报送期: 2024 });
    const { ledger, codes } = read(workbook);
    expect(ledger.settings.periods).toEqual([
      { period: "2024-06", deadline: "2024-06-28", scheduledRate: null, issued: null },
      { period: "2024-07", deadline: "2024-07-28", scheduledRate: null, issued: null },
      { period: "2024-08", deadline: "2024-08-28", scheduledRate: null, issued: null },
      { period: "2024-Q3", deadline: null, scheduledRate: 70, issued: null },
      { period: "2024", deadline: null, scheduledRate: null, issued: null },
    ]);
    expect(codes).toEqual([]);
  });

  test("serial dates of a workbook that counts from 1904 are the same days", () => {
    const workbook = opened(filedLedger());
    workbook.date1904 = true;
    for (const sheet of workbook.sheets) {
      for (const row of sheet.rows) {
        for (const cell of row.cells) {
          if (typeof cell.value === "number" && cell.format) cell.value -= 1462;
        }
      }
    }
    expect(read(workbook).ledger).toEqual(filedLedger());
  });
});

describe("what staff change in the rules", () => {
  const settings = () => {
    const workbook = opened(filedLedger());
    return { workbook, sheet: sheetOf(workbook, LEDGER_SHEETS.settings) };
  };

  test("a level typed with blanks around it counts, the usual one is none", () => {
    const { workbook, sheet } = settings();
    type(rowWith(sheet, "检查项目", "进展情况是套话"), 2, " 提示 ");
    type(rowWith(sheet, "检查项目", "文字过长"), 2, "关闭");
    type(rowWith(sheet, "检查项目", "必填项未填"), 2, "错误");
    const { ledger, codes } = read(workbook);
    expect(ledger.settings.rules).toEqual([
      { code: "filler-text", level: "warning" },
      { code: "text-too-long", level: "off" },
    ]);
    expect(codes).toEqual([]);
  });

  test("a rule that was renamed in the sheet is still known", () => {
    const { workbook, sheet } = settings();
    const row = rowWith(sheet, "检查项目", "文字过长");
    type(row, 1, "字太多");
    type(row, 2, "说明");
    expect(read(workbook).ledger.settings.rules).toEqual([
      { code: "text-too-long", level: "info" },
    ]);
  });

  test("a blank level is the usual one; a word that is none is reported", () => {
    const { workbook, sheet } = settings();
    type(rowWith(sheet, "检查项目", "文字过长"), 2, null);
    type(rowWith(sheet, "检查项目", "整行未填"), 2, "很严重");
    const { ledger, issues } = read(workbook);
    expect(ledger.settings.rules).toEqual([]);
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining("“整行未填”") as string,
    ]);
  });

  test("a ledger of an earlier version has all rules at their usual level and nothing accepted", () => {
    const { workbook, sheet } = settings();
    const from = sheet.rows.findIndex((row) => row.cells[0]?.value === "检查规则");
    const to = sheet.rows.findIndex((row) => row.cells[0]?.value === "报送期");
    sheet.rows.splice(from, to - from);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== LEDGER_SHEETS.accepted);
    const { ledger, codes } = read(workbook);
    expect(ledger.settings.rules).toEqual([]);
    expect(ledger.accepted).toEqual([]);
    expect(codes).toEqual([]);
  });
});

describe("how staff rearrange the sheets", () => {
  test("sorted, hidden and moved rows come back in the ledger's order", () => {
    const workbook = opened(filedLedger());
    for (const name of [LEDGER_SHEETS.tasks, LEDGER_SHEETS.targets, LEDGER_SHEETS.directory]) {
      const sheet = sheetOf(workbook, name);
      const [header, ...body] = sheet.rows;
      if (!header) throw new Error("no header");
      const sorted = body.reverse().map((row, index) => ({ ...row, index: index + 2 }));
      sheet.rows = [header, ...sorted.map((row) => ({ ...row, hidden: row.index % 2 === 0 }))];
    }
    expect(read(workbook)).toMatchObject({ ledger: filedLedger(), issues: [] });
  });

  test("moved and added columns, rows above the header and further sheets change nothing", () => {
    const workbook = opened(filedLedger());
    for (const name of [LEDGER_SHEETS.tasks, LEDGER_SHEETS.records, LEDGER_SHEETS.log]) {
      const sheet = sheetOf(workbook, name);
      const last = 40;
      sheet.rows = [
        { index: 1, hidden: false, cells: [{ column: 1, value: "本表由督查室维护" }] },
        ...sheet.rows.map((row) => ({
          ...row,
          index: row.index + 3,
          cells: [
            ...row.cells.map((cell) => ({ ...cell, column: last - cell.column })).reverse(),
            { column: 60, value: "领导批示" },
          ],
        })),
      ];
      sheet.hiddenColumns = [39, 60];
    }
    workbook.sheets.reverse();
    workbook.sheets.push({ ...sheetOf(workbook, "任务清单"), name: "任务清单 (2)" });
    const { ledger, issues } = read(workbook);
    expect({ ...ledger, own: filedLedger().own }).toEqual(filedLedger());
    expect(issues).toEqual([]);
  });

  test("a renamed sheet is found by its headers", () => {
    const workbook = opened(filedLedger());
    sheetOf(workbook, LEDGER_SHEETS.records).name = "填报记录（勿动）";
    expect(read(workbook)).toMatchObject({ ledger: filedLedger(), issues: [] });
  });

  test("a row inserted by hand stays where it was inserted", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
    const place = sheet.rows.indexOf(rowWith(sheet, "单位名称", "市教育局"));
    const inserted = appendRow(sheet, { 单位名称: "市民政局", 单位类型: "政府部门" });
    sheet.rows.pop();
    sheet.rows.splice(place + 1, 0, inserted);
    const names = read(workbook).ledger.directory.units.map((unit) => unit.name);
    expect(names.slice(2, 4)).toEqual(["市教育局", "市民政局"]);
  });

  test("a target added or corrected by hand is taken, one without a number is reported", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.targets);
    typeUnder(sheet, rowWith(sheet, "指标", "城镇新增就业"), "省定目标", "72.5");
    const values = { 任务编码: "Z003", 指标: "论坛场次", 计量单位: "场" };
    appendRow(sheet, { ...values, 省定目标: 3, 要求: "等于", 指标类型: "数量" });
    const broken = appendRow(sheet, { ...values, 省定目标: "若干" });
    const { ledger, issues } = read(workbook);
    const targets = (id: string) => ledger.tasks.find((task) => task.id === id)?.targets;
    expect(targets("Z002")?.[0]).toMatchObject({ indicator: "城镇新增就业", value: 72.5 });
    expect(targets("Z003")).toEqual([
      {
        indicator: "论坛场次",
        op: "=",
        value: 3,
        value2: null,
        unit: "场",
        kind: "count",
        span: [0, 0],
      },
    ]);
    const { column } = headerOf(sheet, "省定目标");
    expect(issues).toMatchObject([
      { code: "ledger-cell-unreadable", cell: `E${broken.index}`, found: "若干" },
    ]);
    expect(column).toBe(5);
  });

  test("rows without their key are named, and many bad cells are not listed one by one", () => {
    const workbook = opened(filedLedger());
    const sheet = sheetOf(workbook, LEDGER_SHEETS.directory);
    const lost = appendRow(sheet, { 联系人: "李四" });
    for (let i = 0; i < 40; i++) {
      appendRow(sheet, { 单位名称: `市第${i}中学`, 单位类型: "学校" });
    }
    const { issues } = read(workbook);
    expect(issues[0]?.message).toBe(
      `“单位名录”第${lost.index}行没有填“单位名称”，这一行没有读取。`,
    );
    const unreadable = issues.filter((issue) => issue.code === "ledger-cell-unreadable");
    expect(unreadable.length).toBeLessThan(40);
    expect(issues.map((issue) => issue.message)).toContain(
      "“单位名录”还有21处类似的问题，没有逐一列出。",
    );
  });
});
