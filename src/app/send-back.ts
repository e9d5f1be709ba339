/** What goes out after a merge: a workbook for each unit with errors, messages, and an overview. */

import { indexRecords } from "../core/ledger/record-index";
import { byUnit } from "../core/ledger/order";
import { createIssue } from "../core/model/issue";
import type { Ledger } from "../core/model/ledger";
import { periodName, type Period } from "../core/model/period";
import type { MergePlan } from "../core/merge/merge-plan";
import type { Submission } from "../core/model/submission";
import { filingRows } from "../core/ledger/filing-rows";
import { planOverview } from "../core/send-back/overview";
import { planSendBack, type SendBack } from "../core/send-back/plan-send-back";
import { CANCELLED } from "../core/wording/file-issues";
import { messagesText } from "../core/wording/send-back";
import type { JobMonitor, OutputFile } from "../ports";
import { filingStatus } from "./filing-status";
import { failure, success, type Result, type Services } from "./services";

export interface SentBack {
  /** One workbook a unit, the messages, and the overview. */
  files: OutputFile[];
  /** Units whose return goes back, with the message to each. */
  units: { unit: string; fileName: string; message: string }[];
  /** All messages of the period in one text. */
  messages: string;
}

export interface SendBackRequest {
  period: Period;
  /** Returns of the run with errors; for other units the ledger tells what they filed. */
  returned: readonly Submission[];
}

/** What a merge leaves to be sent back. */
export function sendBackRequest(period: Period, plan: MergePlan): SendBackRequest {
  return { period, returned: plan.sentBack };
}

/** Names of what goes out besides the units' workbooks. */
export const SEND_BACK_FILES = {
  messages: "催报和退回.txt",
  overview: "问题汇总.xlsx",
} as const;

/**
 * Makes what goes back to the units that have errors in the period.
 *
 * @param ledger as it stands after the merge
 */
export async function sendBack(
  ledger: Ledger,
  request: SendBackRequest,
  services: Pick<Services, "writer" | "clock">,
  monitor: JobMonitor,
): Promise<Result<SentBack>> {
  const { period } = request;
  const today = services.clock.now().slice(0, 10);
  const records = indexRecords(ledger);
  const returned = new Map(
    request.returned.filter((each) => each.period === period.id).map((each) => [each.unit, each]),
  );
  const kits: SendBack[] = [];
  const files: OutputFile[] = [];
  const units = unitsToSendBack(ledger, period, returned);
  for (const [index, unit] of units.entries()) {
    if (monitor.cancelled()) return failure(createIssue(CANCELLED, {}, {}));
    monitor.progress(index, units.length, unit);
    const kit = planSendBack(ledger, unit, period, {
      returned: returned.get(unit) ?? null,
      today,
      records,
    });
    kits.push(kit);
    files.push({ name: kit.fileName, bytes: await services.writer.write(kit.plan) });
  }
  monitor.progress(units.length, units.length, "");
  const messages = periodMessages(ledger, period, kits, services);
  const overview = await services.writer.write(planOverview(ledger, period, kits));
  return success({
    units: kits.map(({ unit, fileName, message }) => ({ unit, fileName, message })),
    messages,
    files: [
      ...files,
      { name: SEND_BACK_FILES.messages, bytes: new TextEncoder().encode(messages) },
      { name: SEND_BACK_FILES.overview, bytes: overview },
    ],
  });
}

/** Units with errors that have a form, in directory order. */
function unitsToSendBack(
  ledger: Ledger,
  period: Period,
  returned: ReadonlyMap<string, Submission>,
): string[] {
  const noted = ledger.filings.filter((filing) => filing.period === period.id && filing.sentBack);
  const units = new Set([...returned.keys(), ...noted.map(({ unit }) => unit)]);
  return [...units].filter((unit) => filingRows(ledger, unit).length > 0).sort(byUnit(ledger));
}

function periodMessages(
  ledger: Ledger,
  period: Period,
  kits: readonly SendBack[],
  services: Pick<Services, "clock">,
): string {
  const { lines, reminder } = filingStatus(ledger, period, services);
  const reminders = (state: "missing" | "late") =>
    lines.filter((line) => line.state === state).map((line) => line.reminder);
  return messagesText({
    period: periodName(period),
    toAll: reminder,
    sentBack: kits.map(({ message }) => message),
    missing: reminders("missing"),
    late: reminders("late"),
  });
}
