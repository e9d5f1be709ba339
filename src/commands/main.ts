/** Entry point of the ribbon's function commands: short jobs that never end in silence. */

import { systemClock } from "../adapters/clock";
import { createExcelWorkbook } from "../adapters/office/excel-workbook";
import { buildReportSheets } from "./build-report";
import { checkOpenWorkbook } from "./check-workbook";
import type { Outcome } from "./outcome";
import { show } from "./show";

const host = createExcelWorkbook(systemClock);

void Office.onReady(() => {
  Office.actions.associate(
    "checkWorkbook",
    command(() => checkOpenWorkbook(host, systemClock)),
  );
  Office.actions.associate(
    "buildReport",
    command(() => buildReportSheets(host)),
  );
});

/** Excel waits for a command until it says that it is done, whatever came of it. */
function command(work: () => Promise<Outcome>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void work()
      .catch(unexpected)
      .then((outcome) => show(host, outcome))
      .finally(() => event.completed());
  };
}

function unexpected(error: unknown): Outcome {
  const found = error instanceof Error ? error.message : String(error);
  const lines = [
    `程序出现意外情况：${found.slice(0, 300)}。`,
    "请打开“责任台账”任务窗格再试一次。",
  ];
  return { message: { title: "没有完成", lines }, place: null };
}
