/** Numbered items and paragraphs of a notice, before it is known which of them are tasks. */

import type { Clause } from "../roles/find-clauses";
import { findLabels, GIVES_UNITS, type LabelMeaning } from "../roles/role-labels";
import type { Passage } from "../source/passage";
import type { Label } from "./labels";

export interface Paragraph {
  passage: Passage;
  clauses: Clause[];
}

/** A labelled line under an item, such as 责任单位：…. */
export interface Field {
  meaning: LabelMeaning;
  label: string;
  value: Passage;
  /** The whole line, number and label included; empty for a second field on one line. */
  whole: Passage;
}

export interface Item {
  /** `title` is a short unnumbered line that heads what follows. */
  kind: "item" | "title" | "table";
  label: Label | null;
  /** The printed number with its punctuation; empty where none. */
  number: Passage;
  paragraphs: Paragraph[];
  fields: Field[];
  /** Rows of a table; null for text. */
  rows: string[][] | null;
  children: Item[];
  /** It stands below the paper: what a web page prints there. */
  belowPaper?: true;
}

/** Whether the item itself says who does it. */
export function hasRoles(item: Item): boolean {
  return rolesFrom(item, 0, 0);
}

/** The same of an item that grows line by line: what was looked at once is not looked at again. */
export class GrowingRoles {
  private item: Item | null = null;
  private paragraphs = 0;
  private fields = 0;
  private found = false;

  has(item: Item): boolean {
    if (this.item !== item) {
      this.item = item;
      this.found = false;
      this.paragraphs = this.fields = 0;
    }
    this.found ||= rolesFrom(item, this.paragraphs, this.fields);
    this.paragraphs = item.paragraphs.length;
    this.fields = item.fields.length;
    return this.found;
  }
}

function rolesFrom({ paragraphs, fields }: Item, paragraph: number, field: number): boolean {
  for (let i = paragraph; i < paragraphs.length; i++) {
    for (const { givesUnits } of paragraphs[i]?.clauses ?? []) if (givesUnits) return true;
  }
  for (let i = field; i < fields.length; i++) {
    const meaning = fields[i]?.meaning;
    if (meaning && GIVES_UNITS.includes(meaning)) return true;
  }
  return false;
}

/** （牵头单位：市财政局） on a line of its own. */
export function isClauseAlone({ passage, clauses: [clause] }: Paragraph): boolean {
  return clause !== undefined && passage.text.slice(0, clause.start).trim() === "";
}

export function itemText(item: Item): string {
  return item.paragraphs.map(({ passage }) => passage.text).join("\n");
}

/**
 * Whether 责任单位 means the lead throughout: most that name one name a 配合单位 beside it, and no
 * label of the notice says 牵头.
 */
export function chargeLeads(items: readonly Item[]): boolean {
  let charged = 0;
  let beside = 0;
  for (const { paragraphs, fields } of items) {
    const meanings = new Set<LabelMeaning>(fields.map(({ meaning }) => meaning));
    for (const { clauses } of paragraphs) {
      for (const content of clauses.flatMap(({ contents }) => contents)) {
        for (const { meaning } of findLabels(content)) meanings.add(meaning);
      }
    }
    if (meanings.has("lead")) return false;
    if (meanings.has("charge")) charged++;
    if (meanings.has("charge") && meanings.has("support")) beside++;
  }
  return beside * 2 > charged;
}
