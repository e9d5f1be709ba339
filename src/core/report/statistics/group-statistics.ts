/** Counts of a group of tasks: a chapter, a list, the whole. */

import type { TaskSummary } from "../rows/task-summary";
import { countCategories, type Counts, onTrackOf } from "./categories";
import { countLights, type LightCounts } from "./light";
import { oneDecimal, percentOf } from "./shares";

export interface GroupStatistics {
  total: number;
  counts: Counts;
  lights: LightCounts;
  /** Share of tasks done, ahead or on schedule, in percent; null for no tasks. */
  onTrack: number | null;
  /** Mean of the rates given in numbers; null where none was. */
  meanRate: number | null;
}

export function groupStatistics(tasks: readonly TaskSummary[]): GroupStatistics {
  const counts = countCategories(tasks.map((task) => task.category));
  const rates = tasks.map((task) => task.rate).filter((rate) => typeof rate === "number");
  const sum = rates.reduce((total, rate) => total + rate, 0);
  return {
    total: tasks.length,
    counts,
    lights: countLights(tasks.map((task) => task.light)),
    onTrack: percentOf(onTrackOf(counts), tasks.length),
    meanRate: rates.length === 0 ? null : oneDecimal(sum / rates.length),
  };
}

export interface Chapter {
  list: string;
  /** Heading as printed; null for a list without chapters. */
  heading: string | null;
  tasks: TaskSummary[];
}

/** Tasks by list and chapter, in printed order. */
export function chaptersOf(tasks: readonly TaskSummary[]): Chapter[] {
  const chapters = new Map<string, Chapter>();
  for (const summary of tasks) {
    const { list, chapter: heading } = summary.task;
    const key = JSON.stringify([list, heading]);
    const known = chapters.get(key);
    if (known) known.tasks.push(summary);
    else chapters.set(key, { list, heading, tasks: [summary] });
  }
  return [...chapters.values()];
}

/** Chapters whose tasks forecast rather than order, such as 一、经济社会发展的主要预期目标. */
export function isForecast(heading: string | null): boolean {
  return heading !== null && /预期(?:目标|指标)/.test(heading);
}
