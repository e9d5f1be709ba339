/** What the ledger says in a task's locked cells, and whether a cell still says it. */

import type { Ledger } from "../../model/ledger";
import type { Period } from "../../model/period";
import type { Task } from "../../model/task";
import { requiredRate } from "../../ledger/required-rate";
import type { LockedField } from "../../schema/columns";
import { BLANK } from "../../schema/vocabulary";
import { CharFolding } from "../../text/char-folding";
import { compactKey, figureKey } from "../../text/normalise";
import { dueDate } from "../../ledger/due-date";

/** Locked fields that say which task a row is. */
export type TaskField = "text" | "lead" | "responsible" | "label" | "list" | "chapter" | "section";

/** Locked fields whose changes are named; the id has issues of its own. */
export type CheckedField = Exclude<LockedField, "taskId">;

export const CHECKED_FIELDS: readonly CheckedField[] = [
  "text",
  "lead",
  "responsible",
  "label",
  "list",
  "chapter",
  "section",
  "role",
  "deadline",
  "scheduledRate",
];

/** The ledger's text of a cell that says which task a row is. */
export function taskText(task: Task, field: TaskField): string {
  if (field === "lead") return task.lead.join("、");
  if (field === "responsible") return task.responsible.join("、");
  return task[field] ?? "";
}

type TaskTexts = Readonly<Record<Exclude<CheckedField, "role">, string>>;

/** The texts of all locked cells, as they are issued to units for one period. */
export class LockedTexts {
  private readonly rate: string;
  private readonly year: number | null;
  /** Texts of the tasks met before: several units have each. */
  private readonly met = new Map<Task, TaskTexts>();

  constructor(
    private readonly ledger: Ledger,
    period: Period | null,
  ) {
    this.rate = period ? String(requiredRate(period, ledger.settings)) : "";
    this.year = yearOf(ledger, period);
  }

  /** Those of one task, but for the role, which differs by unit. */
  of(task: Task): TaskTexts {
    let texts = this.met.get(task);
    if (!texts) {
      const due = () => dueDate(task, this.ledger.settings.defaultDeadline, this.year) ?? "";
      texts = {
        text: taskText(task, "text"),
        lead: taskText(task, "lead"),
        responsible: taskText(task, "responsible"),
        label: taskText(task, "label"),
        list: taskText(task, "list"),
        chapter: taskText(task, "chapter"),
        section: taskText(task, "section"),
        deadline: task.deadline || due(),
        scheduledRate: this.rate,
      };
      this.met.set(task, texts);
    }
    return texts;
  }
}

/** True where a cell's text is the ledger's, but for blanks, width and the way units are listed. */
export function saysTheSame(found: string, ledger: string): boolean {
  return found === ledger || lockedKey(found) === lockedKey(ledger);
}

const DAY = /^(\d{4})[年./-](?:(\d{1,2})[月./-](\d{1,2})日?|(\d{1,2})月[底末]前?|年?[底末]前?)$/;
const LAST_MONTH = 12;

/** True for one day in two ways to write it: 2025年12月31日, 2025年底 and 2025-12-31. */
export function isSameDay(found: string, ledger: string): boolean {
  const own = dayKey(found);
  return own !== null && own === dayKey(ledger);
}

/** Year, month and day; the end of a month or year is its last day. */
function dayKey(text: string): string | null {
  const [whole, year, month, day, ending] = DAY.exec(compactKey(text)) ?? [];
  if (whole === undefined) return null;
  if (day !== undefined) return [year, month, day].map(Number).join("-");
  const last = Number(ending ?? LAST_MONTH);
  return [Number(year), last, new Date(Date.UTC(Number(year), last, 0)).getUTCDate()].join("-");
}

const PERCENT = /^(\d{1,3}(?:\.\d{1,9})?)%?$/;

/** True for one rate in two ways to write it: 50, 50% and 50.0. */
export function isSameRate(found: string, ledger: string): boolean {
  const rate = (text: string) => PERCENT.exec(figureKey(text))?.[1];
  const own = rate(found);
  return own !== undefined && Number(own) === Number(rate(ledger));
}

/** Retyped, a quotation mark has another form. */
const QUOTES = /[“”„«»「」『』]/g;
const LOCKED = new CharFolding((text) =>
  compactKey(text).replace(/[,;]/g, "、").replace(QUOTES, '"'),
);

/** What a locked cell's text is compared by. */
export function lockedKey(text: string): string {
  const key = LOCKED.fold(text);
  return key === BLANK || key === "-" || key === "/" || key === "无" ? "" : key;
}

function yearOf(ledger: Ledger, period: Period | null): number | null {
  const year = Number(ledger.notice.date?.slice(0, 4));
  return year > 0 ? year : (period?.year ?? null);
}
