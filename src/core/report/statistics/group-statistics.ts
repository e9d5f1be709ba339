/** Counts of a group of tasks: a chapter, a list, the whole. */

import type { Task } from "../../model/task";
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

const FORECAST = /预期(?:目标|指标)/;

export interface Chapter {
  list: string;
  /** Heading of the chapter or section as printed; null for a list without chapters. */
  heading: string | null;
  tasks: TaskSummary[];
}

/**
 * Tasks by list and chapter, in printed order; by section where a list has one chapter alone, such as
 * 第一部分 above 一、, 二、 and so on.
 */
export function chaptersOf(tasks: readonly TaskSummary[]): Chapter[] {
  const chapters = new Map<string, Chapter>();
  const undivided = undividedLists(tasks);
  for (const summary of tasks) {
    const { list, chapter, section } = summary.task;
    const heading = undivided.has(list) ? (section ?? chapter) : chapter;
    const key = JSON.stringify([list, heading]);
    const known = chapters.get(key);
    if (known) known.tasks.push(summary);
    else chapters.set(key, { list, heading, tasks: [summary] });
  }
  return [...chapters.values()];
}

/** Lists whose tasks all stand under one chapter, but under several sections of it. */
function undividedLists(tasks: readonly TaskSummary[]): Set<string> {
  const headings = new Map<
    string,
    { chapters: Set<string | null>; sections: Set<string | null> }
  >();
  for (const { task } of tasks) {
    const own = headings.get(task.list) ?? { chapters: new Set(), sections: new Set() };
    headings.set(task.list, own);
    own.chapters.add(task.chapter);
    own.sections.add(task.section);
  }
  const undivided = [...headings].filter(
    ([, { chapters, sections }]) => chapters.size === 1 && sections.size > 1,
  );
  return new Set(undivided.map(([list]) => list));
}

/** Headings whose tasks forecast rather than order, such as 一、经济社会发展的主要预期目标. */
export function isForecast({ chapter, section }: Pick<Task, "chapter" | "section">): boolean {
  return [chapter, section].some((heading) => heading !== null && FORECAST.test(heading));
}
