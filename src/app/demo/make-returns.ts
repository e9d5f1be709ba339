/** The files that the demo's units send back: filled workbooks with planted mistakes, and noise. */

import type { Ledger } from "../../core/model/ledger";
import { parsePeriod, type Period } from "../../core/model/period";
import { unitWorkbookName } from "../../core/template/unit-workbook/file-name";
import { planUnitWorkbook } from "../../core/template/unit-workbook/plan-unit-workbook";
import type { WorkbookPlan } from "../../core/workbook/workbook-plan";
import type { JobMonitor, SourceFile } from "../../ports";
import type { Services } from "../services";
import { type DemoCalendar, turnOf } from "./calendar";
import { castUnits } from "./cast";
import { fillWorkbook } from "./fill-workbook";
import { MISTAKES } from "./mistakes";

export interface DemoReturns {
  files: SourceFile[];
  /** What was planted, one line each: file or unit, and what it did. */
  planted: { who: string; story: string }[];
}

/** Fills and writes the returns; null where the user cancelled. */
export async function makeReturns(
  ledger: Ledger,
  calendar: DemoCalendar,
  services: Pick<Services, "writer">,
  monitor: JobMonitor,
): Promise<DemoReturns | null> {
  const targets = new Map(ledger.tasks.map((task) => [task.id, task.targets]));
  const turn = turnOf(calendar.period);
  const cast = castUnits(ledger, turn);
  const files: SourceFile[] = [];
  const planted: DemoReturns["planted"] = [];
  const waiting = [...cast.mistakes];

  const filled = (unit: string, period = calendar.period, asIn = period): WorkbookPlan => {
    const plan = planUnitWorkbook(ledger, unit, period, { issued: calendar.issued });
    fillWorkbook(plan, unit, asIn, targets);
    return plan;
  };
  const send = async (name: string, plan: WorkbookPlan, modified = calendar.inTime) => {
    files.push({ name, bytes: await services.writer.write(plan), modified });
  };

  for (const [index, unit] of cast.all.entries()) {
    if (monitor.cancelled()) return null;
    monitor.progress(index, cast.all.length, unit);
    const name = unitWorkbookName(calendar.period, unit);
    if (cast.missing.includes(unit)) {
      planted.push({ who: unit, story: "没有报送" });
      continue;
    }
    if (unit === cast.stale) {
      const old = earlier(calendar.period);
      planted.push({ who: unit, story: "又发来了上一期的文件，没有报本期的" });
      await send(unitWorkbookName(old, unit), filled(unit, old));
      continue;
    }
    if (unit === cast.lazy) {
      planted.push({ who: unit, story: "照抄上一期的内容" });
      await send(name, filled(unit, calendar.period, earlier(calendar.period)));
      continue;
    }
    const plan = filled(unit);
    if (unit === cast.late) {
      planted.push({ who: unit, story: "过了截止日期才报送" });
      await send(name, plan, calendar.late);
      continue;
    }
    if (cast.clumsy.has(unit)) {
      const mistake = waiting.findIndex((candidate) => candidate.make(plan));
      if (mistake >= 0) {
        planted.push({ who: unit, story: waiting[mistake]?.story ?? "" });
        waiting.splice(mistake, 1);
      }
    }
    await send(name, plan);
    if (unit === cast.twice) {
      const second = filled(unit);
      MISTAKES[0]?.make(second);
      MISTAKES[1]?.make(second);
      await send(name.replace(".xlsx", "（修改后）.xlsx"), second);
      planted.push({ who: unit, story: "同一期报了两份，内容不同" });
    }
    if (unit === cast.copied) {
      await send(name.replace(".xlsx", " - 副本.xlsx"), filled(unit));
      planted.push({ who: unit, story: "同一份文件报了两次" });
    }
    if (unit === cast.outdated) {
      const old = earlier(calendar.period);
      await send(unitWorkbookName(old, unit), filled(unit, old));
      planted.push({ who: unit, story: "把上一期的文件也一起发来了" });
    }
  }
  if (turn === 0) {
    for (const { name, bytes, story } of NOISE) {
      files.push({ name, bytes, modified: calendar.inTime });
      planted.push({ who: name, story });
    }
  }
  monitor.progress(cast.all.length, cast.all.length, "");
  return { files, planted };
}

function earlier(period: Period): Period {
  const before = period.kind === "month" && period.index > 1 ? period.index - 1 : 1;
  return parsePeriod(`${period.year}-${String(before).padStart(2, "0")}`) ?? period;
}

/** The smallest honest PNG: one transparent dot. */
const PICTURE = Uint8Array.from(
  atobBytes(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ),
);

function atobBytes(base64: string): number[] {
  return [...atob(base64)].map((char) => char.charCodeAt(0));
}

/** What lies in the folder beside the returns. */
const NOISE = [
  { name: "现场照片.xlsx", bytes: PICTURE, story: "一张照片改名成了表格" },
  {
    name: "~$2024-06_汇总.xlsx",
    bytes: new Uint8Array(165),
    story: "表格程序留下的临时文件",
  },
];
