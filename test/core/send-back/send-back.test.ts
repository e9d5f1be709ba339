import { createIssue } from "../../../src/core/model/issue";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  COLUMN_TWICE,
  ERROR_VALUE,
  RATE_UNREADABLE,
  VALUE_TOO_LONG,
} from "../../../src/core/wording/value-issues";
import { ROW_MISSING } from "../../../src/core/wording/row-issues";
import { merged, plan, returned } from "../merge/intakes";
import { filledRows, FIRST, readRows, TELLING } from "../intake/long-form";
import { longLedger } from "../intake/long-ledger";
import { changed, flawless, sealed } from "../validation/returns";
import { cellOf, kitOf, submissionOf, takenIn, type, UNIT } from "./kits";

const ledger = smallLedger();
const good = flawless(ledger, UNIT);
/** Two mistakes on one row: the kit's form has Z004 in row 6. */
const wrong = changed(good, "Z004", { status: "done", completionRate: 80, progress: "同上" });
const after = merged(ledger, returned(wrong));

describe("a workbook that goes back", () => {
  const kit = kitOf(after, wrong);

  test("opens on the list of everything found, each with a link to its cell", () => {
    expect(kit.plan.sheets.map(({ name }) => name).slice(0, 3)).toEqual([
      "问题清单",
      "填报说明",
      "填报表",
    ]);
    expect(kit.items).toMatchObject([
      { severity: "error", taskId: "Z004", place: "第6行“完成率(%)”" },
      { severity: "error", taskId: "Z004", place: "第6行“进展情况”" },
    ]);
    for (const { link } of kit.items) {
      expect(link && cellOf(kit, link.sheet, link.cell).comment).not.toBeUndefined();
    }
    expect(cellOf(kit, "问题清单", "C5").link).toEqual(kit.items[0]?.link);
  });

  test("holds the unit's own values", () => {
    expect(["L6", "M6", "N6"].map((cell) => cellOf(kit, "填报表", cell).value)).toEqual([
      "已完成",
      80,
      "同上",
    ]);
    const other = wrong.rows.find(({ taskId }) => taskId === "Z003");
    expect(cellOf(kit, "填报表", "N5").value).toBe(other?.values.progress);
  });

  test("marks and comments the cells that are wrong and no others", () => {
    const marked = cellOf(kit, "填报表", "M6");
    expect(marked.comment).toContain("第6行“完成率(%)”填的是80%");
    expect(marked.style.fill).toBe(cellOf(kit, "填报表", "N6").style.fill);
    expect(cellOf(kit, "填报表", "M5").comment).toBeUndefined();
    expect(cellOf(kit, "填报表", "M5").style.fill).not.toBe(marked.style.fill);
    expect(marked.style.locked).toBe(false);
  });

  test("a remark's yellow is not covered by the form's own red", () => {
    const short = changed(wrong, "Z004", { phone: "0722-3321" });
    const marked = kitOf(merged(ledger, returned(short)), short);
    const { fill } = cellOf(marked, "填报表", "S6").style;
    expect(fill).not.toBe(cellOf(marked, "填报表", "M6").style.fill);
    const form = marked.plan.sheets.find(({ name }) => name === "填报表");
    const phone = form?.conditionalFormats.find(({ range }) => range.left === 19);
    expect(phone?.rules[0]).toMatchObject({ formula: "OR(ROW()=6)", fill, stopIfTrue: true });
  });

  test("says above the table what its marks mean", () => {
    const form = kit.plan.sheets.find(({ name }) => name === "填报表");
    const above = form?.rows.slice(0, 3).flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(above?.join()).toContain("标红的必须改，标黄的请核对");
    expect(above?.join()).not.toContain("底色发红的请核对");
  });

  test("comes with a message that can be pasted as it is", () => {
    expect(kit.message).toContain("【退回修改】市科技局：你单位2024年6月填报表已收到");
    expect(kit.message).toContain("错误2处");
    expect(kit.message).toContain(kit.fileName);
    expect(kit.message).not.toMatch(/undefined|null/);
  });

  test("is the same, made later from the ledger alone", () => {
    expect(kitOf(after, null)).toEqual(kit);
  });
});

describe("what reading could not understand", () => {
  const source = good.rows.find(({ taskId }) => taskId === "Z004")?.source;
  const cell = source?.cells["completionRate"] ?? "";
  const place = {
    file: good.file,
    unit: UNIT,
    sheet: "填报表",
    cell,
    taskId: "Z004",
    field: "completionRate",
  };
  const issue = createIssue(RATE_UNREADABLE, place, {
    where: `第${source?.row}行“完成率(%)”`,
    found: "大概过半",
    became: null,
  });
  const unread = { ...changed(good, "Z004", { completionRate: null }), issues: [issue] };

  test("stands in its cell as the unit wrote it, told at the form's row and told once", () => {
    const kit = kitOf(merged(ledger, returned(unread)), unread);
    expect(source?.row).not.toBe(6);
    expect(cellOf(kit, "填报表", "M6").value).toBe("大概过半");
    expect(kit.items.map(({ message }) => message)).toEqual([
      "第6行“完成率(%)”填的“大概过半”看不出是百分之几，没有采用。",
    ]);
  });

  test("an error value or what stood in two columns is not put back as text", () => {
    const facts = { where: "第7行“完成率(%)”", found: "#REF!", became: null };
    for (const kind of [ERROR_VALUE, COLUMN_TWICE]) {
      const broken = { ...unread, issues: [createIssue(kind, place, facts)] };
      const kit = kitOf(merged(ledger, returned(broken)), broken);
      expect(cellOf(kit, "填报表", "M6").value).toBeNull();
      expect(cellOf(kit, "填报表", "M6").comment).not.toBeUndefined();
    }
  });

  test.each([
    [75, true],
    [2000, false],
  ])("an answer of %i characters in the wrong column is put back: %s", (length, isPutBack) => {
    const found = `${"文".repeat(length - 1)}…`;
    const facts = { where: "第7行“完成率(%)”", found, expected: "64个字", became: null };
    const narrated = { ...unread, issues: [createIssue(VALUE_TOO_LONG, place, facts)] };
    const kit = kitOf(merged(ledger, returned(narrated)), narrated);
    expect(cellOf(kit, "填报表", "M6").value).toBe(isPutBack ? found : null);
  });

  test("is remembered by the ledger where the return is no longer at hand", () => {
    const kit = kitOf(merged(ledger, returned(unread)), null);
    expect(kit.items.map(({ message }) => message).join()).toContain("大概过半");
  });

  test("a row that was missing is back on the form and asked for", () => {
    const missing = createIssue(
      ROW_MISSING,
      { ...place, cell: null, field: null },
      { found: "略" },
    );
    const rows = good.rows.filter(({ taskId }) => taskId !== "Z004");
    const torn = sealed({ ...good, rows, issues: [missing] });
    const kit = kitOf(merged(ledger, returned(torn)), torn);
    expect(kit.items).toMatchObject([{ taskId: "Z004", place: "第6行" }]);
    expect(kit.items[0]?.message).toContain("整行没有填写");
  });
});

describe("a fixed file that comes back", () => {
  test("is matched, corrects the record and shows what was put right", () => {
    const kit = kitOf(after, wrong);
    type(kit, "M6", 100);
    type(kit, "N6", "项目已经全部建成，6月20日通过市级验收。");
    const back = plan(after, [takenIn(kit, after)]);
    expect(back.files).toMatchObject([{ unit: UNIT, period: "2024-06", outcome: "merged" }]);
    const told = back.files[0]?.issues ?? [];
    expect(told.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(told.find(({ code }) => code === "sent-back-answered")?.message).toBe(
      "这份是退回修改后重新报送的：退回时标出2处，已改正2处。",
    );
    expect(told.filter(({ code }) => code === "repaired").map(({ cell }) => cell)).toEqual([
      "M6",
      "N6",
    ]);
    expect(back.units.sentBack).toEqual([]);
  });

  test("shows what is still open where only part was put right", () => {
    const kit = kitOf(after, wrong);
    type(kit, "M6", 100);
    const back = plan(after, [takenIn(kit, after)]);
    const told = back.files[0]?.issues ?? [];
    expect(told.find(({ code }) => code === "sent-back-answered")?.message).toContain(
      "已改正1处，还有1处没有改好",
    );
    expect(told.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "filler-text",
    ]);
    expect(back.units.sentBack).toEqual([UNIT]);
  });

  test("changes nothing where nothing was changed", () => {
    const intake = takenIn(kitOf(after, wrong), after);
    expect(submissionOf(intake).issues).toEqual([]);
    const kinds = plan(after, [intake]).changes.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["unchanged"]));
  });

  test("tells nothing about sending back where it never was sent back", () => {
    const codes = plan(ledger, returned(wrong)).files[0]?.issues.map(({ code }) => code);
    expect(codes).not.toContain("sent-back-answered");
  });
});

test("a return that is held back goes back with its values, though the ledger has none", () => {
  const strict = { ...ledger, settings: { ...ledger.settings, holdBackErrors: true } };
  const planned = plan(strict, returned(wrong));
  expect(planned.sentBack).toEqual([wrong]);
  const kit = kitOf(merged(strict, returned(wrong)), wrong);
  expect(cellOf(kit, "填报表", "M6").value).toBe(80);
  type(kit, "M6", 100);
  type(kit, "N6", "项目已经全部建成，6月20日通过市级验收。");
  const back = plan(strict, [takenIn(kit, strict)]);
  expect(back.files).toMatchObject([{ outcome: "merged" }]);
  expect(back.changes.length).toBeGreaterThan(0);
});

test("answers that are told of together as moved are marked, each as it was written, and no row is called blank", () => {
  const ledger = longLedger(UNIT);
  const rows = filledRows(TELLING);
  const [fifth, eighth] = [rows[4] ?? [], rows[7] ?? []];
  const exchanged = rows.map((row, nth) => {
    const other = nth === 4 ? eighth : nth === 7 ? fifth : row;
    return [...row.slice(0, FIRST), ...other.slice(FIRST)];
  });
  const kit = kitOf(ledger, readRows(exchanged, ledger));
  const [item, ...more] = kit.items.filter(({ severity }) => severity === "error");
  expect(more).toEqual([]);
  expect(item?.message).toMatch(/^第8、11行写的像是别的任务的内容/);
  expect(item?.place).toMatch(/^第8行“进展状态”等\d+处$/);
  const progress = cellOf(kit, "填报表", "N8");
  expect(progress.value).toBe(eighth[FIRST + 2]);
  expect(progress.comment).toContain("没有采用");
});
