/** What a task's row of the report says in words. */

import { REPORT_SHEETS } from "../schema/sheet-names";
import type { MainField } from "../main-text/staff-words";
import type { RecordValues } from "../model/record";
import type { Answer, MainText } from "../report/rows/main-text";
import { standingAnswer, type TaskSummary } from "../report/rows/task-summary";
import { namesProblem } from "../report/rows/problems";
import { isLead, type Seat } from "../report/rows/task-seats";
import { CATEGORIES, CATEGORY_WORDS, countCategories } from "../report/statistics/categories";
import { STATUS_WORDS } from "../schema/vocabulary";
import { CHANGE_WORDS, rateText } from "./report";

/**
 * The main text of a field: staff's own words, else the chosen unit's, else the first lead's, with a
 * word where another stands in for it.
 */
export function mainFieldText(summary: TaskSummary, field: MainField): string {
  const { main, staff } = summary;
  const own = staff?.choice[field] ?? staff?.answer?.record.values[field];
  if (own !== undefined && own !== null) return own;
  if (staff?.answer) return "";
  if (main.kind === "none") return field === "progress" ? whyUnfiled(summary) : "";
  if (main.kind === "members") {
    return field === "progress" ? `${membersText(main)}各单位情况如下。` : "见所列各成员单位";
  }
  const text = main.answer.record.values[field] ?? "";
  if (field !== "progress" || main.kind !== "next-lead") return text;
  const absent = leadsBefore(summary, main.answer.seat).join("、");
  return `（${absent}未报送，以下为${main.answer.seat.unit}所报）${text}`;
}

/** As `mainFieldText`, where the members of a collective lead are not listed beneath. */
export function soleFieldText(summary: TaskSummary, field: MainField): string {
  const { main, staff } = summary;
  const own = staff?.choice[field] ?? staff?.answer ?? null;
  if (main.kind !== "members" || own !== null) return mainFieldText(summary, field);
  const pointer = `“${REPORT_SHEETS.tasks}”`;
  return field === "progress" ? `${membersText(main)}各单位情况见${pointer}。` : `见${pointer}`;
}

/** Why a task lags, where nothing but the words themselves is at hand. */
export function lagReasonText(summary: TaskSummary): string {
  const { main, staff } = summary;
  if (main.kind !== "members" || staff?.answer) return mainFieldText(summary, "problem");
  return staff?.choice.problem ?? membersText(main);
}

/** Unit that the main text comes from, or why there is none. */
export function mainUnitText({ main }: TaskSummary): string {
  if (main.kind === "none") return "";
  return main.kind === "members" ? main.phrase : main.answer.seat.unit;
}

/** Who leads, as printed; where the notice names no lead, the responsible units that stand in. */
export function leadText({ task, seats }: Pick<TaskSummary, "task" | "seats">): string {
  if (task.lead.length > 0) return task.lead.join("、");
  const standIns = new Set(seats.filter(({ group }) => group === "lead").map((s) => s.phrase));
  return standIns.size === 0 ? "" : `${[...standIns].join("、")}（责任单位）`;
}

/** Why a task has no main text. */
export function whyUnfiled(summary: TaskSummary): string {
  const leads = summary.seats.filter((seat) => seat.group === "lead");
  if (leads.length > 0) return `牵头单位未报送：${unitNames(leads.map((seat) => seat.unit))}`;
  const printed = summary.task.lead.join("、");
  return printed === "" ? "未列牵头单位" : `${printed}未报送（单位名录中没有可报送的成员单位）`;
}

function leadsBefore(summary: TaskSummary, seat: Seat): string[] {
  const leads = summary.seats.filter(isLead);
  return leads.slice(0, leads.indexOf(seat)).map((lead) => lead.unit);
}

function membersText(main: Extract<MainText, { kind: "members" }>): string {
  const counts = countCategories(
    main.answers.map(({ record }) => record.values.status ?? "unclear"),
  );
  const parts = CATEGORIES.filter((category) => counts[category] > 0).map(
    (category) => `${CATEGORY_WORDS[category]}${counts[category]}家`,
  );
  return (
    `由${main.phrase}牵头，没有首位牵头单位。应报${main.due}家，已报${main.answers.length}家，` +
    `其中${parts.join("、")}。`
  );
}

/** One unit's words beneath the main text. */
export function supplementText({ seat, record }: Answer): string {
  const { values } = record;
  const parts = [
    statusAndRate(values),
    values.progress ?? "",
    !namesProblem(values.problem) ? "" : `存在问题：${values.problem}`,
    values.nextStep === null ? "" : `下一步措施：${values.nextStep}`,
  ].filter((text) => text !== "");
  return `【${seat.unit}】${parts.map(ended).join("")}`;
}

/** 达序时、50%; empty where the unit gave neither. */
export function statusAndRate({ status, completionRate }: RecordValues): string {
  const rate = rateText(completionRate);
  const words = [
    status === null ? "" : STATUS_WORDS[status],
    typeof completionRate === "number" ? `${rate}%` : rate,
  ];
  return words.filter((word) => word !== "").join("、");
}

/** Co-leads and others that should have filed on the task and did not; empty where all did. */
export function silentText({ main, silent }: TaskSummary): string {
  const leads = silent.filter((seat) => seat.group === "lead");
  const others = silent.filter((seat) => seat.group !== "lead");
  const parts: string[] = [];
  // Without a main text the row itself names the leads.
  if (leads.length > 0 && main.kind !== "none") {
    parts.push(`牵头单位未报送：${unitNames(leads.map((seat) => seat.unit))}`);
  }
  if (others.length > 0) {
    parts.push(`责任单位未报送：${unitNames(others.map((seat) => seat.unit))}`);
  }
  return parts.join("；");
}

/** What the leads say who disagree. */
export function disagreementText(summary: TaskSummary): string {
  const answers = summary.disagreement?.answers ?? [];
  const says = answers.map(({ seat, record }) => {
    const words = statusAndRate(record.values);
    return `${seat.unit}报${words === "" ? "状态未填" : words}`;
  });
  return `口径不一致：${says.join("；")}`;
}

/** 新完成, 新滞后 and 有回落 on two lines, +10.0; empty where nothing is known or moved. */
export function changeText({ change }: TaskSummary): string {
  if (!change) return "";
  if (change.kinds.length > 0) return change.kinds.map((kind) => CHANGE_WORDS[kind]).join("\n");
  if (change.points === null) return "";
  return change.points > 0 ? `+${change.points.toFixed(1)}` : "持平";
}

/** Person and telephone on two lines. */
export function contactText({ main }: TaskSummary): string {
  if (main.kind === "none" || main.kind === "members") return "";
  const { contact, phone } = main.answer.record.values;
  return [contact, phone].filter((text) => text !== null).join("\n");
}

/** File and row that the main text was read from. */
export function sourceText(summary: TaskSummary): string {
  const standing = standingAnswer(summary);
  if (!standing) return "";
  const { file, sheet, row } = standing.record.source;
  return `${fileName(file)}\n${sheet}第${row}行`;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** At most a dozen names, then how many there are. */
export function unitNames(units: readonly string[], most = 12): string {
  if (units.length <= most) return units.join("、");
  return `${units.slice(0, most).join("、")}等${units.length}家`;
}

/** A text that ends as a sentence does; nothing stays nothing. */
export function ended(text: string): string {
  return text === "" || /[。！？；…]$/.test(text) ? text : `${text}。`;
}
