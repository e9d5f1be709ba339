/** 汇总: the city report, in the open workbook or as a file; and who has not filed. */

import { parsePeriod, periodName, type Period } from "../../../core/model/period";
import { planBesideLedger } from "../../report-beside-ledger";
import { DONE, NOT_DONE, type Context } from "../context";
import { refreshFiling } from "./filing";
import { handedOver } from "./hand-over";
import { keepEdits } from "./main-texts";
import { currentLedger } from "./ledger";
import { askBeforeOverwriting } from "./write";

export interface ReportRequest {
  period: Period | null;
  paper: "A3" | "A4" | null;
  /** `workbook`: sheets beside the ledger's; `file`: a workbook of its own. */
  into: "workbook" | "file";
}

export function buildReport(
  context: Context,
  request: ReportRequest,
  confirmed = false,
): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("reporting", async (monitor) => {
    const current = await currentLedger(context, monitor);
    if (!current.ok) return current;
    const { period, paper, into } = request;
    const input = { ledger: current.value, period, paper };
    const built = await services.jobs.run("build-report", input, monitor);
    if (!built.ok) return built;
    if (into === "file") {
      const bytes = await services.jobs.run("write-workbook", built.value.plan, monitor);
      const file = { name: `${built.value.period.id}_城市汇总.xlsx`, bytes };
      const delivered = await services.delivery.deliver([file], file.name);
      store.set({ report: { period: built.value.period, sheets: [], file, delivered } });
      return handedOver(delivered);
    }
    const plan = planBesideLedger(built.value.plan);
    const sheets = plan.sheets.map(({ name }) => name);
    if (!confirmed) {
      const goOn = () => buildReport(context, request, true);
      const { opened } = store.get();
      const edited = opened.kind === "ledger" && opened.edits !== null;
      const keep = async () => (await keepEdits(context)) && goOn();
      const asked = await askBeforeOverwriting(context, sheets, goOn, edited ? keep : null);
      if (asked !== DONE) return asked;
    }
    const backup = `生成${periodName(built.value.period)}汇总`;
    const written = await services.host.write(plan, { backup }, monitor);
    store.set({ backup: await services.host.backup() });
    if (!written.ok) return written;
    store.set({ report: { period: built.value.period, sheets, file: null, delivered: null } });
    return DONE;
  });
}

/** Drafts the circular as a Word document and hands it over. */
export function buildCircular(context: Context, period: Period | null): Promise<boolean> {
  const { store, services, work } = context;
  return work.run("reporting", async (monitor) => {
    const current = await currentLedger(context, monitor);
    if (!current.ok) return current;
    const input = { ledger: current.value, period };
    const built = await services.jobs.run("build-circular", input, monitor);
    if (!built.ok) return built;
    const { file } = built.value;
    const delivered = await services.delivery.deliver([file], file.name);
    store.set({ report: { period: built.value.period, sheets: [], file, delivered } });
    return handedOver(delivered);
  });
}

/** Hands the report file over once more. */
export function deliverReport({ store, services, work }: Context): Promise<boolean> {
  return work.run("saving", async () => {
    const { report } = store.get();
    if (!report?.file) return NOT_DONE;
    const delivered = await services.delivery.deliver([report.file], report.file.name);
    store.set({ report: { ...report, delivered } });
    return handedOver(delivered);
  });
}

/** Shows who has filed in another period. */
export async function showFiling(context: Context, period: string): Promise<boolean> {
  const { opened } = context.store.get();
  const wanted = parsePeriod(period);
  if (opened.kind !== "ledger" || !wanted) return false;
  await refreshFiling(context, opened.ledger, wanted);
  return true;
}
