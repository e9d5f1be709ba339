/** A quantity in its clause, and what several rules ask of it. */

import { measureClass } from "./measures";
import type { Quantity } from "./quantities";
import type { Verb } from "./verbs";

/** Longest run of characters that a pattern before or at the end of a clause may need. */
export const ENDING = 16;

/** A quantity in its clause. */
export interface Setting {
  quantity: Quantity;
  /** The clause before the operator word, and after the quantity; plain. */
  prefix: string;
  /** The last characters of the prefix: enough for any pattern that ends at the number. */
  ending: string;
  suffix: string;
  /** What of the suffix belongs to the same item of an enumeration. */
  tail: string;
  /** What stands before the colon that opens the clause; empty where none does. */
  label: string;
  /** Verbs of the prefix. */
  verbs: readonly Verb[];
  /** The quantity before it in the same or the tied clause was a target at the end of its item. */
  follows: boolean;
  /** The clauses it is tied to by commas tell of what is there already. */
  described: boolean;
  /** Nothing but a separator stands between it and the target before it: 分别增长8%、9%. */
  adjoins: boolean;
  /** It opens an item right beside that of a target: 培育5家A和20家B. */
  beside: boolean;
}

/** Adverbs that may stand before a clause's first verb. */
export const ADVERBS =
  /^(?:加快|全年|年度|年内|今年|当年|全部|全市|全省|全县|全区|我市|我省|力争|确保|计划|预计|累计|重点|着力|大力|积极|深入|持续|扎实|免费|对口|结对|定点|集中|统筹|统一|新|再|并|要|将|继续|进一步|各|年|共)*$/;

/** What ends an item: nothing, a separator, a remark in brackets. */
export const CONNECTED =
  /^(?:$|之间|区间|的(?:目标|任务|要求)|台阶|大关|关口|规模(?=$|、)|[、）)\s\u0000]|其中|和(?![美谐平])|及|以及|并(?![网联]))/;

/** The verb right before the number. */
export function adjacentVerb({ prefix, verbs }: Setting): Verb | undefined {
  const last = verbs.at(-1);
  return last?.end === prefix.length ? last : undefined;
}

export function isAmount({ measure }: Quantity): boolean {
  return measureClass(measure) === "amount";
}
