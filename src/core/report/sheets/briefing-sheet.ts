/** 领导参阅: one page for the mayor. What is done, what is red and why, what to decide, who is missing. */

import { periodName } from "../../model/period";
import { REPORT_SHEETS } from "../../schema/sheet-names";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import {
  askText,
  movedText,
  otherAsksText,
  otherTasksText,
  pointsBehindText,
  reasonText,
  responsibleText,
  whoFiledText,
} from "../../wording/briefing";
import { blockDate, LIGHT_WORDS, taskGist } from "../../wording/report";
import { BRIEFING } from "../layout/paper";
import { BRIEFING_STYLES, LIGHT_STYLES } from "../layout/report-styles";
import { gap, type Part, part, SheetBuilder } from "../layout/sheet-builder";
import type { ReportData } from "../report-data";
import { worstFirst } from "../rows/order";
import { problemLines } from "../rows/problems";
import { countLights } from "../statistics/light";
import { addBriefingTiles } from "./briefing-tiles";
import { labelPart } from "./task-cells";

/** Columns of the grid, and the characters of each: cells of 10.5 points print in Excel at 9.7. */
const GRID = 12;
const GRID_WIDTH = 7.5;
/** Columns of the issuer, left of the dates. */
const ISSUER = 5;
/** Most characters of a task's text. */
const GIST = 30;
/** Share of the room that tasks may take while decisions still want some. */
const TASKS_SHARE = 0.6;
const HEADING = { minHeight: 26, keepWithNext: true };
const HEADER = { minHeight: 22, keepWithNext: true };

const { heading, header, text, center, paragraph, pointer } = BRIEFING_STYLES;

/** A list of which the page shows as many rows as fit, worst first. */
interface BriefingList {
  heading: string;
  header: Part[];
  rows: Part[][];
  /** Stands in place of the table where there is no row. */
  none: string;
  /** Where the other rows are, given how many; empty for nothing to say. */
  pointer: (hidden: number) => string;
}

export function briefingSheet(data: ReportData): SheetPlan {
  const widths = Array.from({ length: GRID }, () => GRID_WIDTH);
  const sheet = new SheetBuilder(REPORT_SHEETS.briefing, widths, BRIEFING);
  addHead(sheet, data);
  addWide(sheet, `一、总体进展（序时要求${data.yardstick.required.toFixed(1)}%）`, heading);
  addBriefingTiles(sheet, data);
  addWide(sheet, movedText(data), paragraph);

  const tasks = troubledTasks(data);
  const decisions = asksForDecision(data);
  const filed = ["四、报送情况", whoFiledText(data)] as const;
  const fixed =
    frameHeight(sheet, tasks) +
    frameHeight(sheet, decisions) +
    sheet.heightOf(wide(filed[0], heading), HEADING) +
    sheet.heightOf(wide(filed[1], paragraph));
  const room = sheet.room - fixed;
  const heights = ({ rows }: BriefingList): number[] => heightsWithin(sheet, rows, room);
  const [most, rest] = shareRoom(heights(tasks), heights(decisions), room);
  addList(sheet, tasks, most);
  addList(sheet, decisions, rest);
  addWide(sheet, filed[0], heading);
  addWide(sheet, filed[1], paragraph);
  return sheet.build();
}

function addHead(sheet: SheetBuilder, { ledger, period, generated }: ReportData): void {
  const { title, metaLeft, metaRight } = BRIEFING_STYLES;
  const { issuer } = ledger.notice;
  const dated = `报送期：${periodName(period)}　数据截至：${blockDate(generated)}`;
  sheet.addRow(wide("任务落实情况领导参阅", title), { minHeight: 42, keepWithNext: true });
  sheet.addRow(
    [
      issuer === null ? gap(ISSUER) : part(issuer, metaLeft, ISSUER),
      part(dated, metaRight, GRID - ISSUER),
    ],
    { keepWithNext: true },
  );
}

function troubledTasks(data: ReportData): BriefingList {
  const tasks = worstFirst(data.tasks.filter(({ light }) => light === "red" || light === "yellow"));
  const { red, yellow } = countLights(tasks.map(({ light }) => light));
  return {
    heading: `二、红灯、黄灯任务及原因（红灯${red}项，黄灯${yellow}项）`,
    header: [
      part("序号", header),
      part("工作任务", header, 3),
      part("牵头单位", header, 2),
      part("亮灯", header),
      part("滞后原因", header, 5),
    ],
    rows: tasks.map((summary) => [
      { ...labelPart(data, summary), style: center },
      part(taskGist(summary.task, GIST), text, 3),
      part(responsibleText(summary), center, 2),
      part(
        [LIGHT_WORDS[summary.light], pointsBehindText(summary)].filter(Boolean).join("\n"),
        LIGHT_STYLES[summary.light],
      ),
      part(reasonText(summary), text, 5),
    ]),
    none: "本期没有亮红灯、黄灯的任务。",
    pointer: (hidden) => (tasks.length === 0 ? "" : otherTasksText(hidden)),
  };
}

/** What units ask for, of the tasks furthest behind first. */
function asksForDecision(data: ReportData): BriefingList {
  const lines = problemLines(data.tasks).filter((line) => line.asks);
  const order = new Map(worstFirst(data.tasks).map((summary, place) => [summary, place]));
  const place = ({ summary }: (typeof lines)[number]): number => order.get(summary) ?? 0;
  const asks = [...lines].sort((a, b) => place(a) - place(b));
  return {
    heading: `三、需要协调决定的事项（${asks.length}条）`,
    header: [
      part("序号", header),
      part("工作任务", header, 3),
      part("提出单位", header, 2),
      part("需要协调解决的问题", header, 6),
    ],
    rows: asks.map((line) => [
      { ...labelPart(data, line.summary), style: center },
      part(taskGist(line.summary.task, GIST), text, 3),
      part(line.answer.seat.unit, center, 2),
      part(askText(line), text, 6),
    ]),
    none: "本期没有单位提请协调。",
    pointer: (hidden) => otherAsksText(data, hidden),
  };
}

/** Points that a list takes without its rows. */
function frameHeight(sheet: SheetBuilder, list: BriefingList): number {
  const empty = list.rows.length === 0;
  const pointing = list.pointer(list.rows.length);
  return (
    sheet.heightOf(wide(list.heading, heading), HEADING) +
    (empty ? sheet.heightOf(wide(list.none, text)) : sheet.heightOf(list.header, HEADER)) +
    (pointing === "" ? 0 : sheet.heightOf(wide(pointing, pointer)))
  );
}

function addList(sheet: SheetBuilder, list: BriefingList, shown: number): void {
  addWide(sheet, list.heading, heading);
  if (list.rows.length === 0) addWide(sheet, list.none, text);
  else sheet.addRow(list.header, HEADER);
  for (const row of list.rows.slice(0, shown)) sheet.addRow(row);
  const pointing = list.pointer(list.rows.length - shown);
  if (pointing !== "") addWide(sheet, pointing, pointer);
}

/** Heights of the rows that fit by themselves: a long list is not measured to its end. */
function heightsWithin(sheet: SheetBuilder, rows: readonly Part[][], room: number): number[] {
  const heights: number[] = [];
  let used = 0;
  for (const row of rows) {
    const height = sheet.heightOf(row);
    used += height;
    if (used > room) break;
    heights.push(height);
  }
  return heights;
}

/** How many of two lists' rows fit `room`: the first takes its share, then each what is left. */
function shareRoom(
  first: readonly number[],
  second: readonly number[],
  room: number,
): [number, number] {
  const share = fitting(first, room * TASKS_SHARE);
  const rest = fitting(second, room - total(first, share));
  return [fitting(first, room - total(second, rest)), rest];
}

function fitting(heights: readonly number[], room: number): number {
  let count = 0;
  let used = 0;
  for (const height of heights) {
    used += height;
    if (used > room) break;
    count++;
  }
  return count;
}

function total(heights: readonly number[], count: number): number {
  return heights.slice(0, count).reduce((sum, height) => sum + height, 0);
}

function wide(value: string, style: CellStyle): Part[] {
  return [part(value, style, GRID)];
}

function addWide(sheet: SheetBuilder, value: string, style: CellStyle): void {
  sheet.addRow(wide(value, style), style === heading ? HEADING : {});
}
