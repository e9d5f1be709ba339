/**
 * Notices on mirror pages in traditional characters. They are read in simplified ones, character for
 * character, and given back as printed; nothing is converted in what staff see.
 */

import type { Issue } from "../../model/issue";
import type { NoticeInfo, ResponsibilityList, Task } from "../../model/task";
import { replaceBy, TRADITIONAL } from "../../text/traditional";
import type { NoticeDocument } from "../notice-document";

/** Words that no simplified notice has. */
const SURELY_TRADITIONAL = /牽頭|責任|負責|單位|部門|各縣|區政府/;

/** Gives strings of the reading their printed characters back. */
export type Restore = (text: string) => string;

/** The document in simplified characters; null where it already is. Lengths and places stay. */
export function readTraditional(
  document: NoticeDocument,
): { document: NoticeDocument; restore: Restore } | null {
  const texts =
    document.text !== null
      ? [document.text]
      : document.blocks.flatMap((block) =>
          block.kind === "line" ? [block.text] : block.rows.flat(),
        );
  if (!texts.some((text) => SURELY_TRADITIONAL.test(text))) return null;
  const printed = new Set(texts.flatMap((text) => [...text]));
  const simple = new Map<string, string>();
  const back = new Map<string, string>();
  for (const [from, to] of TRADITIONAL) {
    // A character printed both ways could not be given back.
    if (!printed.has(from) || printed.has(to) || back.has(to)) continue;
    simple.set(from, to);
    back.set(to, from);
  }
  const simplify = replaceBy(simple);
  return {
    document: {
      blocks: document.blocks.map((block) =>
        block.kind === "line"
          ? { ...block, text: simplify(block.text) }
          : { ...block, rows: block.rows.map((cells) => cells.map(simplify)) },
      ),
      text: document.text === null ? null : simplify(document.text),
    },
    restore: replaceBy(back),
  };
}

/** Everything that quotes the notice, as printed. */
export function restoreList(list: ResponsibilityList, restore: Restore): ResponsibilityList {
  const orNull = (text: string | null): string | null => (text === null ? null : restore(text));
  const notice: NoticeInfo = {
    docNumber: orNull(list.notice.docNumber),
    title: orNull(list.notice.title),
    issuer: orNull(list.notice.issuer),
    date: list.notice.date,
  };
  const task = (each: Task): Task => ({
    ...each,
    chapter: orNull(each.chapter),
    section: orNull(each.section),
    text: restore(each.text),
    lead: each.lead.map(restore),
    responsible: each.responsible.map(restore),
    deadline: orNull(each.deadline),
    leader: orNull(each.leader),
    clause: restore(each.clause),
    targets: each.targets.map((target) => ({
      ...target,
      indicator: restore(target.indicator),
      unit: restore(target.unit),
    })),
  });
  const issue = (each: Issue): Issue => ({
    ...each,
    unit: orNull(each.unit),
    found: orNull(each.found),
    expected: orNull(each.expected),
  });
  return {
    notice,
    tasks: list.tasks.map(task),
    units: list.units.map((unit) => ({ ...unit, name: restore(unit.name) })),
    pieces: list.pieces.map((piece) => ({ ...piece, text: restore(piece.text) })),
    issues: list.issues.map(issue),
  };
}
