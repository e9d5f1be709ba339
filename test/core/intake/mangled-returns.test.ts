import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import type { Issue } from "../../../src/core/model/issue";
import type { Submission } from "../../../src/core/model/submission";
import {
  HEADER_ROW,
  addressOf,
  codesOf,
  draftReturn,
  filledValues,
  formOf,
  getCell,
  setCell,
  sheetOf,
  takeIn,
  type DraftReturn,
} from "./draft-return";
import { lostTexts, misplacedTexts } from "./invariants";

/** 市科技局 files Z001, Z003, Z004, Z005, Z006, in this order. */
const TASKS = ["Z001", "Z003", "Z004", "Z005", "Z006"];
const FOREIGN_TEXT = "城镇新增就业70万人以上，城镇调查失业率5.5%左右。";

interface Mangle {
  name: string;
  mangle: (draft: DraftReturn) => void;
  /** Tasks that must arrive with their own progress text; all by default. */
  filed?: readonly string[];
  /** Codes of issues that must be there. */
  says?: readonly string[];
  /** Codes that must not be there. */
  silent?: readonly string[];
  check?: (submission: Submission) => void;
}

function column(field: FormField): number {
  return formColumnNumber(field) - 1;
}

function taskRows(draft: DraftReturn) {
  return formOf(draft).grid.slice(HEADER_ROW);
}

function setRows(draft: DraftReturn, rows: DraftReturn["sheets"][0]["grid"]): void {
  formOf(draft).grid.splice(HEADER_ROW, Infinity, ...rows);
}

function swap(draft: DraftReturn, field: FormField, a: number, b: number): void {
  const kept = getCell(draft, a, field);
  setCell(draft, a, field, getCell(draft, b, field));
  setCell(draft, b, field, kept);
}

function dropColumns(draft: DraftReturn, fields: readonly FormField[]): void {
  const gone = new Set(fields.map(column));
  for (const row of formOf(draft).grid.slice(HEADER_ROW - 1)) {
    const kept = row.filter((_, index) => !gone.has(index));
    row.splice(0, row.length, ...kept);
  }
}

function header(draft: DraftReturn): DraftReturn["sheets"][0]["grid"][0] {
  return formOf(draft).grid[HEADER_ROW - 1] ?? [];
}

function issueOf(submission: Submission, code: string): Issue {
  const issue = submission.issues.find((candidate) => candidate.code === code);
  if (!issue) throw new Error(`no ${code} among ${codesOf(submission).join(", ")}`);
  return issue;
}

const MANGLES: Mangle[] = [
  { name: "untouched", mangle: () => undefined, check: (s) => expect(s.issues).toEqual([]) },

  // Where the table stands
  {
    name: "rows put above the header",
    mangle: (draft) => formOf(draft).grid.splice(0, 0, ["急件"], [], ["请于本月底前报送"], []),
    check: (s) => expect(s.rows[0]?.source).toMatchObject({ row: 8, cells: { progress: "N8" } }),
  },
  {
    name: "sheet renamed",
    mangle: (draft) => void (formOf(draft).name = "Sheet1"),
    says: ["table-elsewhere"],
    check: (s) => expect(s.rows[0]?.source.sheet).toBe("Sheet1"),
  },
  {
    name: "sheets in another order",
    mangle: (draft) => void draft.sheets.reverse(),
  },
  {
    name: "the form on a hidden sheet",
    mangle: (draft) => void (formOf(draft).visibility = "hidden"),
    says: ["table-hidden"],
  },
  {
    name: "an old copy of the form on a hidden sheet",
    mangle: (draft) => {
      const grid = formOf(draft).grid.map((row) => [...row]);
      grid.slice(HEADER_ROW).forEach((row) => (row[column("progress")] = "上月的内容"));
      draft.sheets.push({ name: "上月", visibility: "hidden", grid, merges: [] });
    },
    says: ["table-left-out"],
  },
  {
    name: "the answers in a hidden copy and the form left blank",
    mangle: (draft) => {
      const form = formOf(draft);
      const grid = form.grid.map((row) => [...row]);
      for (const row of form.grid.slice(HEADER_ROW)) row.length = column("status");
      draft.sheets.push({ name: "填写稿", visibility: "hidden", grid, merges: [] });
    },
    says: ["table-hidden"],
    check: (s) =>
      expect(new Set(s.rows.map(({ source }) => source.sheet))).toEqual(new Set(["填写稿"])),
  },
  {
    name: "the form beside a blank copy of it",
    mangle: (draft) => {
      const grid = formOf(draft).grid.map((row) => row.slice(0, column("status")));
      grid[HEADER_ROW - 1] = [...header(draft)];
      draft.sheets.push({ name: "填报表 (2)", visibility: "visible", grid, merges: [] });
    },
    check: (s) => expect(s.issues.map(({ code }) => code)).not.toContain("row-twice-same"),
  },
  {
    name: "another sheet with notes",
    mangle: (draft) =>
      void draft.sheets.push({ name: "补充", visibility: "visible", grid: [["说明"]], merges: [] }),
    says: ["sheet-not-read"],
  },
  {
    name: "the table split over two sheets",
    mangle: (draft) => {
      const { grid } = formOf(draft);
      const rest = grid.splice(HEADER_ROW + 2, Infinity);
      draft.sheets.push({
        name: "续表",
        visibility: "visible",
        grid: [[...header(draft)], ...rest],
        merges: [],
      });
    },
    check: (s) =>
      expect(s.rows.map(({ source }) => source.sheet)).toEqual([
        "填报表",
        "填报表",
        "续表",
        "续表",
        "续表",
      ]),
  },
  {
    name: "the header repeated in the middle",
    mangle: (draft) => formOf(draft).grid.splice(HEADER_ROW + 2, 0, [...header(draft)]),
  },
  {
    name: "a header over two rows with merged cells",
    mangle: (draft) => {
      const form = formOf(draft);
      const top = header(draft).map((text, index) =>
        index < 11 ? text : index === 11 ? "本期填报" : null,
      );
      const bottom = header(draft).map((text, index) => (index < 11 ? null : text));
      form.grid.splice(HEADER_ROW - 1, 1, top, bottom);
      for (let left = 1; left <= 11; left++)
        form.merges.push({ top: 3, bottom: 4, left, right: left });
      form.merges.push({ top: 3, bottom: 3, left: 12, right: 20 });
    },
  },
  {
    name: "a header over two rows without merged cells",
    mangle: (draft) => {
      const top = header(draft).map((text, index) => (index < 11 ? text : null));
      const bottom = header(draft).map((text, index) => (index < 11 ? null : text));
      formOf(draft).grid.splice(HEADER_ROW - 1, 1, top, bottom);
    },
  },
  {
    name: "the header deleted",
    mangle: (draft) => formOf(draft).grid.splice(HEADER_ROW - 1, 1),
    says: ["header-missing"],
    silent: ["row-extra", "rows-ignored"],
  },
  {
    name: "a sort that took the header along",
    mangle: (draft) => {
      const { grid } = formOf(draft);
      grid.push(...grid.splice(HEADER_ROW - 1, 1));
    },
  },
  {
    name: "columns A and B empty",
    mangle: (draft) => formOf(draft).grid.forEach((row) => row.unshift(null, null)),
    check: (s) => expect(s.rows[0]?.source.cells.progress).toBe("P4"),
  },

  // Columns
  {
    name: "columns turned around",
    mangle: (draft) =>
      formOf(draft)
        .grid.slice(HEADER_ROW - 1)
        .forEach((row) => row.reverse()),
    check: (s) => expect(s.rows[0]?.source.cells.progress).toBe("G4"),
  },
  {
    name: "headers with line breaks, blanks, stars and full-width brackets",
    mangle: (draft) => {
      const row = header(draft);
      row[column("completionRate")] = " 完成率\n（％）*";
      row[column("progress")] = "进展 情况（不少于10字）";
      row[column("phone")] = "联系\r\n电话＊";
      row[column("status")] = "*进展状态（必填）";
    },
    silent: ["column-missing"],
  },
  {
    name: "headers by other names",
    mangle: (draft) => {
      const row = header(draft);
      row[column("progress")] = "截至6月底工作进展情况";
      row[column("problem")] = "存在问题及原因";
      row[column("contact")] = "经办人";
      row[column("phone")] = "手机号码";
    },
    says: ["column-renamed"],
    silent: ["column-missing"],
  },
  {
    name: "a column added in the middle",
    mangle: (draft) =>
      formOf(draft)
        .grid.slice(HEADER_ROW - 1)
        .forEach((row, nth) => row.splice(13, 0, nth === 0 ? "分管领导" : `领导${nth}`)),
    says: ["column-extra"],
    check: (s) => {
      expect(issueOf(s, "column-extra").message).toContain("分管领导");
      expect(s.rows[0]?.source.cells.progress).toBe("O4");
    },
  },
  {
    name: "a column of last month's progress",
    mangle: (draft) =>
      formOf(draft)
        .grid.slice(HEADER_ROW - 1)
        .forEach((row, nth) => row.splice(13, 0, nth === 0 ? "上月进展情况" : "上月的")),
    says: ["column-extra"],
  },
  {
    name: "a filled column without header",
    mangle: (draft) => taskRows(draft).forEach((row) => row.push("批注")),
    says: ["column-extra"],
  },
  {
    name: "the id column deleted",
    mangle: (draft) => dropColumns(draft, ["taskId"]),
    says: ["column-missing"],
  },
  { name: "the text column deleted", mangle: (draft) => dropColumns(draft, ["text"]) },
  {
    name: "ids and texts deleted, numbers and units left",
    mangle: (draft) => dropColumns(draft, ["taskId", "text"]),
  },
  {
    name: "a column to fill deleted",
    mangle: (draft) => dropColumns(draft, ["problem"]),
    says: ["column-missing"],
    check: (s) => expect(s.rows[0]?.source.cells.problem).toBeUndefined(),
  },
  {
    name: "a header twice, once empty",
    mangle: (draft) =>
      formOf(draft)
        .grid.slice(HEADER_ROW - 1)
        .forEach((row, nth) => row.splice(13, 0, nth === 0 ? "进展情况" : null)),
    check: (s) => expect(s.rows[0]?.source.cells.progress).toBe("O4"),
  },
  {
    name: "a header twice with different contents",
    mangle: (draft) =>
      formOf(draft)
        .grid.slice(HEADER_ROW - 1)
        .forEach((row, nth) => row.splice(13, 0, nth === 0 ? "进展情况" : "另一种说法")),
    filed: [],
    says: ["column-twice"],
    check: (s) => expect(s.rows[0]?.values.progress).toBeNull(),
  },

  // Rows
  { name: "rows sorted another way", mangle: (draft) => setRows(draft, taskRows(draft).reverse()) },
  {
    name: "a row deleted",
    mangle: (draft) => setRows(draft, taskRows(draft).slice(1)),
    filed: TASKS.slice(1),
    says: ["row-missing"],
    check: (s) => expect(issueOf(s, "row-missing").taskId).toBe("Z001"),
  },
  {
    name: "blank rows between",
    mangle: (draft) =>
      setRows(
        draft,
        taskRows(draft).flatMap((row) => [row, [], [" ", "\u200b"]]),
      ),
  },
  {
    name: "a row twice, the same",
    mangle: (draft) => setRows(draft, [...taskRows(draft), [...(taskRows(draft)[1] ?? [])]]),
    says: ["row-twice-same"],
  },
  {
    name: "a row twice with different contents",
    mangle: (draft) => {
      const copy = [...(taskRows(draft)[1] ?? [])];
      copy[column("progress")] = "另外一种说法，已经全部完成。";
      copy[column("completionRate")] = 100;
      setRows(draft, [...taskRows(draft), copy]);
    },
    filed: TASKS.filter((id) => id !== "Z003"),
    says: ["row-twice-different"],
    check: (s) => {
      const row = s.rows.find(({ taskId }) => taskId === "Z003");
      expect(row?.values).toMatchObject({ progress: null, completionRate: null, contact: "张三" });
      const texts = s.issues.map(({ message }) => message).join();
      expect(texts).toContain("另外一种说法");
      expect(texts).toContain("Z003已开工建设");
    },
  },
  {
    name: "ids gone and texts without their punctuation",
    mangle: (draft) =>
      taskRows(draft).forEach((row, nth) => {
        const text = getCell(draft, nth, "text");
        row[column("taskId")] = null;
        row[column("text")] = String(text).replace(/[，。、；“”]/g, "");
      }),
  },
  {
    name: "id and text merged over the next task's row",
    mangle: (draft) => {
      const [, first = [], second = []] = taskRows(draft);
      for (const field of ["taskId", "text"] as const) {
        second[column(field)] = null;
        const [left, top] = [column(field) + 1, HEADER_ROW + 2];
        formOf(draft).merges.push({ top, bottom: top + 1, left, right: left });
      }
      first[column("problem")] = null;
    },
    filed: TASKS.filter((_, nth) => nth !== 2),
    says: ["row-torn"],
    check: (s) => expect(s.rows.map(({ values }) => values.problem)[1]).toBeNull(),
  },
  {
    name: "a second blank copy of the table",
    mangle: (draft) =>
      void draft.sheets.push({
        name: "填报表 (2)",
        visibility: "visible",
        grid: formOf(draft).grid.map((row, nth) => (nth < HEADER_ROW ? row : row.slice(0, 11))),
        merges: [],
      }),
  },
  {
    name: "a row added by the unit",
    mangle: (draft) => {
      const row = Array<null>(20).fill(null) as DraftReturn["sheets"][0]["grid"][0];
      row[column("text")] = "我局自行增加的一项工作，与任何任务无关的内容。";
      row[column("progress")] = "自加工作进展顺利";
      setRows(draft, [...taskRows(draft), row]);
    },
    says: ["row-extra"],
    check: (s) => expect(issueOf(s, "row-extra").message).toContain("自加工作进展顺利"),
  },
  {
    name: "a total and a note beneath",
    mangle: (draft) =>
      setRows(draft, [...taskRows(draft), ["合计", 5], ["注：以上数据截至6月25日。"]]),
    says: ["rows-ignored"],
    silent: ["row-extra"],
  },
  {
    name: "chapter titles and notes between, all of which are quoted",
    mangle: (draft) => {
      const [first, ...others] = taskRows(draft);
      if (first) setRows(draft, [["一、科技创新"], first, ["注：完成率按工作量计算。"], ...others]);
    },
    says: ["rows-ignored"],
    check: (s) =>
      expect(issueOf(s, "rows-ignored").found).toBe("一、科技创新；注：完成率按工作量计算。"),
  },
  {
    name: "an answer in a line of its own beneath its task",
    mangle: (draft) => {
      const [first = [], ...others] = taskRows(draft);
      first[column("remark")] = null;
      setRows(draft, [first, ["进展情况：专班已另行召开调度会3次。"], ...others]);
    },
    says: ["row-extra"],
    check: (s) => expect(issueOf(s, "row-extra").message).toContain("专班已另行召开调度会3次"),
  },
  {
    name: "sign-off lines beneath",
    mangle: (draft) => {
      const row = Array<null>(20).fill(null) as DraftReturn["sheets"][0]["grid"][0];
      row[0] = "审核人：李四";
      row[column("progress")] = "填报人：张三";
      setRows(draft, [...taskRows(draft), [], row]);
    },
    check: (s) =>
      expect(s.issues.map(({ severity, message }) => [severity, message])).toEqual([
        ["info", expect.stringContaining("填报人：张三")],
      ]),
  },
  {
    name: "another unit's row pasted in",
    mangle: (draft) => {
      const row = [...(taskRows(draft)[0] ?? [])];
      row[0] = "Z002";
      row[1] = "2";
      row[column("text")] = FOREIGN_TEXT;
      row[column("progress")] = "Z002已开工建设";
      setRows(draft, [...taskRows(draft), row]);
    },
    says: ["row-foreign"],
    check: (s) => expect(s.rows.map(({ taskId }) => taskId)).toEqual(TASKS),
  },
  {
    name: "one more line beneath merged task cells",
    mangle: (draft) => {
      const form = formOf(draft);
      const extra = Array<null>(20).fill(null) as DraftReturn["sheets"][0]["grid"][0];
      extra[column("progress")] = "另有两个项目完成备案。";
      form.grid.splice(HEADER_ROW + 1, 0, extra);
      for (let left = 1; left <= 11; left++)
        form.merges.push({ top: 4, bottom: 5, left, right: left });
    },
    says: ["row-continued"],
    check: (s) =>
      expect(s.rows[0]?.values.progress).toBe(
        `${filledValues("Z001").progress as string}\n另有两个项目完成备案。`,
      ),
  },

  // Ids and locked text
  {
    name: "ids written loosely",
    mangle: (draft) => {
      setCell(draft, 0, "taskId", " z001 ");
      setCell(draft, 1, "taskId", "Ｚ００３");
      setCell(draft, 2, "taskId", "Z-4");
    },
    silent: ["row-by-text"],
  },
  {
    name: "ids cleared",
    mangle: (draft) => TASKS.forEach((_, nth) => setCell(draft, nth, "taskId", null)),
    says: ["row-by-text"],
  },
  {
    name: "ids moved into the texts, one of which was cut short",
    mangle: (draft) => {
      TASKS.forEach((id, nth) => {
        const text = getCell(draft, nth, "text") as string;
        setCell(draft, nth, "text", `${id} ${nth === 3 ? text.slice(0, 18) : text}`);
        setCell(draft, nth, "taskId", null);
      });
    },
    says: ["row-by-text"],
    silent: ["row-extra", "row-missing"],
  },
  {
    name: "another task's id in front of a text",
    mangle: (draft) => {
      setCell(draft, 1, "text", `Z004 ${getCell(draft, 1, "text") as string}`);
      setCell(draft, 1, "taskId", null);
    },
    says: ["row-by-text"],
  },
  {
    name: "two ids swapped",
    mangle: (draft) => swap(draft, "taskId", 1, 2),
    says: ["row-by-text"],
  },
  {
    name: "the id column shifted down by one row",
    mangle: (draft) => {
      const ids = TASKS.map((_, nth) => getCell(draft, nth, "taskId"));
      ids.forEach((id, nth) => setCell(draft, (nth + 1) % ids.length, "taskId", id));
    },
    says: ["row-by-text"],
  },
  {
    name: "an id that no task has",
    mangle: (draft) => setCell(draft, 0, "taskId", "Z999"),
    says: ["row-by-text"],
  },
  {
    name: "prototype names as ids",
    mangle: (draft) => {
      setCell(draft, 0, "taskId", "__proto__");
      setCell(draft, 1, "taskId", "constructor");
      setCell(draft, 2, "taskId", "toString");
    },
    says: ["row-by-text"],
  },
  {
    name: "a text edited",
    mangle: (draft) => setCell(draft, 0, "text", "地区生产总值增长5%左右。"),
    says: ["locked-text-changed"],
    check: (s) => {
      const issue = issueOf(s, "locked-text-changed");
      expect(issue).toMatchObject({
        cell: addressOf(0, "text"),
        taskId: "Z001",
        severity: "warning",
      });
      expect(issue.found).toContain("5%左右");
    },
  },
  {
    name: "a text cut short",
    mangle: (draft) => setCell(draft, 2, "text", "强化企业创新主体地位，鼓励科技领军企业牵头"),
    says: ["locked-text-changed"],
  },
  {
    name: "a text replaced, all else as issued",
    mangle: (draft) => setCell(draft, 2, "text", "（略）"),
    says: ["locked-text-changed"],
  },
  {
    name: "all texts cleared",
    mangle: (draft) => TASKS.forEach((_, nth) => setCell(draft, nth, "text", null)),
    says: ["locked-text-changed"],
  },
  {
    name: "lead and responsible units edited",
    mangle: (draft) => {
      setCell(draft, 1, "lead", "市教育局");
      setCell(draft, 1, "responsible", null);
    },
    says: ["locked-text-changed"],
    check: (s) =>
      expect(s.issues.map(({ field }) => field).sort()).toEqual(["lead", "responsible"]),
  },
  {
    name: "units listed with commas and blanks",
    mangle: (draft) => setCell(draft, 1, "responsible", "市教育局， 市财政局"),
    silent: ["locked-text-changed"],
  },
  {
    name: "a text and id of different tasks with nothing else to tell",
    mangle: (draft) => {
      dropColumns(draft, ["label", "list", "chapter", "section", "lead", "responsible", "role"]);
      const row = taskRows(draft)[0];
      if (row) row[1] = "与哪一项任务都不相干的一段文字，看不出是什么。";
    },
    filed: TASKS.slice(1),
    says: ["row-torn", "row-missing"],
    check: (s) => expect(issueOf(s, "row-torn").message).toContain("Z001已开工建设"),
  },

  // Cells
  {
    name: "a value merged over rows",
    mangle: (draft) => {
      setCell(draft, 0, "contact", "李四");
      setCell(draft, 1, "contact", null);
      setCell(draft, 2, "contact", null);
      const left = formColumnNumber("contact");
      formOf(draft).merges.push({ top: 4, bottom: 6, left, right: left });
    },
    says: ["merged-cells"],
    check: (s) => {
      expect(s.rows.map(({ values }) => values.contact)).toEqual([
        "李四",
        "李四",
        "李四",
        "张三",
        "张三",
      ]);
      expect(s.rows[2]?.source.cells.contact).toBe(addressOf(0, "contact"));
    },
  },
  {
    name: "a value merged over columns",
    mangle: (draft) => {
      setCell(draft, 0, "problem", null);
      const left = formColumnNumber("progress");
      formOf(draft).merges.push({ top: 4, bottom: 4, left, right: left + 1 });
    },
    says: ["merged-columns"],
    check: (s) => expect(s.rows[0]?.values.problem).toBeNull(),
  },
  {
    name: "one merged cell over the whole sheet",
    mangle: (draft) =>
      void formOf(draft).merges.push({ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }),
  },
  {
    name: "formulas with and without a result",
    mangle: (draft) => {
      setCell(draft, 0, "completionRate", { value: 60, formula: true });
      setCell(draft, 1, "completionRate", { value: null, formula: true });
      setCell(draft, 2, "completionRate", { value: { error: "#REF!" }, formula: true });
    },
    says: ["formula-value", "formula-without-result", "error-value"],
    check: (s) =>
      expect(s.rows.slice(0, 3).map(({ values }) => values.completionRate)).toEqual([
        60,
        null,
        null,
      ]),
  },
  {
    name: "text that looks like a formula, HTML, and a prototype name",
    mangle: (draft) => {
      setCell(draft, 0, "remark", '=HYPERLINK("http://example.com","点击")');
      setCell(draft, 1, "remark", "<img src=x onerror=alert(1)>");
      setCell(draft, 2, "remark", "__proto__");
      setCell(draft, 3, "remark", "+1-1");
      setCell(draft, 4, "remark", "@SUM(A1)");
    },
    check: (s) =>
      expect(s.rows.map(({ values }) => values.remark)).toEqual([
        '=HYPERLINK("http://example.com","点击")',
        "<img src=x onerror=alert(1)>",
        "__proto__",
        "+1-1",
        "@SUM(A1)",
      ]),
  },
  {
    name: "unreadable values in one row",
    mangle: (draft) => {
      setCell(draft, 0, "status", "推进中");
      setCell(draft, 0, "completionRate", "大部分");
      setCell(draft, 0, "expectedDate", "尽快");
    },
    says: ["status-unclear", "rate-unreadable", "date-unreadable"],
    check: (s) => {
      expect(s.rows[0]?.values).toMatchObject({
        status: null,
        completionRate: null,
        expectedDate: null,
      });
      expect(issueOf(s, "rate-unreadable")).toMatchObject({
        cell: addressOf(0, "completionRate"),
        found: "大部分",
        taskId: "Z001",
        unit: "市科技局",
        field: "completionRate",
        severity: "error",
      });
      expect(issueOf(s, "rate-unreadable").message).toContain("第4行“完成率(%)”");
    },
  },
];

describe("a mangled return keeps every value on its task or names it", () => {
  test.each(MANGLES.map((mangle) => [mangle.name, mangle] as const))("%s", (_, mangle) => {
    const draft = draftReturn();
    mangle.mangle(draft);
    const intake = takeIn(draft);
    expect(misplacedTexts(intake)).toEqual([]);
    expect(lostTexts(draft, intake)).toEqual([]);
    if (intake.kind !== "submission") throw new Error(JSON.stringify(intake));
    const { submission } = intake;
    expect(submission.unit).toBe("市科技局");
    for (const taskId of mangle.filed ?? TASKS) {
      const row = submission.rows.find((candidate) => candidate.taskId === taskId);
      expect(row?.values.progress).toContain(`${taskId}已开工建设`);
    }
    const codes = codesOf(submission);
    for (const code of mangle.says ?? []) expect(codes).toContain(code);
    for (const code of mangle.silent ?? []) expect(codes).not.toContain(code);
    mangle.check?.(submission);
  });
});

test("texts shifted against everything else stay with what the rest of the row says", () => {
  const draft = draftReturn();
  const texts = TASKS.map((_, nth) => getCell(draft, nth, "text"));
  texts.forEach((text, nth) => setCell(draft, (nth + 1) % texts.length, "text", text));
  const intake = takeIn(draft);
  expect(misplacedTexts(intake)).toEqual([]);
  expect(lostTexts(draft, intake)).toEqual([]);
});

test("a row whose other cells are gone goes with those that tell that the texts were shifted", () => {
  const draft = draftReturn();
  const texts = TASKS.map((_, nth) => getCell(draft, nth, "text"));
  texts.forEach((text, nth) => setCell(draft, (nth + 1) % texts.length, "text", text));
  for (const field of ["label", "chapter", "section", "responsible"] as const) {
    setCell(draft, 2, field, null);
  }
  const intake = takeIn(draft);
  if (intake.kind !== "submission") throw new Error(intake.kind);
  const row = intake.submission.rows.find(({ taskId }) => taskId === TASKS[2]);
  expect(row?.values.progress).toBe(filledValues(TASKS[2] ?? "").progress);
  expect(misplacedTexts(intake)).toEqual([]);
});

test("nothing on the sheet of targets is lost when its row is missing on the form", () => {
  const draft = draftReturn();
  setRows(
    draft,
    taskRows(draft).filter((row) => row[0] !== "Z004"),
  );
  const intake = takeIn(draft);
  if (intake.kind !== "submission") throw new Error(intake.kind);
  const row = intake.submission.rows.find(({ taskId }) => taskId === "Z004");
  expect(row?.targets.map(({ achieved }) => achieved)).toEqual([2500, 2.25]);
  expect(row?.values.progress).toBeNull();
});

test("the prototype stays clean whatever headers and sheets are called", () => {
  const draft = draftReturn();
  header(draft).push("__proto__", "constructor");
  taskRows(draft).forEach((row) => row.push("x", "y"));
  sheetOf(draft, "填报说明").name = "__proto__";
  takeIn(draft);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});
