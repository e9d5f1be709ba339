/**
 * A pull scanner for XML that checks as it goes: every tag is well-formed and closed by its own name, and
 * the document ends when its root does. Damage is refused, so nothing is ever read from half a part.
 */

import { DOCUMENT_TYPE, XML_DAMAGED } from "../../core/wording/reader-issues";
import { refuse } from "./refusal";
import { decodeEntities, decodeEscapes, endsInReference } from "./xml-text";

/** What `next` stopped at. */
export const OPEN = 1;
export const CLOSE = 2;
/** A tag that opens and closes at once. */
export const EMPTY = 3;
export const END = 0;
export type Token = typeof OPEN | typeof CLOSE | typeof EMPTY | typeof END;

const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 500;
/** Raw characters of a text that are looked at: far more than a cell holds, all written as references. */
const LONGEST_RUN = 1_000_000;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

export class XmlScanner {
  /** Elements open around the current token; an opening tag counts itself. */
  depth = 0;
  /** Where the tag's name begins after its prefix, and where it ends. */
  nameStart = 0;
  nameEnd = 0;
  attributeCount = 0;
  /** Bounds of each attribute: name start, name end, value start, value end. */
  readonly attributeBounds: number[] = [];
  /** Raw text between the token before and this one, after the last comment or CDATA section. */
  textStart = 0;
  textEnd = 0;

  /** Where reading goes on. Who moves it must have checked all that is passed over. */
  position = 0;

  private carried: string | null = null;
  private rootSeen = false;
  /** Start, start of the local name and end of each open tag's name. */
  private readonly openNames: number[] = [];
  /** Looked for once, and only where there is a text to resolve: most sheets hold none of their own. */
  private references: boolean | null = null;
  private escapes: boolean | null = null;

  /** @param part name of the part, for the message when it is damaged. */
  constructor(
    readonly source: string,
    readonly part: string,
  ) {}

  /** Moves to the next tag, skipping comments and instructions. @throws Refusal on damage or a DOCTYPE. */
  next(): Token {
    const { source } = this;
    this.carried = null;
    this.textStart = this.position;
    for (;;) {
      let at = this.position;
      if (source.charCodeAt(at) !== LESS) {
        at = source.indexOf("<", at);
        if (at < 0) return this.finish();
      }
      const code = source.charCodeAt(at + 1);
      if (code === BANG || code === QUESTION) {
        this.skipMarkup(at, code);
        continue;
      }
      this.textEnd = at;
      if (this.depth === 0) this.expectNoText();
      return code === SLASH ? this.closeTag(at) : this.openTag(at);
    }
  }

  /**
   * Takes a whole element without prefix, attributes or elements inside, such as `<v>12</v>`, if one stands
   * next. Its text is then the current one. False, and nothing moved, for anything else: a short cut only.
   */
  leaf(name: string): boolean {
    const { source, position } = this;
    const start = position + name.length + 2;
    if (source.charCodeAt(start - 1) !== GREATER || !this.hasAt(name, position + 1)) return false;
    const end = source.indexOf("<", start);
    if (source.charCodeAt(end + 1) !== SLASH || !this.hasAt(name, end + 2)) return false;
    if (end < 0 || source.charCodeAt(end + 2 + name.length) !== GREATER) return false;
    this.textStart = start;
    this.textEnd = end;
    this.carried = null;
    this.position = end + name.length + 3;
    return true;
  }

  /** True if the tag's name without its prefix is `name`. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.hasAt(name, this.nameStart);
  }

  private hasAt(name: string, at: number): boolean {
    for (let index = 0; index < name.length; index++) {
      if (this.source.charCodeAt(at + index) !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The tag's name without its prefix. */
  name(): string {
    return this.source.slice(this.nameStart, this.nameEnd);
  }

  /** Value of an attribute without prefix, its entities resolved; null if there is none. */
  attribute(name: string): string | null {
    const index = this.indexOf(name);
    return index < 0 ? null : this.attributeValue(index);
  }

  /** Value of an attribute that is a plain whole number; null if there is none or it is anything else. */
  numberAttribute(name: string): number | null {
    const index = this.indexOf(name);
    if (index < 0) return null;
    const { attributeBounds } = this;
    const number = this.digits(
      bound(attributeBounds, index + 2),
      bound(attributeBounds, index + 3),
    );
    return number < 0 ? null : number;
  }

  /** Whole number of at most nine digits between two places of the source; -1 for anything else. */
  digits(from: number, to: number): number {
    if (from >= to || to - from > 9) return -1;
    let number = 0;
    for (let at = from; at < to; at++) {
      const digit = this.source.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Where the bounds of an attribute stand; -1 if there is none of that name. */
  private indexOf(name: string): number {
    const { attributeBounds } = this;
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      const start = bound(attributeBounds, index);
      const length = bound(attributeBounds, index + 1) - start;
      if (length === name.length && this.hasAt(name, start)) return index;
    }
    return -1;
  }

  /** Value of an attribute that has some prefix, such as `r:id`. */
  prefixedAttribute(local: string): string | null {
    const suffix = ":" + local;
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      const start = bound(this.attributeBounds, index);
      const end = bound(this.attributeBounds, index + 1);
      if (this.source.slice(start, end).endsWith(suffix)) return this.attributeValue(index);
    }
    return null;
  }

  /** Text between the token before and this one, entities resolved and CDATA joined. */
  text(): string {
    const rest = this.textBetween(this.textStart, this.textEnd);
    return this.carried === null ? rest : this.carried + rest;
  }

  /** A spreadsheet string of this part, its escaped characters resolved. */
  unescaped(text: string): string {
    this.escapes ??= this.source.includes("_x");
    return this.escapes ? decodeEscapes(text) : text;
  }

  /** Raw text between two places, its entities resolved; no more than any cell can hold. */
  textBetween(from: number, to: number): string {
    const raw = this.source.slice(from, Math.min(to, from + LONGEST_RUN));
    this.references ??= this.source.includes("&") || this.source.includes("\r");
    if (!this.references) return raw;
    if (endsInReference(raw) && to - from <= LONGEST_RUN) this.damaged();
    return decodeEntities(raw);
  }

  /** True if all the text is one raw run, without CDATA or a comment within. */
  get isPlain(): boolean {
    return this.carried === null;
  }

  /** Refuses text where only elements may stand: the trace of a broken tag. */
  expectNoText(): void {
    if ((this.textEnd > this.textStart || this.carried !== null) && this.text().trim() !== "") {
      this.damaged();
    }
  }

  /** After an opening tag: moves to its closing tag. */
  skip(): void {
    const depth = this.depth;
    while (this.next() !== CLOSE || this.depth >= depth);
  }

  damaged(): never {
    refuse(XML_DAMAGED, { part: this.part });
  }

  private attributeValue(index: number): string {
    const { attributeBounds } = this;
    return this.textBetween(bound(attributeBounds, index + 2), bound(attributeBounds, index + 3));
  }

  private finish(): Token {
    this.textEnd = this.source.length;
    this.position = this.textEnd;
    if (this.depth > 0) this.damaged();
    this.expectNoText();
    return END;
  }

  /** Comment, instruction or CDATA at `at`; a document type is refused. */
  private skipMarkup(at: number, code: number): void {
    const { source } = this;
    const before = this.textBetween(this.textStart, at);
    let content = "";
    let end: number;
    if (code === QUESTION) {
      end = this.endOf("?>", at + 2);
    } else if (source.startsWith("<!--", at)) {
      end = this.endOf("-->", at + 4);
    } else if (source.startsWith("<![CDATA[", at)) {
      end = this.endOf("]]>", at + 9);
      content = source.slice(at + 9, end - 3);
    } else {
      return source.startsWith("<!DOCTYPE", at) ? refuse(DOCUMENT_TYPE, {}) : this.damaged();
    }
    this.carried = (this.carried ?? "") + before + content;
    this.position = end;
    this.textStart = end;
  }

  private endOf(mark: string, from: number): number {
    const end = this.source.indexOf(mark, from);
    return end < 0 ? this.damaged() : end + mark.length;
  }

  private closeTag(at: number): Token {
    const { source, openNames } = this;
    if (this.depth === 0) this.damaged();
    const end = openNames.pop() as number;
    const local = openNames.pop() as number;
    const start = openNames.pop() as number;
    const length = end - start;
    let position = at + 2;
    for (let index = 0; index < length; index++, position++) {
      if (source.charCodeAt(position) !== source.charCodeAt(start + index)) this.damaged();
    }
    this.nameStart = at + 2 + local - start;
    this.nameEnd = position;
    while (isBlank(source.charCodeAt(position))) position++;
    if (source.charCodeAt(position) !== GREATER) this.damaged();
    this.position = position + 1;
    this.depth--;
    this.attributeCount = 0;
    return CLOSE;
  }

  private openTag(at: number): Token {
    const { source } = this;
    let position = at + 1;
    let code = source.charCodeAt(position);
    if (!isNameCode(code) || (this.depth === 0 && this.rootSeen)) this.damaged();
    let local = position;
    while (isNameCode(code)) {
      if (code === COLON) local = position + 1;
      code = source.charCodeAt(++position);
    }
    const nameEnd = position;
    this.attributeCount = 0;
    if (code !== GREATER) position = this.readAttributes(position);
    this.nameStart = local;
    this.nameEnd = nameEnd;
    this.rootSeen = true;
    if (source.charCodeAt(position) === SLASH) {
      if (source.charCodeAt(position + 1) !== GREATER) this.damaged();
      this.position = position + 2;
      return EMPTY;
    }
    this.position = position + 1;
    if (this.depth === 0) this.expectEnd(at + 1, nameEnd);
    if (++this.depth > MAX_DEPTH) this.damaged();
    this.openNames.push(at + 1, local, nameEnd);
    return OPEN;
  }

  /** A part that was cut is known before its hundred thousands of cells are read. */
  private expectEnd(nameStart: number, nameEnd: number): void {
    const end = this.source.lastIndexOf(`</${this.source.slice(nameStart, nameEnd)}`);
    if (end < nameEnd) this.damaged();
  }

  /** From the end of the tag's name to what ends the tag: `/` or `>`. */
  private readAttributes(from: number): number {
    const { source, attributeBounds } = this;
    let position = from;
    let code = source.charCodeAt(position);
    let count = 0;
    for (;;) {
      const end = position;
      while (isBlank(code)) code = source.charCodeAt(++position);
      if (code === GREATER || code === SLASH) break;
      if (position === end || !isNameCode(code) || count === MAX_ATTRIBUTES) this.damaged();
      const index = count++ * 4;
      attributeBounds[index] = position;
      while (isNameCode(code)) code = source.charCodeAt(++position);
      attributeBounds[index + 1] = position;
      while (isBlank(code)) code = source.charCodeAt(++position);
      if (code !== EQUALS) this.damaged();
      code = source.charCodeAt(++position);
      while (isBlank(code)) code = source.charCodeAt(++position);
      if (code !== DOUBLE_QUOTE && code !== QUOTE) this.damaged();
      const quote = code;
      attributeBounds[index + 2] = ++position;
      code = source.charCodeAt(position);
      while (code !== quote) {
        if (code === LESS || code !== code) this.damaged();
        code = source.charCodeAt(++position);
      }
      attributeBounds[index + 3] = position;
      code = source.charCodeAt(++position);
    }
    this.attributeCount = count;
    return position;
  }
}

function bound(bounds: readonly number[], index: number): number {
  return bounds[index] as number;
}

function isBlank(code: number): boolean {
  return code <= SPACE && (code === SPACE || code === LINE_FEED || code === RETURN || code === TAB);
}

/** Letters, digits, `_ - . :` and everything beyond ASCII; NaN, past the end, is none of them. */
function isNameCode(code: number): boolean {
  return code > 127 || NAME_CODES[code] === 1;
}

const NAME_CODES = new Uint8Array(128);
for (const char of "-.:_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") {
  NAME_CODES[char.charCodeAt(0)] = 1;
}
