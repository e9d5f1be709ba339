/** From a placed item to drafts of tasks. */

import { createIssue } from "../../model/issue";
import {
  BROKEN_BRACKET,
  CLAUSES_SPLIT,
  DETAILS_IN_CLAUSE,
  LEAD_FROM_SENTENCE,
  LEADER_FROM_HEADING,
  LEADER_FROM_PERSON,
  PARAGRAPHS_JOINED,
  SUB_ITEMS_JOINED,
  TASK_WITHOUT_UNIT,
  TEXT_AFTER_CLAUSE,
  UNITS_FROM_BELOW,
  UNITS_FROM_HEADING,
} from "../../wording/notice-issues";
import type { Draft } from "../draft";
import type { Finding } from "../finding";
import { findClauses } from "../roles/find-clauses";
import { emptyLabel, guessedLabel, leftAside, readClause, readUnder } from "../roles/read-clause";
import { joinReadings, type RoleReading, type RoleRules, settleRoles } from "../roles/role-groups";
import { GIVES_UNITS, labelMeaning, withoutInnerOffices } from "../roles/role-labels";
import { join } from "../source/passage";
import { headingClauseGroups, headingLeader, headingOffice, headingUnits } from "./heading-roles";
import { isClauseAlone, type Field, type Item, type Paragraph } from "./item";
import type { PlacedTask } from "./levels";
import { cutSegments } from "./segments";

/** The drafts of one item: one, or one a clause where it has several. */
export function readTasks(placed: PlacedTask, rules: RoleRules): Draft[] {
  const { item, details, headings, withoutUnits } = placed;
  // Among tasks, a bracket with nothing but units at the end is this task's clause.
  const lookAgain = ({ passage, clauses }: Paragraph): Paragraph => ({
    passage,
    clauses: withoutUnits
      ? findClauses(passage.text, { unitLists: "all", work: true, sentences: false })
      : clauses,
  });
  const contents = contentFields(item);
  const paragraphs: Paragraph[] = [
    ...item.paragraphs.map(lookAgain),
    ...contents.filter(isFilled).map(({ value }) => ({ passage: value, clauses: [] })),
    ...details.flatMap(printedDetail),
  ];
  const shared = placed.shared.filter((field) => !item.fields.includes(field));
  const fields = withoutInnerOffices([
    ...item.fields.filter((field) => item.paragraphs.length === 0 || !contents.includes(field)),
    ...details.flatMap((detail) => detail.fields),
    ...shared,
  ]);
  const segments = cutSegments(paragraphs);
  const shape = shapeFindings(placed);
  return segments.map((segment, index) => {
    const isLast = index === segments.length - 1;
    const lines = isLast ? fields : [];
    const wholes = lines.map(({ whole }) => whole).filter(({ text }) => text !== "");
    const clauses = [...segment.clauses, ...wholes];
    const clause = join(clauses, lines.length > 0 ? "\n" : "").text;
    const reading = joinReadings([
      ...segment.contents.map(readClause),
      ...lines.map((field) => readUnder(field, field.value.text)),
      ...emptyFields(lines).map(emptyLabel),
      ...lines.filter(namesOthers).map(({ whole }) => leftAside(whole.text)),
      ...lines.filter(isGuessed).map(guessedLabel),
    ]);
    findRequiredLead(reading, lines);
    addUnitsAbove(reading, headings);
    if (placed.shared.length > 0) {
      const found = placed.shared.map(({ whole }) => whole.text).join("\n");
      reading.findings.push((taskId) => createIssue(UNITS_FROM_BELOW, { taskId }, { found }));
    }
    const roles = settleRoles(reading, rules, clause);
    const findings: Finding[] = [...reading.findings, ...roles.findings];
    const text = segment.text.text;
    if (roles.lead.length + roles.responsible.length === 0) {
      findings.push((taskId) => createIssue(TASK_WITHOUT_UNIT, { taskId }, { found: text }));
    }
    if (segment.broken) {
      findings.push((taskId) => createIssue(BROKEN_BRACKET, { taskId }, { found: clause }));
    }
    if (segments.length > 1 && index === 0) {
      const count = segments.length;
      findings.push((taskId) => createIssue(CLAUSES_SPLIT, { taskId }, { found: text, count }));
    }
    if (segment.after !== "") {
      findings.push((taskId) =>
        createIssue(TEXT_AFTER_CLAUSE, { taskId }, { found: segment.after }),
      );
    }
    findings.push(...shape(text));
    const named = reading.leader ?? leaderAbove(headings, findings) ?? reading.person ?? null;
    if (named !== null && named === reading.person) {
      findings.push((taskId) => createIssue(LEADER_FROM_PERSON, { taskId }, { found: named }));
    }
    return {
      label: item.label?.printed ?? "",
      style: item.label?.style ?? null,
      ...placeOf(headings),
      text,
      lead: roles.lead,
      responsible: roles.responsible,
      deadline: reading.deadline,
      leader: named,
      clause,
      findings,
      printed: {
        label: index === 0 ? [item.number] : [],
        text: [segment.text],
        clause: [...clauses, ...segment.marks],
      },
    };
  });
}

/** 建设单位：某某公司 names a unit that has no part in the ledger. */
function namesOthers({ meaning, label, value }: Field): boolean {
  return meaning === "other" && /(?:单位|部门|主体|业主)$/.test(label) && value.text.trim() !== "";
}

/** 联动单位：… is read by its words. */
function isGuessed({ label, meaning }: Field): boolean {
  return label !== "" && GIVES_UNITS.includes(meaning) && labelMeaning(label) === null;
}

/** Labels of people, units and times that no line gives a value. */
function emptyFields(fields: readonly Field[]): string[] {
  if (fields.length === 0) return [];
  const filled = new Set(
    fields.flatMap(({ label, value }) => (value.text.trim() === "" ? [] : [label])),
  );
  return fields.flatMap(({ meaning, label }) =>
    meaning === "content" || meaning === "other" || meaning === "person" || filled.has(label)
      ? []
      : [label],
  );
}

/** 工作要求：由A牵头，… under 责任单位：A B C says who of them leads. */
function findRequiredLead(reading: RoleReading, fields: readonly Field[]): void {
  for (const { meaning, value } of fields) {
    const lead =
      meaning === "other" ? /由([^，。；、]{2,30}?)牵头/.exec(value.text)?.[1] : undefined;
    if (lead === undefined || !reading.groups.some(({ names }) => names.includes(lead))) continue;
    reading.groups.unshift({ mark: "lead", names: [lead] });
    const found = value.text;
    reading.findings.push((taskId) => createIssue(LEAD_FROM_SENTENCE, { taskId }, { found, lead }));
    return;
  }
}

/** Chapter is the outermost heading, section what stands below it down to the task. */
export function placeOf(headings: readonly Item[]): {
  chapter: string | null;
  section: string | null;
} {
  const [chapter, ...sections] = headings.map(headingText);
  return { chapter: chapter ?? null, section: sections.length > 0 ? sections.join(" ") : null };
}

export function headingText(item: Item): string {
  return item.number.text + (item.paragraphs[0]?.passage.text ?? "");
}

/** A heading with the clause alone beneath it, where that says who. */
function headingWords(item: Item): string {
  const [, beneath] = item.paragraphs;
  return headingText(item) + (beneath && isClauseAlone(beneath) ? beneath.passage.text : "");
}

/** 建设内容, 年度目标, 工作措施; 资金来源 and 整改措施 are no part of the work. */
const TELLS_WORK = /^(?!整改).*(?:内容|任务|目标|要点|举措|标准)|^(?:工作|推进)?措施$/;

/**
 * What a field says of the work is part of the task: 一、农村饮水工程 names it, （四）建设内容：… tells what is
 * built. Without a text of its own, the first such field is the text.
 */
function contentFields({ paragraphs, fields }: Item): Field[] {
  if (paragraphs.length === 0) {
    return fields.filter(({ meaning }) => meaning === "content").slice(0, 1);
  }
  if (paragraphs.some(({ clauses }) => clauses.length > 0)) return [];
  let isWithin = false;
  return fields.filter(({ meaning, label }) => {
    const mayTell = meaning === "content" || meaning === "other";
    // A line without a label goes on with the field above it.
    if (label !== "") isWithin = mayTell && TELLS_WORK.test(label);
    return isWithin && mayTell;
  });
}

/** （四）内容： alone on its line stands above what it holds. */
function isFilled({ value }: Field): boolean {
  return value.text.trim() !== "";
}

/** A detail with its printed number; its clauses move by the number's length. */
function printedDetail(detail: Item): Paragraph[] {
  return detail.paragraphs.map(({ passage, clauses }, index) => {
    if (index > 0) return { passage, clauses };
    const shift = detail.number.text.length;
    return {
      passage: join([detail.number, passage]),
      clauses: clauses.map((clause) => ({
        ...clause,
        start: clause.start + shift,
        end: clause.end + shift,
      })),
    };
  });
}

/** What the item's shape left to guess, for each of its tasks; looked at once, since it may be long. */
function shapeFindings({ item, details }: PlacedTask): (text: string) => Finding[] {
  const count = details.length;
  const withText = item.paragraphs.filter(({ passage, clauses }) => {
    return (clauses[0]?.start ?? passage.text.length) > 0;
  });
  const contents = contentFields(item);
  const content = item.fields.find((field) => {
    return field.meaning === "content" && !contents.includes(field);
  });
  return (found) => {
    const findings: Finding[] = [];
    if (count > 0)
      findings.push((taskId) => createIssue(SUB_ITEMS_JOINED, { taskId }, { found, count }));
    if (withText.length + contents.filter(isFilled).length > 1)
      findings.push((taskId) => createIssue(PARAGRAPHS_JOINED, { taskId }, { found }));
    if (content && item.paragraphs.length > 0) {
      const { label, whole } = content;
      findings.push((taskId) =>
        createIssue(DETAILS_IN_CLAUSE, { taskId }, { found: whole.text, label }),
      );
    }
    return findings;
  };
}

function leaderAbove(headings: readonly Item[], findings: Finding[]): string | null {
  const found = headingLeader(headings);
  if (!found) return null;
  const { leader, heading } = found;
  findings.push((taskId) =>
    createIssue(LEADER_FROM_HEADING, { taskId }, { found: headingWords(heading), leader }),
  );
  return leader;
}

/** 省财政厅牵头的工作 as a heading gives its units to each task that names no lead of its own. */
function addUnitsAbove(reading: RoleReading, headings: readonly Item[]): void {
  if (reading.groups.some(({ mark }) => mark === "lead")) return;
  const isEmpty = reading.groups.length === 0;
  for (const heading of [...headings].reverse()) {
    const office = isEmpty ? headingOffice(heading) : null;
    const said = headingUnits(heading) ?? office;
    const groups = said
      ? [said]
      : headingClauseGroups(heading).filter(({ mark }) => isEmpty || mark === "lead");
    if (groups.length === 0) continue;
    reading.groups.unshift(...groups);
    const found = headingWords(heading);
    const units = groups.flatMap(({ names }) => names).join("、");
    reading.findings.push((taskId) =>
      createIssue(UNITS_FROM_HEADING, { taskId }, { found, units }),
    );
    return;
  }
}
