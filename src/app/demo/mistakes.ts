/** The mistakes that the demo's units make, each as an edit of a filled workbook's plan. */

import type { Status } from "../../core/model/record";
import { FORM_COLUMNS } from "../../core/schema/columns";
import { UNIT_SHEETS } from "../../core/schema/sheet-names";
import { ROLE_WORDS, STATUS_WORDS } from "../../core/schema/vocabulary";
import type { SheetPlan, WorkbookPlan } from "../../core/workbook/workbook-plan";
import { formRows, type FormRow } from "./fill-workbook";

export interface Mistake {
  /** What the unit did, for the demo's summary. */
  story: string;
  /** Changes the plan in place; false where it offers no row to make the mistake on. */
  make(plan: WorkbookPlan): boolean;
}

const onFirst =
  (suits: (row: FormRow) => boolean, edit: (row: FormRow, sheet: SheetPlan) => void) =>
  (plan: WorkbookPlan): boolean => {
    const sheet = plan.sheets.find((candidate) => candidate.name === UNIT_SHEETS.form);
    const row = sheet && formRows(sheet, FORM_COLUMNS).rows.find(suits);
    if (!sheet || !row) return false;
    edit(row, sheet);
    return true;
  };

const leads = (row: FormRow) => row.text("role").endsWith("牵头");
const stands = (status: Status) => (row: FormRow) =>
  leads(row) && row.text("status") === STATUS_WORDS[status];

/** One unit each, in this order. */
export const MISTAKES: readonly Mistake[] = [
  {
    story: "把完成率写成带全角百分号的文字",
    make: onFirst(leads, (row) => row.set("completionRate", `${row.text("completionRate")}％`)),
  },
  {
    story: "状态填“已完成”，完成率却是80",
    make: onFirst(stands("on-schedule"), (row) => {
      row.set("status", STATUS_WORDS.done);
      row.set("completionRate", 80);
    }),
  },
  {
    story: "改了一项任务的文字",
    make: onFirst(leads, (row) =>
      row.set("text", row.text("text").replace("。", "（我单位不承担）。")),
    ),
  },
  {
    story: "删掉了一行任务",
    make: onFirst(
      (row) => row.text("role") === ROLE_WORDS.responsible,
      (row, sheet) => deleteRow(sheet, row.position),
    ),
  },
  {
    story: "与首位牵头单位的状态和完成率不一致",
    make: onFirst(
      (row) =>
        row.text("role") === ROLE_WORDS.lead && row.text("status") === STATUS_WORDS["on-schedule"],
      (row) => {
        row.set("status", STATUS_WORDS.behind);
        row.set("completionRate", 20);
        row.set("problem", "牵头单位之间任务边界不清，本单位承担部分尚未启动招标。");
        row.set("nextStep", "与首位牵头单位会商分工，9月底前完成招标。");
        row.set("expectedDate", { date: "2024-12-20" });
      },
    ),
  },
  {
    story: "完成率写了看不懂的话",
    make: onFirst(leads, (row) => row.set("completionRate", "大概过半")),
  },
  {
    story: "欠序时却没有写原因和下一步措施",
    make: onFirst(stands("behind"), (row) => {
      for (const field of ["problem", "nextStep", "expectedDate"]) row.set(field, null);
    }),
  },
  {
    story: "进展情况只写“同上”",
    make: onFirst(
      () => true,
      (row) => row.set("progress", "同上"),
    ),
  },
  {
    story: "漏填联系电话",
    make: onFirst(leads, (row) => row.set("phone", null)),
  },
  {
    story: "在表上方加了两行标题，还把工作表改了名",
    make: (plan) => {
      const sheet = plan.sheets.find((candidate) => candidate.name === UNIT_SHEETS.form);
      if (!sheet) return false;
      insertTopRows(sheet, ["报市政府办公室督查室", "（以此件为准）"]);
      sheet.name = "Sheet1";
      return true;
    },
  },
];

/** Everything that names rows moves along or, where the demo does not need it, is dropped. */
function deleteRow(sheet: SheetPlan, position: number): void {
  sheet.rows.splice(position, 1);
  forgetRows(sheet);
}

function insertTopRows(sheet: SheetPlan, titles: readonly string[]): void {
  const rows = titles.map((value) => ({ height: null, cells: [{ value, style: {} }] }));
  sheet.rows.unshift(...rows);
  forgetRows(sheet);
}

function forgetRows(sheet: SheetPlan): void {
  sheet.merges = [];
  sheet.validations = [];
  sheet.conditionalFormats = [];
  sheet.table = null;
  sheet.filter = null;
  sheet.freeze = null;
  sheet.page = null;
}
