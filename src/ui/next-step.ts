import type { Opened, Step } from "../app/session/session";

/** The step that comes next for the workbook that is open. */
export function nextStep(opened: Opened): Exclude<Step, "check"> {
  if (opened.kind !== "ledger") return "list";
  const { records, settings } = opened.ledger;
  const period = settings.periods.at(-1);
  if (!period) return "issue";
  return records.some((record) => record.period === period.period) ? "report" : "merge";
}
