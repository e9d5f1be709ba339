/** Decides which unnumbered paragraphs belong to the numbered item above them. */

import { EMPTY } from "../source/passage";
import { givesUnits } from "./heading-roles";
import { hasRoles, isClauseAlone, type Item } from "./item";
import { type LabelStyle, STYLE_RANK } from "./labels";
import { isTitle } from "./titles";

/**
 * A numbered item may print its clause in the paragraph after it; then both are one. Where several
 * such paragraphs follow, each is a task under the item as heading.
 */
export function mergeParagraphs(printedItems: readonly Item[]): Item[] {
  const headings = headingStyles(printedItems);
  for (const style of stylesAboveParagraphs(printedItems)) headings.add(style);
  const regionItems = printedItems.flatMap((item) =>
    item.label && (headings.has(item.label.style) || givesUnits(item))
      ? splitHeading(item)
      : [item],
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
    runs.push({ item, after: withOpenParagraphs(after) });
  }
  const severalUnder = stylesAboveSeveral(runs);
  return runs.flatMap(({ item, after }) => {
    if (after.length === 0) return [item];
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
    return partOpenParagraph(item, after);
  });
}

/** Such a sentence goes on in the next paragraph, which says who does both. */
const GOES_ON = /[；;，,]$/;

function isOpen({ paragraphs }: Item): boolean {
  return GOES_ON.test(paragraphs[paragraphs.length - 1]?.passage.text ?? "");
}

function withOpenParagraphs(items: readonly Item[]): Item[] {
  const whole: Item[] = [];
  let open: Item | null = null;
  for (const item of items) {
    const joined: Item = open
      ? { ...item, paragraphs: [...open.paragraphs, ...item.paragraphs] }
      : item;
    open = null;
    if (!hasRoles(joined) && isOpen(joined)) open = joined;
    else whole.push(joined);
  }
  return open ? [...whole, open] : whole;
}

/** The paragraph under a title that goes on in the first of those after it. */
function partOpenParagraph(item: Item, [next, ...others]: readonly Item[]): Item[] {
  const [title, ...begun] = item.paragraphs;
  if (!next) return [item];
  if (!title || begun.length === 0 || hasRoles(item) || !isOpen(item) || !hasRoles(next))
    return [item, next, ...others];
  const joined: Item = { ...next, paragraphs: [...begun, ...next.paragraphs] };
  return [{ ...item, paragraphs: [title] }, joined, ...others];
}

/**
 * Styles whose items stand above several paragraphs that say who does it, or as a habit above one
 * with several clauses: 1.主要指标。 and then 人口…（A牵头）能耗…（B牵头）.
 */
function stylesAboveSeveral(
  runs: readonly { item: Item; after: readonly Item[] }[],
): Set<LabelStyle> {
  const several = new Set<LabelStyle>();
  const counts = new Map<LabelStyle, { one: number; more: number }>();
  for (const { item, after } of runs) {
    if (after.length === 0) continue;
    const withRoles = after.filter(hasRoles);
    if (!item.label || hasRoles(item) || withRoles.length === 0) continue;
    const { style } = item.label;
    if (withRoles.length > 1) several.add(style);
    const count = counts.get(style) ?? { one: 0, more: 0 };
    const clauses = withRoles.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.clauses));
    if (clauses.length > 1) count.more++;
    else count.one++;
    counts.set(style, count);
  }
  for (const [style, { one, more }] of counts) if (more > 0 && more >= one) several.add(style);
  return several;
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
 * Styles of which one item has a title and a paragraph that says who does it, and then comes
 * another such paragraph: both stand under the title.
 */
function stylesAboveParagraphs(items: readonly Item[]): LabelStyle[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    const several = next !== undefined && isLoose(next) && hasRoles(next);
    return item.label && several && splitHeading(item).length > 1 ? [item.label.style] : [];
  });
}

/**
 * Among items of a heading style, one with a paragraph that says who does it is a heading too, and
 * the paragraph a task of its own.
 */
function splitHeading(item: Item): Item[] {
  const [first, ...rest] = item.paragraphs;
  if (!first || rest.length === 0 || (!hasRoles(item) && !givesUnits(item))) return [item];
  if (first.clauses.length > 0 || !isTitle(first.passage.text)) return [item];
  // A clause alone under a title is the title's: a task has a text.
  const own = rest.findIndex((paragraph) => !isClauseAlone(paragraph));
  if (own < 0) return [item];
  const head: Item = { ...item, paragraphs: [first, ...rest.slice(0, own)], fields: [] };
  return [head, { ...item, label: null, number: EMPTY, paragraphs: rest.slice(own) }];
}

function isLoose(item: Item | undefined): boolean {
  return item?.kind === "item" && item.label === null && !item.belowPaper;
}
