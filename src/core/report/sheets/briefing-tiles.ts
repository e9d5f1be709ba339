/** The figures at the head of 领导参阅, and how they moved since the period before. */

import { nameBeside } from "../../model/period";
import { differenceText } from "../../wording/briefing";
import { BRIEFING_STYLES } from "../layout/report-styles";
import { type Part, part, type SheetBuilder } from "../layout/sheet-builder";
import type { ReportData } from "../report-data";
import type { Counts } from "../statistics/categories";
import { groupStatistics } from "../statistics/group-statistics";

interface Tile {
  label: string;
  value: Part;
  /** Against the period before. */
  change: string;
}

const SPAN = 2;

export function addBriefingTiles(sheet: SheetBuilder, data: ReportData): void {
  const tiles = tilesOf(data);
  const { tileLabel, tileChange } = BRIEFING_STYLES;
  sheet.addRow(
    tiles.map(({ label }) => part(label, tileLabel, SPAN)),
    { minHeight: 22, keepWithNext: true },
  );
  sheet.addRow(
    tiles.map(({ value }) => value),
    { minHeight: 34, keepWithNext: true },
  );
  if (!data.before) return;
  sheet.addRow(
    tiles.map(({ change }) => part(change, tileChange, SPAN)),
    { minHeight: 20, keepWithNext: true },
  );
}

function tilesOf({ tasks, before, period }: ReportData): Tile[] {
  const { tileNumber, tileShare, tileAlarm } = BRIEFING_STYLES;
  const { total, counts, lights, onTrack } = groupStatistics(tasks);
  const since = (now: number | null, then: number | null | undefined, measure = ""): string =>
    typeof now === "number" && typeof then === "number" ? differenceText(now, then, measure) : "";
  const lagging = ({ behind, "not-started": idle }: Counts): number => behind + idle;
  return [
    {
      label: "任务总数",
      value: part(total, tileNumber, SPAN),
      change: before ? `较${nameBeside(before.period, period)}` : "",
    },
    {
      label: "已完成",
      value: part(counts.done, tileNumber, SPAN),
      change: since(counts.done, before?.counts.done),
    },
    {
      label: "按序时推进",
      value: part(onTrack, tileShare, SPAN),
      change: since(onTrack, before?.onTrack, "个百分点"),
    },
    {
      label: "欠序时、未启动",
      value: part(lagging(counts), tileAlarm, SPAN),
      change: since(lagging(counts), before && lagging(before.counts)),
    },
    {
      label: "亮红灯",
      value: part(lights.red, tileAlarm, SPAN),
      change: since(lights.red, before?.lights.red),
    },
    {
      label: "亮黄灯",
      value: part(lights.yellow, tileAlarm, SPAN),
      change: since(lights.yellow, before?.lights.yellow),
    },
  ];
}
