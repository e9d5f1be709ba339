/** The shared strings: every text that cells name by number. */

import { TOO_MANY_CELLS } from "../../../core/wording/reader-issues";
import type { Limits } from "../limits";
import { refuse } from "../refusal";
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from "../xml-scanner";
import { wholeNumber } from "./attributes";

/** Text → what of it is struck out. */
export type StruckTexts = Map<string, string>;

/** The texts by number, and which numbers cells used. */
export class SharedStrings {
  private highest = -1;

  /**
   * @param surplus texts beyond the number that the part declares
   * @param lost the part, where the package names one that it does not hold
   * @param struck texts of which something is struck out; cells add those that stand in themselves
   */
  constructor(
    readonly texts: readonly string[],
    private readonly surplus = 0,
    readonly lost: string | null = null,
    readonly struck: StruckTexts = new Map(),
  ) {}

  at(index: number): string | undefined {
    if (index > this.highest) this.highest = index;
    return this.texts[index];
  }

  /**
   * True where texts were doubled, which shifts the numbers of those behind. Programs that append
   * texts and leave the count as it was also use them.
   */
  get shifted(): boolean {
    return this.surplus > 0 && this.highest < this.texts.length - this.surplus;
  }
}

/**
 * Texts in order; rich runs are joined, phonetic guides dropped. @throws Refusal on damage, and where there
 * are more texts than cells could use.
 */
export function readSharedStrings(xml: string, part: string, limits: Limits): SharedStrings {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  const struck: StruckTexts = new Map();
  if (scanner.next() === END || !scanner.is("sst")) scanner.damaged();
  const unique = wholeNumber(scanner.attribute("uniqueCount"));
  const used = wholeNumber(scanner.attribute("count"));
  for (;;) {
    if (strings.length > limits.cells) refuse(TOO_MANY_CELLS, { limit: limits.cells });
    const plain = plainString(scanner);
    if (plain !== null) {
      strings.push(plain);
      continue;
    }
    const token = scanner.next();
    if (token === END) break;
    scanner.expectNoText();
    if (token === CLOSE) continue;
    if (scanner.is("si")) strings.push(token === EMPTY ? "" : readRichText(scanner, struck));
    else if (token === OPEN) skipExtension(scanner);
  }
  if (unique === null) return new SharedStrings(strings, 0, null, struck);
  if (!countAgrees(strings.length, unique, used)) scanner.damaged();
  return new SharedStrings(strings, Math.max(0, strings.length - unique), null, struck);
}

const PLAIN_START = "<si><t>";
const PLAIN_END = "</t></si>";

/** A short cut for the form that nearly all strings have; null, and nothing moved, for any other. */
function plainString(scanner: XmlScanner): string | null {
  const { source, position } = scanner;
  if (scanner.depth !== 1 || !source.startsWith(PLAIN_START, position)) return null;
  const start = position + PLAIN_START.length;
  const end = source.indexOf("<", start);
  if (end < 0 || !source.startsWith(PLAIN_END, end)) return null;
  scanner.position = end + PLAIN_END.length;
  return scanner.unescaped(scanner.textBetween(start, end));
}

/**
 * Too few strings mean that all numbers after a lost one are shifted. Careless writers give the number
 * of uses for both counts; that number is only too high.
 */
function countAgrees(found: number, unique: number, used: number | null): boolean {
  return found >= unique || unique === used;
}

/**
 * Text of a string item whose opening tag was just met: plain (`t`) or in runs (`r` with `t`).
 * Ends on its closing tag.
 *
 * @param struck takes the text if something of it is struck out
 */
export function readRichText(scanner: XmlScanner, struck?: StruckTexts): string {
  const depth = scanner.depth;
  let isStruck = false;
  let struckText = "";
  let plain = scanner.leaf("t");
  let text = plain ? scanner.text() : "";
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE) {
      if (scanner.depth >= depth) continue;
      const whole = scanner.unescaped(text);
      if (struckText.trim() !== "") struck?.set(whole, scanner.unescaped(struckText));
      return whole;
    } else if (token === OPEN) {
      if (scanner.is("t")) {
        // Two plain texts in one item: the border to the next item has moved.
        const isPlain = scanner.depth === depth + 1;
        if (isPlain && plain) scanner.damaged();
        plain ||= isPlain;
        const run = readText(scanner);
        text += run;
        if (isStruck) struckText += run;
      } else if (scanner.is("rPr")) isStruck = skipLooks(scanner);
      else if (BESIDE_TEXT.has(scanner.name())) scanner.skip();
      else if (scanner.is("r")) isStruck = false;
      else skipExtension(scanner);
    }
  }
}

const STRIKE = /<(?:\w+:)?strike\b(?![^>]*\bval\s*=\s*["'](?:0|false))/;

/** Passes over the looks of a run; true where they strike it out. */
function skipLooks(scanner: XmlScanner): boolean {
  const from = scanner.position;
  scanner.skip();
  return STRIKE.test(scanner.source.slice(from, scanner.position));
}

/** Phonetic guides stand in a string item without being its text. */
const BESIDE_TEXT: ReadonlySet<string> = new Set(["rPh", "phoneticPr"]);

/**
 * Passes over an extension, the one place for what this reader need not know. Any other element may hold
 * what was filled in: @throws Refusal
 */
export function skipExtension(scanner: XmlScanner): void {
  if (!scanner.is("extLst")) scanner.damaged();
  scanner.skip();
}

/** Text up to the closing tag of the element just opened; elements inside it are damage. */
function readText(scanner: XmlScanner): string {
  if (scanner.next() !== CLOSE) scanner.damaged();
  return scanner.text();
}
