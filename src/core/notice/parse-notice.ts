/** From a notice to the responsibility list that it announces. */

import { placeOfIssuer } from "../directory/place";
import { classifyUnit } from "../directory/unit-kind";
import { createIssue, type Issue } from "../model/issue";
import type { NoticeInfo, NoticeUnit, ResponsibilityList, Task } from "../model/task";
import {
  EMPTY_NOTICE,
  FORM_LINES,
  ITEMS_SKIPPED,
  LEAD_BY_LOOKS,
  LINE_CUT,
  LINES_JOINED,
  NO_TASKS,
  NOTICE_TOO_LONG,
  PAGE_NUMBERS_DROPPED,
  COVER_SENTENCE_SKIPPED,
  PARAGRAPH_SKIPPED,
  UNITS_FOR_ALL,
  UNITS_UNSAID,
} from "../wording/notice-issues";
import { CELLS_AMBIGUOUS, TABLE_FROM_LINES, TABLE_UNKNOWN } from "../wording/notice-table-issues";
import { checkNumbers } from "./check-numbers";
import type { Draft } from "./draft";
import { readNoticeInfo } from "./head/notice-info";
import { leadByLooks, readRoleRules } from "./head/role-rules";
import { type ListName, ListNames } from "./list-names";
import type { NoticeDocument } from "./notice-document";
import { offerPrefixes } from "./offer-prefixes";
import { buildItems } from "./outline/build-items";
import {
  countUnitLines,
  namesUnitsInFields,
  sentenceForms,
  unitListForm,
} from "./roles/find-clauses";
import { chargeLeads, itemText } from "./outline/item";
import { isNoHeading } from "./outline/no-heading";
import { headingText } from "./outline/read-task";
import { type RegionReading, readRegion } from "./outline/read-region";
import { regionTitle, splitRegions } from "./outline/regions";
import { noteForAll } from "./roles/clause-remarks";
import { joinBareLabels } from "./source/bare-labels";
import { isFormLine } from "./source/form-line";
import { joinWraps } from "./source/join-wraps";
import { PieceMarks } from "./source/pieces";
import { MOST_LINES, readLines } from "./source/read-lines";
import { cutRunOnLines } from "./source/run-on-line";
import { partSignature } from "./source/signature";
import type { SourceBlock } from "./source/block";
import { readTraditional, restoreList } from "./source/traditional";
import { mayBeLegend, readLegend } from "./table/unit-marks";
import { gatherVerticalTables } from "./table/vertical-table";
import { findTargets } from "./targets/find-targets";
import { partAtKnownJoins } from "./units/known-joins";

/** Lines that hold nothing but units are clauses where a notice has so many. */
const FEWEST_UNIT_LINES = 3;
/** Findings reported for one task; more only repeat what is wrong with it. */
const MOST_FINDINGS = 50;

/**
 * Reads any notice. Never throws: what is missing, guessed or ambiguous comes as issues beside what
 * was read.
 */
export function parseNotice(document: NoticeDocument): ResponsibilityList {
  const traditional = readTraditional(document);
  return traditional
    ? restoreList(readNotice(traditional.document), traditional.restore)
    : readNotice(document);
}

function readNotice(document: NoticeDocument): ResponsibilityList {
  const source = readLines(document);
  const underLabels: string[] = [];
  const gathered = gatherVerticalTables(joinBareLabels(source.blocks, underLabels));
  const joined = joinWraps(partSignature(gathered.blocks));
  const runOn: string[] = [];
  const blocks = cutRunOnLines(joined.blocks, runOn);
  const lines = linesOf(blocks);
  const issues: Issue[] = [...(document.issues ?? [])];
  if (blocks.length === 0) issues.push(createIssue(EMPTY_NOTICE, {}, {}));
  if (source.unread > 0) {
    issues.push(createIssue(NOTICE_TOO_LONG, {}, { limit: MOST_LINES, unread: source.unread }));
  }
  noteSource(issues, [...underLabels, ...joined.seams], source.pageNumbers, runOn);
  for (const { header, ambiguous } of gathered.tables) {
    issues.push(createIssue(TABLE_FROM_LINES, {}, { header }));
    for (const found of ambiguous) issues.push(createIssue(CELLS_AMBIGUOUS, {}, { found }));
  }

  const items = buildItems(blocks, {
    inBrackets: unitListForm(lines),
    asWork: !namesUnitsInFields(lines),
    onLines: countUnitLines(lines) >= FEWEST_UNIT_LINES,
    inSentences: sentenceForms(lines),
  });
  for (const found of source.ambiguousRows.slice(0, MOST_FINDINGS)) {
    issues.push(createIssue(CELLS_AMBIGUOUS, {}, { found }));
  }
  const onRoles = [...lines, ...cellsOnLeads(blocks)];
  const rules = {
    ...readRoleRules(onRoles.join("\n")),
    chargeLeads: chargeLeads(items),
    marks: readLegend(onRoles),
  };
  const byLooks = leadByLooks(onRoles.join("\n"));
  if (byLooks !== null) issues.push(createIssue(LEAD_BY_LOOKS, {}, { found: byLooks }));
  for (const found of lines.flatMap(noteForAll)) {
    issues.push(createIssue(UNITS_FOR_ALL, {}, { found }));
  }
  const form = lines.filter(isFormLine);
  const [found] = form;
  if (found !== undefined) issues.push(createIssue(FORM_LINES, {}, { found, count: form.length }));
  const regions = splitRegions(items).map((region) =>
    readRegion(region, rules, document.text !== null),
  );
  for (const found of takeCoverSentence(regions)) {
    issues.push(createIssue(COVER_SENTENCE_SKIPPED, {}, { found }));
  }
  partAtKnownJoins(regions.flatMap(({ drafts }) => drafts));
  const first = regions.findIndex(({ drafts }) => drafts.length > 0);
  const cover = regions.slice(0, Math.max(first, 0)).flatMap(regionLines);
  const opening = first >= 0 ? regionLines(regions[first]).slice(0, 40) : lines;
  const info = readNoticeInfo([...cover, ...opening], lines.slice(-12));
  const listed = first >= 0 && regions[first] ? regionTitle(regions[first].region) : "";
  const notice = { ...info, title: info.title ?? (listed || null) };

  const year = noticeYear(notice);
  const marks = document.text === null ? null : new PieceMarks(document.text);
  const lists = new ListNames();
  const tasks: Task[] = [];
  let list: ListName | null = null;
  let count = 0;
  for (const reading of regions) {
    if (reading.drafts.length === 0) continue;
    const title = regionTitle(reading.region);
    if (list === null || (title !== "" && lists.hasRoom())) {
      list = lists.next(title === "" ? (notice.title ?? "") : title);
      count = 0;
    }
    markHeadings(marks, reading, notice.title);
    for (const table of reading.unknownTables) {
      issues.push(createIssue(TABLE_UNKNOWN, {}, { found: table }));
    }
    issues.push(...reading.issues);
    const ids: string[] = [];
    for (const draft of reading.drafts) {
      const id = list.letter + String(++count).padStart(list.digits, "0");
      const { findings, printed } = draft;
      tasks.push(toTask(id, list.name, draft, { title: notice.title, year }));
      ids.push(id);
      for (const finding of findings.slice(0, MOST_FINDINGS)) issues.push(finding(id));
      marks?.mark(printed.label, "label", id);
      marks?.mark(printed.text, "text", id);
      marks?.mark(printed.clause, "clause", id);
    }
    const numbers = reading.numbers.map(({ style, printed, shared, draft }) => {
      return { style, printed, shared, taskId: draft === null ? null : (ids[draft] ?? null) };
    });
    issues.push(...checkNumbers(numbers));
    for (const aside of reading.asides.slice(0, MOST_FINDINGS)) {
      issues.push(createIssue(PARAGRAPH_SKIPPED, {}, { found: itemText(aside) }));
    }
    const [skipped] = reading.skipped;
    if (skipped) {
      const found = skipped.number.text + itemText(skipped);
      issues.push(createIssue(ITEMS_SKIPPED, {}, { found, count: reading.skipped.length }));
    }
  }
  if (tasks.length === 0 && blocks.length > 0) {
    for (const { unknownTables } of regions) {
      for (const found of unknownTables) issues.push(createIssue(TABLE_UNKNOWN, {}, { found }));
    }
    issues.push(createIssue(NO_TASKS, {}, {}));
  }
  const units = distinctUnits(tasks);
  const names = units.flatMap(({ name }) => (/有关|相关|其[他它]/.test(name) ? [name] : []));
  if (names.length > 0) issues.push(createIssue(UNITS_UNSAID, {}, { names }));
  issues.push(...offerPrefixes(tasks, placeOfIssuer(notice.issuer ?? notice.title ?? "")));
  return { notice, tasks, units, pieces: marks?.pieces() ?? [], issues };
}

/** Tasks of a list; fewer may be none. */
const FEWEST_LISTED = 2;
const IN_BRACKETS = /^\s*[（(〔[【]/;

/**
 * Takes from before the first list a lone sentence without a number that only reads like a task: 请各单位于每月
 * 5日前报送…，区直各部门配合。
 */
function takeCoverSentence(regions: readonly RegionReading[]): string[] {
  const first = regions.findIndex(({ drafts }) => drafts.length >= FEWEST_LISTED);
  return regions.slice(0, Math.max(first, 0)).flatMap((reading) => {
    const [draft] = reading.drafts;
    const isSentence = draft?.style === null && !IN_BRACKETS.test(draft.clause);
    return isSentence ? reading.drafts.splice(0).map(({ text, clause }) => text + clause) : [];
  });
}

/** The year whose work the notice shares out: its title says so, or its number or date. */
function noticeYear({ title, docNumber, date }: NoticeInfo): number | null {
  const printed = [title, docNumber, date].map((text) => /20\d\d/.exec(text ?? "")?.[0]);
  const found = printed.find((year) => year !== undefined);
  return found === undefined ? null : Number(found);
}

function toTask(
  id: string,
  list: string,
  draft: Draft,
  { title, year }: { title: string | null; year: number | null },
): Task {
  const { label, text, lead, responsible, deadline, leader, clause } = draft;
  const isLost = draft.chapter !== null && isNoHeading(draft.chapter, title);
  const [chapter, section] = isLost ? [draft.section, null] : [draft.chapter, draft.section];
  const targets = findTargets(text, year);
  return {
    id,
    list,
    label,
    chapter,
    section,
    text,
    lead,
    responsible,
    deadline,
    leader,
    targets,
    clause,
  };
}

function linesOf(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === "line" ? [block.passage.text] : []));
}

/** Cells of tables that may print a rule about who leads: 责任单位（第一个为牵头单位）. */
function cellsOnLeads(blocks: readonly SourceBlock[]): string[] {
  return blocks
    .flatMap((block) =>
      block.kind === "table"
        ? block.rows.flatMap((cells) =>
            cells.filter(
              (cell) => cell.length < 300 && (/牵头|汇总|主办/.test(cell) || mayBeLegend(cell)),
            ),
          )
        : [],
    )
    .map((cell) => cell.replace(/\s+/g, ""));
}

function regionLines(reading: RegionReading | undefined): string[] {
  const { titleItems = [], items = [] } = reading?.region ?? {};
  return [...titleItems, ...items].flatMap(({ number, paragraphs }) =>
    paragraphs.map(({ passage }, index) => (index === 0 ? number.text : "") + passage.text),
  );
}

function noteSource(
  issues: Issue[],
  seams: readonly string[],
  pageNumbers: readonly string[],
  runOn: readonly string[],
): void {
  const [seam] = seams;
  if (seam !== undefined) {
    issues.push(createIssue(LINES_JOINED, {}, { found: seam, count: seams.length }));
  }
  const [item] = runOn;
  if (item !== undefined) {
    issues.push(createIssue(LINE_CUT, {}, { found: item, count: runOn.length }));
  }
  const [page] = pageNumbers;
  if (page !== undefined) {
    issues.push(createIssue(PAGE_NUMBERS_DROPPED, {}, { found: page, count: pageNumbers.length }));
  }
}

function markHeadings(
  marks: PieceMarks | null,
  reading: RegionReading,
  title: string | null,
): void {
  if (!marks) return;
  for (const { paragraphs } of reading.region.titleItems) {
    marks.mark(
      paragraphs.map(({ passage }) => passage),
      "list-title",
      null,
    );
  }
  for (const { item, depth } of reading.headings) {
    if (isNoHeading(headingText(item), title)) continue;
    const heading = [item.number, ...item.paragraphs.slice(0, 1).map(({ passage }) => passage)];
    marks.mark(heading, depth === 0 ? "chapter" : "section", null);
  }
}

/** Distinct names in order of first appearance, leads of a task before its responsible units. */
function distinctUnits(tasks: readonly Task[]): NoticeUnit[] {
  const names = new Set<string>();
  for (const { lead, responsible } of tasks) {
    for (const name of lead) names.add(name);
    for (const name of responsible) names.add(name);
  }
  return [...names].map((name) => ({ name, ...classifyUnit(name) }));
}
