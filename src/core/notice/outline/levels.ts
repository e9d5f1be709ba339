/** Decides by content, not by glyph, which items are tasks, headings, details or none of these. */

import { type Item, hasRoles, itemText } from "./item";
import { EMPTY } from "../source/passage";
import { isTitle } from "./build-items";
import { type LabelStyle, STYLE_RANK } from "./labels";

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
}

export interface Outline {
  tasks: PlacedTask[];
  /** Headings that have tasks beneath them. */
  headings: Item[];
  /** Numbered items that are neither. */
  skipped: Item[];
  /** Longer paragraphs among the tasks that name no unit. */
  asides: Item[];
}

/** Shorter paragraphs are dates, signatures and what a web page adds. */
const SHORTEST_ASIDE = 20;

/** Reads the levels of one region. */
export function readLevels(regionItems: readonly Item[]): Outline {
  const items = mergeParagraphs(regionItems);
  const roots = nest(items);
  const shares = roleShares(items);
  const details = new Map<Item, Item[]>();
  const taken = new Set<Item>();
  for (const root of roots) takeDetails(root, shares, details, taken);
  const counted = missingNumbers(items, taken);
  const outline: Outline = { tasks: [], headings: [], skipped: [], asides: [] };
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
    if (isTask(item, details)) {
      outline.tasks.push({ item, headings, details: details.get(item) ?? [], withoutUnits: false });
      placeAll(under, headings);
    } else if (under.some((child) => leadsToTask(child, details, taken))) {
      outline.headings.push(item);
      placeAll(under, [...headings, item]);
    } else if (counted.has(item) || lacksUnits(item, taskStyles)) {
      outline.tasks.push({ item, headings, details: item.children, withoutUnits: true });
    } else if (item.label) outline.skipped.push(item);
    else if (outline.tasks.length > 0 && itemText(item).length >= SHORTEST_ASIDE) {
      outline.asides.push(item);
    }
  };
  placeAll(roots, []);
  return outline;
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
    item.children.some((child) => !taken.has(child) && leadsToTask(child, details, taken))
  );
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

/**
 * A numbered item may print its clause in the paragraph after it; then both are one. Where several
 * such paragraphs follow, each is a task under the item as heading.
 */
function mergeParagraphs(printedItems: readonly Item[]): Item[] {
  const headings = headingStyles(printedItems);
  const regionItems = printedItems.flatMap((item) =>
    item.label && headings.has(item.label.style) ? splitHeading(item) : [item],
  );
  const runs: { item: Item; after: Item[] }[] = [];
  for (let i = 0; i < regionItems.length; i++) {
    const item = regionItems[i];
    if (!item) continue;
    const after: Item[] = [];
    while (isLoose(regionItems[i + 1])) {
      const next = regionItems[++i];
      if (next) after.push(next);
    }
    runs.push({ item, after });
  }
  const severalUnder = new Set<LabelStyle>();
  for (const { item, after } of runs) {
    if (item.label && !hasRoles(item) && after.filter(hasRoles).length > 1)
      severalUnder.add(item.label.style);
  }
  return runs.flatMap(({ item, after }) => {
    const withRoles = after.filter(hasRoles);
    const [only] = withRoles;
    const style = item.label?.style;
    if (
      withRoles.length === 1 &&
      only &&
      style &&
      !hasRoles(item) &&
      !headings.has(style) &&
      !severalUnder.has(style)
    ) {
      const before = after.slice(0, after.indexOf(only) + 1);
      const merged: Item = {
        ...item,
        paragraphs: [...item.paragraphs, ...before.flatMap(({ paragraphs }) => paragraphs)],
        fields: [...item.fields, ...before.flatMap(({ fields }) => fields)],
      };
      return [merged, ...after.slice(before.length)];
    }
    return [item, ...after];
  });
}

/** Styles whose items head numbered items of a deeper style somewhere in the region. */
function headingStyles(items: readonly Item[]): Set<LabelStyle> {
  const styles = new Set<LabelStyle>();
  items.forEach(({ label }, index) => {
    const next = items[index + 1]?.label;
    if (!label || !next || STYLE_RANK[next.style] <= STYLE_RANK[label.style]) return;
    if (items[index] && !hasRoles(items[index])) styles.add(label.style);
  });
  return styles;
}

/**
 * Among items of a heading style, one with a paragraph that says who does it is a heading too, and
 * the paragraph a task of its own.
 */
function splitHeading(item: Item): Item[] {
  const [first, ...rest] = item.paragraphs;
  if (!first || rest.length === 0 || !hasRoles(item)) return [item];
  if (first.clauses.length > 0 || !isTitle(first.passage.text)) return [item];
  const head: Item = { ...item, paragraphs: [first], fields: [] };
  return [head, { ...item, label: null, number: EMPTY, paragraphs: rest }];
}

function isLoose(item: Item | undefined): boolean {
  return item?.kind === "item" && item.label === null;
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
