/** Messages to units, ready to be pasted into a chat or a text message. */

import type { RefusedReturn } from "../ledger/refused-returns";
import type { FilingLine, FilingStatistics } from "../report/statistics/filing-statistics";
import { blockDate, titleInBrackets } from "./report";

export interface ReminderContext {
  /** 2024年6月. */
  period: string;
  /** Title of the notice. */
  notice: string | null;
  /** Filing deadline, ISO. */
  deadline: string | null;
  /** Date of the message, ISO. */
  today: string;
}

/**
 * Message to one unit; empty where nothing is asked of it.
 *
 * @param refused what a unit that is missing sent all the same
 */
export function reminderText(
  line: FilingLine,
  context: ReminderContext,
  refused: RefusedReturn | null = null,
): string {
  if (line.state === "missing") {
    const sent = refused
      ? `报来的“${refused.file}”没有采用：${refused.why.replace(/。$/, "")}。`
      : "";
    const led = line.led > 0 ? `，其中牵头${line.led}项` : "";
    return (
      `【催报】${line.unit}：${asked(context)}，截至${blockDate(context.today)}尚未收到你单位${refused ? "可用的" : ""}填报表` +
      `（涉及任务${line.due}项${led}）。${sent}请尽快填报，经单位负责人审签后报送。`
    );
  }
  if (line.state === "sent-back") {
    const blank = line.due - line.filled;
    const rows = blank > 0 ? `，另有${blank}项任务未填` : "";
    return (
      `【退回修改】${line.unit}：你单位${context.period}填报表已收到，` +
      `经核对有${line.filing ? `${line.filing.errors}处` : ""}错误${rows}。请按所附问题清单修改后尽快重新报送。`
    );
  }
  if (line.state === "late") {
    return `【提醒】${line.unit}：你单位${context.period}填报表迟于规定时间报送，请下期按时报送。`;
  }
  return "";
}

/** One message that names every unit that has not filed; empty where all have. */
export function groupReminder(
  { missing, sentBack, expected, returned }: FilingStatistics,
  context: ReminderContext,
): string {
  const parts: string[] = [];
  if (missing.length > 0) {
    parts.push(`尚未报送的单位（${missing.length}家）：${missing.join("、")}。`);
  }
  if (sentBack.length > 0) {
    parts.push(`需修改后重报的单位（${sentBack.length}家）：${sentBack.join("、")}。`);
  }
  if (parts.length === 0) return "";
  return (
    `各有关单位：${asked(context)}。截至${blockDate(context.today)}，应报${expected}家，已报${returned}家。` +
    `${parts.join("")}请以上单位抓紧报送。`
  );
}

function asked({ notice, period, deadline }: ReminderContext): string {
  const basis = notice === null ? "" : `按照${titleInBrackets(notice)}要求，`;
  const due = deadline === null ? "应及时报送" : `应于${blockDate(deadline)}前报送`;
  return `${basis}${period}任务进展填报表${due}`;
}
