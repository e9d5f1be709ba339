/** Fills an issued unit workbook's plan as a unit would. */

import { elapsedMonths, type Period } from "../../core/model/period";
import type { Target } from "../../core/model/task";
import type { Role } from "../../core/model/unit";
import { classifyUnit } from "../../core/directory";
import { FORM_COLUMNS, TARGET_COLUMNS, type ColumnSchema } from "../../core/schema/columns";
import { UNIT_SHEETS } from "../../core/schema/sheet-names";
import { ROLE_WORDS, STATUS_WORDS } from "../../core/schema/vocabulary";
import type {
  CellValue,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from "../../core/workbook/workbook-plan";
import { turnOf } from "./calendar";
import { chance, type Chance } from "./chance";
import { leadProgress, nextStep, problem, supportProgress } from "./phrases";
import { standing } from "./standing";

/** Rows of a sheet below the header, with cells reached by field. */
export interface FormRows {
  header: number;
  rows: FormRow[];
}

export interface FormRow {
  /** 0-based position in the sheet's rows. */
  position: number;
  plan: RowPlan;
  text(field: string): string;
  set(field: string, value: CellValue): void;
}

/** Finds the rows of a form sheet by its header, as a reader would. */
export function formRows(sheet: SheetPlan, columns: readonly ColumnSchema[]): FormRows {
  const wanted = columns.map((column) => column.header);
  const header = sheet.rows.findIndex((row) => {
    const texts = row.cells.map((cell) => cell?.value);
    return wanted.every((text) => texts.includes(text));
  });
  const texts = sheet.rows[header]?.cells.map((cell) => cell?.value) ?? [];
  const places = new Map(columns.map((column) => [column.field, texts.indexOf(column.header)]));
  const rows = sheet.rows.flatMap((plan, position): FormRow[] => {
    const id = plan.cells[places.get("taskId") ?? -1]?.value;
    if (position <= header || typeof id !== "string" || id === "") return [];
    const at = (field: string) => plan.cells[places.get(field) ?? -1];
    return [
      {
        position,
        plan,
        text: (field) => String(at(field)?.value ?? ""),
        set(field, value) {
          const cell = at(field);
          if (!cell) throw new Error(`the form has no ${field}`);
          cell.value = value;
        },
      },
    ];
  });
  return { header, rows };
}

/** Fills 填报表 and 指标填报 as in `period`, without a mistake; the plan is changed in place. */
export function fillWorkbook(
  plan: WorkbookPlan,
  unit: string,
  period: Period,
  targets: ReadonlyMap<string, readonly Target[]>,
): void {
  const contact = person(unit);
  const said = new Set<string>();
  for (const sheet of plan.sheets) {
    if (sheet.name === UNIT_SHEETS.form) {
      for (const row of formRows(sheet, FORM_COLUMNS).rows)
        fillRow(row, unit, period, contact, said);
    }
    if (sheet.name === UNIT_SHEETS.targets) {
      for (const row of formRows(sheet, TARGET_COLUMNS).rows) fillTarget(row, period, targets);
    }
  }
}

/** @param said what the unit wrote in the rows above: it repeats nothing */
function fillRow(
  row: FormRow,
  unit: string,
  period: Period,
  contact: Person,
  said: Set<string>,
): void {
  const taskId = row.text("taskId");
  const draw = chance(`${taskId} ${unit}${monthKey(period)}`);
  const leads = isLead(row.text("role"));
  const now = standing(taskId, period);
  const { status, rate } = now;
  const month = elapsedMonths(period);
  const write = () => (leads ? leadProgress(now, month, draw) : supportProgress(month, draw));
  let progress = write();
  while (said.has(progress)) progress = write();
  said.add(progress);
  row.set("progress", progress);
  // Where a collective unit leads, its members say how far each of them is.
  if (!leads && !classifyUnit(row.text("lead")).collective) return;
  row.set("status", STATUS_WORDS[status]);
  row.set("completionRate", rate);
  if (leads) {
    row.set("contact", contact.name);
    row.set("phone", contact.phone);
  }
  if (status === "behind" || status === "not-started") {
    row.set("problem", problem(draw));
    row.set("expectedDate", { date: `${period.year}-12-${draw.between(10, 31)}` });
  }
  if (status !== "done") row.set("nextStep", nextStep(month, draw));
}

/** Sets the later months' draws apart from the first's. */
function monthKey(period: Period): string {
  return turnOf(period) === 0 ? "" : ` ${period.id}`;
}

function isLead(role: string): boolean {
  const leads: Role[] = ["lead-first", "lead"];
  return leads.some((lead) => ROLE_WORDS[lead] === role);
}

/** The city's share of a province figure is taken as 3 %; a growth rate stays as it is. */
function fillTarget(
  row: FormRow,
  period: Period,
  targets: ReadonlyMap<string, readonly Target[]>,
): void {
  const taskId = row.text("taskId");
  const target = targets
    .get(taskId)
    ?.find((candidate) => candidate.indicator === row.text("indicator"));
  if (!target) return;
  const draw = chance(`target ${taskId} ${target.indicator}`);
  const relative = target.unit.includes("%") || target.unit.includes("％");
  const city = relative ? target.value : round(Math.max(target.value * 0.03, 0.1));
  const { status, rate } = standing(taskId, period);
  const growth = status === "done" ? draw.between(100, 104) : draw.between(94, 104);
  const share = (relative ? growth : rate) / 100;
  row.set("cityTarget", city);
  row.set("achieved", round(city * share));
}

function round(value: number): number {
  return value >= 20 ? Math.round(value) : Math.round(value * 100) / 100;
}

interface Person {
  name: string;
  phone: string;
}

/** An invented contact; the number's block is not given out to anybody. */
function person(unit: string): Person {
  const draw = chance(`person ${unit}`);
  const surname = draw.pick([
    "王",
    "李",
    "张",
    "刘",
    "陈",
    "杨",
    "黄",
    "赵",
    "周",
    "吴",
    "徐",
    "孙",
  ]);
  const given = draw.pick(["建国", "晓燕", "志强", "丽华", "伟", "敏", "军", "静", "海涛", "雪梅"]);
  return { name: surname + given, phone: phone(draw) };
}

function phone(draw: Chance): string {
  return `0722-3${draw.between(100000, 999999)}`;
}
