/** 报送情况: who filed, who did not, and what to write to them. */

import { periodName } from "../../model/period";
import { REPORT_SHEETS } from "../../schema/sheet-names";
import { BLANK, OUTCOME_WORDS } from "../../schema/vocabulary";
import { STYLES } from "../../workbook/styles";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import { acceptedBy, acceptedFinding } from "../../wording/acceptance";
import { SEVERAL_RETURNS } from "../../wording/findings";
import { groupReminder, type ReminderContext, reminderText } from "../../wording/reminder";
import { whyUnfiled } from "../../wording/task-row";
import { LIGHT_STYLES } from "../layout/report-styles";
import { part } from "../layout/sheet-builder";
import { addLine, fixed, flex, tableSheet } from "../layout/table";
import type { ReportData } from "../report-data";
import { labelPart } from "./task-cells";
import type { FilingState } from "../statistics/filing-statistics";

const STATE_WORDS: Record<FilingState, string> = {
  missing: "未报送",
  undecided: OUTCOME_WORDS.conflict,
  "sent-back": "退回修改",
  late: "迟报",
  filed: "已报送",
};

const STATE_STYLES: Record<FilingState, CellStyle> = {
  missing: LIGHT_STYLES.red,
  undecided: LIGHT_STYLES.yellow,
  "sent-back": LIGHT_STYLES.yellow,
  late: LIGHT_STYLES.watch,
  filed: LIGHT_STYLES.green,
};

export function filingsSheet(data: ReportData): SheetPlan {
  const { filing } = data;
  const sheet = tableSheet(data, REPORT_SHEETS.filings, "报送情况", [
    fixed("序号", 6),
    fixed("单位", 22),
    fixed("情况", 10),
    fixed("涉及任务", 9),
    fixed("其中牵头", 9),
    fixed("已填", 7),
    fixed("收到时间", 20),
    fixed("错误", 6),
    fixed("提示", 6),
    fixed("本年未报次数", 9.5),
    fixed("本年迟报次数", 9.5),
    flex("催报用语（可直接复制）", 5),
  ]);
  const context = reminderContext(data);
  addLine(
    sheet,
    `应报送单位${filing.expected}家，已报送${filing.returned}家，未报送${filing.missing.length}家，` +
      `迟报${filing.late.length}家，退回修改${filing.sentBack.length}家` +
      (filing.undecided.length === 0 ? "。" : `，${SEVERAL_RETURNS}${filing.undecided.length}家。`),
  );
  filing.lines.forEach((line, index) => {
    sheet.addRow([
      part(index + 1, STYLES.number),
      part(line.unit, STYLES.text),
      part(STATE_WORDS[line.state], STATE_STYLES[line.state]),
      part(line.due, STYLES.number),
      part(line.led, STYLES.number),
      part(line.filled, STYLES.number),
      part(receivedText(line.filing?.receivedAt ?? null), STYLES.center),
      part(line.filing?.errors ?? null, STYLES.number),
      part(line.filing?.warnings ?? null, STYLES.number),
      part(line.timesMissing, STYLES.number),
      part(line.timesLate, STYLES.number),
      part(reminderText(line, context), STYLES.text),
    ]);
  });
  const all = groupReminder(filing, context);
  if (all !== "") {
    addLine(sheet, "群发催报用语（可直接复制）");
    addLine(sheet, all, STYLES.text, false);
  }
  const unfiled = data.tasks.filter((summary) => summary.main.kind === "none");
  if (unfiled.length > 0) {
    addLine(sheet, `牵头单位未报送的任务（${unfiled.length}项）`);
    for (const summary of unfiled) {
      sheet.addRow([
        labelPart(data, summary),
        part(whyUnfiled(summary), STYLES.text, 6),
        part(summary.task.text, STYLES.text, 5),
      ]);
    }
  }
  const accepted = data.ledger.accepted.filter((entry) => entry.period === data.period.id);
  if (accepted.length > 0) {
    addLine(sheet, `经核定可以接受的问题（${accepted.length}处）`);
    for (const entry of accepted) {
      const summary = data.tasks.find(({ task }) => task.id === entry.taskId);
      sheet.addRow([
        summary ? labelPart(data, summary) : part(BLANK, STYLES.center),
        part(entry.unit ?? "几个单位之间", STYLES.text),
        part(acceptedFinding(entry), STYLES.text, 5),
        part(acceptedBy(entry), STYLES.center, 4),
        part(entry.note, STYLES.text),
      ]);
    }
  }
  return sheet.build();
}

function reminderContext(data: ReportData): ReminderContext {
  const setting = data.ledger.settings.periods.find((each) => each.period === data.period.id);
  return {
    period: periodName(data.period),
    notice: data.ledger.notice.title,
    deadline: setting?.deadline ?? null,
    today: data.generated,
  };
}

function receivedText(receivedAt: string | null): string {
  return receivedAt === null ? "" : receivedAt.replace("T", " ");
}
