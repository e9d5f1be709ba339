/** From lines to items: what belongs to one printed number or paragraph is put together. */

import { isDateLine } from "../head/notice-info";
import {
  type Clause,
  type ClauseForms,
  findClauses,
  isUnitLine,
  isUnitsOnly,
  type SentenceForms,
} from "../roles/find-clauses";
import { type FieldLine, parseField } from "../roles/fields";
import { isRoleSentence } from "../roles/role-sentence";
import { findLabels, GIVES_UNITS } from "../roles/role-labels";
import { EMPTY, type Passage, slice } from "../source/passage";
import type { SourceBlock } from "../source/block";
import type { Field, Item } from "./item";
import { namesNoUnit } from "./heading-roles";
import { GrowingRoles } from "./item";
import { type Label, parseLabel } from "./labels";
import { isTitle } from "./titles";

/** How the notice names units where it has neither labels nor verbs in brackets. */
export interface UnitForms {
  /** In brackets at a line's end, without label or verb. */
  inBrackets: ClauseForms["unitLists"];
  /** In brackets at a line's end that only tell what units do. */
  asWork: boolean;
  /** On lines of their own, without label or verb. */
  onLines: boolean;
  /** In a sentence amid the text: …，由A负责，B配合。…. */
  inSentences: SentenceForms;
}

export function buildItems(blocks: readonly SourceBlock[], forms: UnitForms): Item[] {
  const builder = new ItemBuilder(forms);
  blocks.forEach((block, index) => {
    if (block.kind === "table") builder.addTable(block.rows);
    else {
      builder.addLine(block.passage, {
        listBegins: () => goesOnAsFields(blocks, index),
        comesAgain: () => comesAgain(blocks, index),
        isSigned: () => isSigned(blocks, index),
        fieldsFollow: () => namesUnitsNext(blocks.slice(index + 1, index + 1 + FIELD_ROOM)),
      });
    }
  });
  return builder.items;
}

/** Lines that one field of a list takes at most. */
const FIELD_ROOM = 8;

/**
 * （一）目标任务：… opens a field list where （二） names people or units: （二）牵头领导：…. Without
 * numbers the people or units follow before any other item.
 */
function goesOnAsFields(blocks: readonly SourceBlock[], index: number): boolean {
  const line = blocks[index];
  const first = line?.kind === "line" ? parseLabel(line.passage.text) : null;
  if (first === null) return namesUnitsNext(blocks.slice(index + 1, index + 1 + FIELD_ROOM));
  if (first.value !== 1) return false;
  for (const block of blocks.slice(index + 1, index + 1 + FIELD_ROOM)) {
    const text = block.kind === "line" ? block.passage.text : "";
    const label = parseLabel(text);
    if (label?.style !== first.style) continue;
    const meaning = label.value === 2 ? parseField(text)?.meaning : undefined;
    return meaning !== undefined && meaning !== "content";
  }
  return false;
}

/** 工作任务：… a second time before any number: each opens a task under the heading above. */
function comesAgain(blocks: readonly SourceBlock[], index: number): boolean {
  const textAt = (at: number): string => {
    const block = blocks[at];
    return block?.kind === "line" ? block.passage.text : "";
  };
  const label = parseField(textAt(index))?.label;
  for (let at = index + 1; at <= index + FIELD_ROOM * 2; at++) {
    if (parseLabel(textAt(at))) return false;
    if (label !== undefined && parseField(textAt(at))?.label === label) return true;
  }
  return false;
}

/** Offices that sign together above one date. */
const MOST_SIGNATURES = 3;

function isSigned(blocks: readonly SourceBlock[], index: number): boolean {
  for (const block of blocks.slice(index + 1, index + 1 + MOST_SIGNATURES)) {
    if (block.kind !== "line") return false;
    if (isDateLine(block.passage.text)) return true;
    if (!isUnitsOnly(block.passage.text)) return false;
  }
  return false;
}

/** What can only be told from the lines that follow; asked only where it matters. */
interface Ahead {
  /** Whether this line opens the fields of the item above. */
  listBegins: () => boolean;
  /** Whether the same label follows before the next number. */
  comesAgain: () => boolean;
  /** Whether this line signs the paper: a date follows. */
  isSigned: () => boolean;
  /** Whether people or units follow as fields before the next number. */
  fieldsFollow: () => boolean;
}

function namesUnitsNext(blocks: readonly SourceBlock[]): boolean {
  for (const block of blocks) {
    const text = block.kind === "line" ? block.passage.text : "";
    if (parseLabel(text)) return false;
    const meaning = parseField(text)?.meaning;
    if (meaning && meaning !== "content" && meaning !== "other") return true;
  }
  return false;
}

/** What a web page prints below a paper. */
const PAGE_END =
  /^(?:责任编辑|扫一扫|版权所有|网站标识码|友情链接|技术支持)|^[【[]?(?:编辑|审核|分享到?|打印|关闭|上一篇|下一篇|相关链接|相关阅读)(?:$|[\s：:|】\]]|本页|此页|本文|页面|窗口)|技术支持\s*[：:]|ICP备|公网安备|位访客|^[（(【]?[\u4e00-\u9fff]{2,20}\s*\d{4}年\d{1,2}月\d{1,2}日印(?:发|制|送)?[)）】]?$/;
/** Who runs the site, below tasks that have their units. */
const SITE_OWNER =
  /^(?:网站)?(?:主办|主管)单位\s*[：:]|^(?:网站|本站)?(?:主办|承办|主管|地址).*(?:技术支持|网站标识码|备案号|ICP备|访客|您是第|版权所有)|^(?:主办|承办|主管)\s*[：:]\s*[\u4e00-\u9fff]{2,14}(?:政府|党委|管委会)(?:办公室|办公厅)?$/;

/** Fields of a list that are looked back at. */
const MOST_FIELDS = 12;
const ANY_LABEL = /^\s*([\u4e00-\u9fff（）()]{2,12})[：:]/;

class ItemBuilder {
  /** The end of the page was reached; a number begins tasks again. */
  private belowPaper = false;
  readonly items: Item[] = [];
  private current: Item | null = null;
  private readonly roles = new GrowingRoles();
  /** The label that opened the current item: 工作任务 in 工作任务：…; null for any other. */
  private openedBy: string | null = null;
  /** Labels that opened items under numbered headings. */
  private readonly openers = new Set<string>();
  private lastNumber = 0;

  constructor(private readonly forms: UnitForms) {}

  addTable(rows: string[][]): void {
    this.items.push({ ...newItem("table"), rows });
    this.current = null;
  }

  addLine(line: Passage, ahead: Ahead): void {
    const label = parseLabel(line.text, this.lastNumber + 1);
    if (this.addField(line, label, ahead) || this.addDetail(line, label)) return;
    // 1.项目名称：… opens a field list: what the label says is no part of the name.
    const opener = label ? parseField(line.text) : null;
    const named = opener?.meaning === "content" && ahead.fieldsFollow() ? opener : null;
    const start = named?.valueStart ?? label?.length ?? 0;
    const body = slice(line, start);
    const { numbered, plain } = this.forms.inSentences;
    const clauses = this.clausesOf(body, label ? numbered : plain);
    if (label) {
      this.start({ ...newItem("item"), label, number: slice(line, 0, start) });
      if (label.style === "arabic") this.lastNumber = label.value;
      this.current?.paragraphs.push({ passage: body, clauses });
      return;
    }
    const { current } = this;
    const isOpen =
      !this.belowPaper &&
      current?.kind === "item" &&
      !this.roles.has(current) &&
      current.number.text !== "";
    const [clause] = clauses;
    const onlyClause = clause && /^\s*$/.test(body.text.slice(0, clause.start));
    // 十项攻坚行动任务分工（县长王东升总负责）: officials in a title make no task of it.
    const isHeaded = clause !== undefined && isTitle(body.text) && namesNoUnit(clauses);
    if (onlyClause && current?.kind === "item") {
      current.paragraphs.push({ passage: body, clauses });
    } else if (onlyClause && current?.kind !== "table" && isByline(body.text)) {
      this.start(newItem("title"));
      this.current?.paragraphs.push({ passage: body, clauses: [] });
    } else if (onlyClause && current?.kind === "title") {
      current.paragraphs.push({ passage: body, clauses });
      if (!namesNoUnit(clauses)) current.kind = "item";
    } else if (clause && !isHeaded) {
      this.start(newItem("item"));
      this.current?.paragraphs.push({ passage: body, clauses });
    } else if (isTitle(body.text)) {
      this.start(newItem("title"));
      this.current?.paragraphs.push({ passage: body, clauses });
    } else if (isOpen) {
      current.paragraphs.push({ passage: body, clauses });
    } else {
      this.start(newItem("item"));
      this.current?.paragraphs.push({ passage: body, clauses });
    }
  }

  private clausesOf({ text }: Passage, sentences = false): Clause[] {
    const { inBrackets, asWork } = this.forms;
    return findClauses(text, {
      unitLists: inBrackets,
      work: asWork,
      sentences,
    });
  }

  private start(item: Item): void {
    if (this.belowPaper) item.belowPaper = true;
    this.items.push(item);
    this.current = item;
    this.openedBy = null;
  }

  /** A labelled line under the current item, or one that opens an item by itself (工作任务：…). */
  private addField(line: Passage, label: Label | null, ahead: Ahead): boolean {
    const { current } = this;
    if (label) this.belowPaper = false;
    else if (
      PAGE_END.test(line.text) ||
      (SITE_OWNER.test(line.text) && current !== null && this.roles.has(current))
    ) {
      this.belowPaper = true;
    }
    if (this.belowPaper) return false;
    if (
      !label &&
      current?.kind === "item" &&
      !this.roles.has(current) &&
      isRoleSentence(line.text)
    ) {
      current.fields.push({ meaning: "division", label: "", value: line, whole: line });
      return true;
    }
    if (
      this.forms.onLines &&
      current?.kind === "item" &&
      !this.roles.has(current) &&
      isUnitLine(line.text)
    ) {
      current.fields.push({ meaning: "division", label: "", value: line, whole: line });
      return true;
    }
    const parsed = parseField(line.text) ?? this.fieldAmidOthers(line.text, label, ahead);
    if (!parsed) return this.addUnitLine(line, label, ahead);
    const field: Field = {
      meaning: parsed.meaning,
      label: parsed.label,
      value: slice(line, parsed.valueStart),
      whole: line,
    };
    const listed = current !== null && current.fields.length > 0;
    // 建设内容：… behind a whole sentence goes on telling the task; 整改措施：… does not.
    const headed =
      parsed.meaning === "other" ||
      (current !== null && isTitle(current.paragraphs[0]?.passage.text ?? ""));
    if (parsed.meaning === "content" || parsed.meaning === "other") {
      const inList =
        current?.kind === "item" &&
        label?.style !== current.label?.style &&
        (listed ||
          (current.label !== null &&
            !this.roles.has(current) &&
            (label !== null || (headed && this.clausesOf(field.value).length === 0)) &&
            ahead.listBegins()));
      if (label && !inList) return false;
      // Under a numbered task that has its units, 工作内容：… is one more field of it.
      const underTask = current?.label && listed && this.clausesOf(field.value).length === 0;
      const opens =
        !current ||
        (this.roles.has(current) && !underTask) ||
        current.kind !== "item" ||
        this.openedBy === parsed.label ||
        (current.label !== null &&
          !label &&
          (this.openers.has(parsed.label) || ahead.comesAgain()));
      if (parsed.meaning === "content" && !label && opens) {
        const clauses = this.clausesOf(field.value);
        this.start({ ...newItem("item"), number: slice(line, 0, parsed.valueStart) });
        this.openedBy = parsed.label;
        if (current?.label) this.openers.add(parsed.label);
        this.current?.paragraphs.push({ passage: field.value, clauses });
        return true;
      }
      if (!current || (!label && !inList && this.openedBy === null)) return false;
    }
    if (!current || current.kind === "table") return false;
    if (label && label.style === current.label?.style) return false;
    current.fields.push(...splitFields(field));
    if (current.kind === "title") current.kind = "item";
    return true;
  }

  /** （四）总投资：… between （三） and （五） of a list of fields is one of them, whatever its label says. */
  private fieldAmidOthers(line: string, label: Label | null, ahead: Ahead): FieldLine | null {
    const { current } = this;
    if (current?.kind !== "item" || current.fields.length === 0) return null;
    const length = label?.length ?? 0;
    const printed = ANY_LABEL.exec(line.slice(length));
    if (!printed?.[1]) return null;
    const numbers = current.fields
      .slice(-MOST_FIELDS)
      .flatMap(({ whole }) => parseLabel(whole.text) ?? []);
    const before = numbers.reverse().find(({ style }) => style === label?.style);
    const goesOn = label
      ? before?.value === label.value - 1
      : numbers.length === 0 && ahead.fieldsFollow();
    return goesOn
      ? { meaning: "other", label: printed[1], valueStart: length + printed[0].length }
      : null;
  }

  /** 责任单位：市财政局, and the next unit on a line of its own. */
  private addUnitLine(line: Passage, label: Label | null, ahead: Ahead): boolean {
    const last = this.current?.fields[this.current.fields.length - 1];
    if (label || !last || last.label === "" || !GIVES_UNITS.includes(last.meaning)) return false;
    if (!isUnitsOnly(line.text) || ahead.isSigned()) return false;
    this.current?.fields.push({ ...last, value: line, whole: line });
    return true;
  }

  /** Numbered and plain lines inside a field list belong to its last field: 1、…；2、…. */
  private addDetail(line: Passage, label: Label | null): boolean {
    const last = this.current?.fields[this.current.fields.length - 1];
    if (!last || (last.meaning !== "content" && last.meaning !== "other")) return false;
    if (!label && isTitle(line.text)) return false;
    if (label && label.style === this.current?.label?.style) return false;
    if (label && label.style === "chinese") return false;
    // Beside details that name nobody, （由某所组织实施） tells who does that part of it.
    const isListed = last.label === "" && label !== null;
    if (!isListed && this.clausesOf(line).length > 0) return false;
    this.current?.fields.push({ meaning: last.meaning, label: "", value: line, whole: line });
    return true;
  }
}

const SHARES_WORK = /负责|牵头|配合|落实|[前底内]/;

/** （市政府办公室　二○○五年三月十日） under a title tells who wrote the paper. */
function isByline(text: string): boolean {
  return isDateLine(text) && !SHARES_WORK.test(text);
}

/** A line may hold several fields: 责任领导：张某 责任单位：市财政局. */
function splitFields(field: Field): Field[] {
  const { value } = field;
  const labels = findLabels(value.text);
  const rest = labels.map(({ meaning, label, end }, index) => {
    return { meaning, label, value: slice(value, end, labels[index + 1]?.start), whole: EMPTY };
  });
  return [{ ...field, value: slice(value, 0, labels[0]?.start) }, ...rest];
}

function newItem(kind: Item["kind"]): Item {
  return { kind, label: null, number: EMPTY, paragraphs: [], fields: [], rows: null, children: [] };
}
