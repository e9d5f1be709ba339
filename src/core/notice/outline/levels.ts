/** Decides by content, not by glyph, which items are tasks, headings, details or none of these. */

import { givesUnits, sharesItsClause } from "./heading-roles";
import { type Field, type Item, hasRoles, itemText } from "./item";
import { type LabelStyle, STYLE_RANK } from "./labels";
import { findTargets } from "../targets/find-targets";
import { mergeParagraphs } from "./merge-paragraphs";

/** Rank of a paragraph without a number, below all numbers. */
const PARAGRAPH_RANK = 9;

export interface PlacedTask {
  item: Item;
  /** Headings above it, outermost first. */
  headings: Item[];
  /** Numbered details that belong to its text, in order. */
  details: Item[];
  /** No unit stands with it, but its neighbours show that it is a task. */
  withoutUnits: boolean;
  /** Fields under the last task of its heading that hold for all of them. */
  shared: readonly Field[];
}

export interface Outline {
  tasks: PlacedTask[];
  /** Headings that have tasks beneath them. */
  headings: Item[];
  /** Numbered items that are neither. */
  skipped: Item[];
  /** Longer paragraphs among the tasks, and goals before them, that name no unit. */
  asides: Item[];
}

/** Shorter paragraphs are dates, signatures and what a web page adds. */
const SHORTEST_ASIDE = 20;
/** What any paper prints below its text: 抄送：…, 某某办公室 2025年2月28日印发. */
const FURNITURE = /^(?:抄送|抄报|分送)\s*[：:]|\d\s*日\s*印发?$/;

/** Reads the levels of one region. */
export function readLevels(regionItems: readonly Item[]): Outline {
  const items = mergeParagraphs(regionItems.filter(({ belowPaper }) => !belowPaper));
  const roots = nest(items);
  const shares = roleShares(items);
  const details = new Map<Item, Item[]>();
  const taken = new Set<Item>();
  for (const root of roots) takeDetails(root, shares, details, taken);
  const counted = missingNumbers(items, taken);
  const outline: Outline = { tasks: [], headings: [], skipped: [], asides: [] };
  /** Headings whose clause holds for what stands beneath them. */
  const sharing = new Set<Item>();
  const placeAll = (siblings: readonly Item[], headings: Item[]): void => {
    const taskStyles = new Set(
      siblings.filter((item) => isTask(item, details)).map(({ label }) => label?.style),
    );
    for (const item of siblings) if (!taken.has(item)) place(item, taskStyles, headings);
  };
  const place = (
    item: Item,
    taskStyles: ReadonlySet<LabelStyle | undefined>,
    headings: Item[],
  ): void => {
    const under = item.children.filter((child) => !taken.has(child));
    if (sharesItsClause(item)) {
      sharing.add(item);
      outline.headings.push(item);
      placeAll(under, [...headings, item]);
    } else if (isTask(item, details)) {
      const own = details.get(item) ?? [];
      outline.tasks.push({ item, headings, details: own, withoutUnits: false, shared: [] });
      placeAll(under, headings);
    } else if (
      under.some((child) => leadsToTask(child, details, taken)) ||
      headsTasks(item, under)
    ) {
      outline.headings.push(item);
      placeAll(under, [...headings, item]);
    } else if (
      counted.has(item) ||
      lacksUnits(item, taskStyles) ||
      (item.kind === "item" &&
        headings.some((heading) => givesUnits(heading) || sharing.has(heading)))
    ) {
      const { children } = item;
      outline.tasks.push({ item, headings, details: children, withoutUnits: true, shared: [] });
    } else if (item.label) outline.skipped.push(item);
    else if (itemText(item).length >= SHORTEST_ASIDE && !FURNITURE.test(itemText(item))) {
      // Before the first task a paragraph mostly leads in; one with goals of the year does more.
      const isAside = outline.tasks.length > 0 || findTargets(itemText(item)).length > 0;
      if (isAside) outline.asides.push(item);
    }
  };
  placeAll(roots, []);
  // Nothing but what the page adds stands there, unless it sets goals.
  outline.asides.push(
    ...regionItems.filter((item) => item.belowPaper && findTargets(itemText(item)).length > 0),
  );
  shareSupport(outline.tasks);
  return outline;
}

/** 一、省编办牵头的工作：1.… 2.… 协同单位：…: what stands once below all of them is each one's. */
function shareSupport(tasks: readonly PlacedTask[]): void {
  for (let last = tasks.length - 1; last > 0; last--) {
    const { item, headings } = tasks[last] ?? {};
    const heading = headings?.[headings.length - 1];
    if (!item || !heading || !namesSupportBelow(item) || !givesUnits(heading)) continue;
    if (tasks[last + 1]?.headings.includes(heading)) continue;
    let first = last;
    while (first > 0 && tasks[first - 1]?.headings.includes(heading)) first--;
    const group = tasks.slice(first, last + 1);
    if (group.length === 1 || !group.slice(0, -1).every((task) => task.withoutUnits)) continue;
    for (const task of group) task.shared = item.fields;
  }
}

function namesSupportBelow({ fields, paragraphs }: Item): boolean {
  return (
    fields.length > 0 &&
    fields.every(({ meaning }) => meaning === "support") &&
    paragraphs.every(({ clauses }) => clauses.length === 0)
  );
}

function isTask(item: Item, details: ReadonlyMap<Item, Item[]>): boolean {
  return item.kind === "table" || hasRoles(item) || (details.get(item) ?? []).some(hasRoles);
}

function leadsToTask(
  item: Item,
  details: ReadonlyMap<Item, Item[]>,
  taken: ReadonlySet<Item>,
): boolean {
  return (
    isTask(item, details) ||
    headsTasks(item, item.children) ||
    item.children.some((child) => !taken.has(child) && leadsToTask(child, details, taken))
  );
}

/** A heading that names the units for all that stands beneath it. */
function headsTasks(item: Item, under: readonly Item[]): boolean {
  return under.length > 0 && givesUnits(item);
}

/** An item beside tasks of its own kind that names nobody. */
function lacksUnits(item: Item, taskStyles: ReadonlySet<LabelStyle | undefined>): boolean {
  return item.label !== null && item.children.length === 0 && taskStyles.has(item.label.style);
}

/** Items whose number fills the gap between two tasks of a running numbering. */
function missingNumbers(items: readonly Item[], taken: ReadonlySet<Item>): Set<Item> {
  const missing = new Set<Item>();
  const arabic = items.filter((item) => item.label?.style === "arabic" && !taken.has(item));
  arabic.forEach((item, index) => {
    const before = arabic[index - 1];
    const after = arabic[index + 1];
    const value = item.label?.value ?? 0;
    if (
      !hasRoles(item) &&
      item.children.length === 0 &&
      before &&
      after &&
      hasRoles(before) &&
      hasRoles(after)
    ) {
      if (before.label?.value === value - 1 && after.label?.value === value + 1) missing.add(item);
    }
  });
  return missing;
}

/** Builds the tree by the usual rank of the printed numbers. */
function nest(items: readonly Item[]): Item[] {
  const roots: Item[] = [];
  const path: { item: Item; rank: number }[] = [];
  items.forEach((item, index) => {
    item.children = [];
    const rank = rankOf(item, items[index + 1], path);
    while (path.length > 0 && (path[path.length - 1]?.rank ?? 0) >= rank) path.pop();
    const parent = path[path.length - 1]?.item;
    (parent ? parent.children : roots).push(item);
    if (rank < PARAGRAPH_RANK) path.push({ item, rank });
  });
  return roots;
}

/** A title stands just above what follows it. */
function rankOf(item: Item, next: Item | undefined, path: readonly { rank: number }[]): number {
  if (item.label) return STYLE_RANK[item.label.style];
  if (item.kind !== "title") return PARAGRAPH_RANK;
  if (next?.label) return STYLE_RANK[next.label.style] - 0.5;
  const innermost = path[path.length - 1]?.rank ?? -1;
  return path.length > 0 && innermost % 1 !== 0 ? innermost : innermost + 0.5;
}

/** For each style, the share of its items that name units. */
function roleShares(items: readonly Item[]): Map<LabelStyle, number> {
  const counts = new Map<LabelStyle, { all: number; own: number }>();
  for (const item of items) {
    if (!item.label) continue;
    const count = counts.get(item.label.style) ?? { all: 0, own: 0 };
    count.all++;
    if (hasRoles(item)) count.own++;
    counts.set(item.label.style, count);
  }
  return new Map([...counts].map(([style, { all, own }]) => [style, own / all]));
}

/**
 * Details are numbered lines without units of their own: either the item above them has units, or
 * the last of them carries the clause for all (1.…：(1)…；(2)…。（牵头单位：…）).
 */
function takeDetails(
  item: Item,
  shares: ReadonlyMap<LabelStyle, number>,
  details: Map<Item, Item[]>,
  taken: Set<Item>,
): void {
  for (const child of item.children) takeDetails(child, shares, details, taken);
  const children = item.children.filter((child) => child.label !== null);
  if (!item.label || children.length === 0 || children.some((child) => child.children.length > 0))
    return;
  if (givesUnits(item)) return;
  const own = children.filter((child) => hasRoles(child));
  if (hasRoles(item)) {
    if (own.length === 0) take(item, item.children, details, taken);
    return;
  }
  const last = children[children.length - 1];
  const style = last?.label?.style;
  const rare = style !== undefined && (STYLE_RANK[style] >= 4 || (shares.get(style) ?? 0) < 0.5);
  if (children.length > 1 && own.length === 1 && own[0] === last && rare) {
    take(item, item.children, details, taken);
  }
}

function take(
  item: Item,
  children: readonly Item[],
  details: Map<Item, Item[]>,
  taken: Set<Item>,
): void {
  details.set(item, [...children]);
  for (const child of children) taken.add(child);
}
