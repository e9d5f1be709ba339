/** Reads notices that carry their own labels; the marks are explained in the fixtures' README. */

import { documentFromText, type NoticeDocument } from "../../../src/core/notice/notice-document";

export interface MarkedTask {
  text: string;
  lead: string[];
  responsible: string[];
  /** Null where the label leaves it open. */
  deadline: string | null;
  leader: string | null;
}

export interface MarkedNotice {
  document: NoticeDocument;
  tasks: MarkedTask[];
}

interface Mark {
  kind: string;
  text: string;
}

const MARK = /\{(\^?)(?:([tlrdgn+]) ([^}]*)|inherit)\}/g;

/** A notice in plain text. */
export function readMarkedText(marked: string): MarkedNotice {
  return {
    document: documentFromText(withoutMarks(marked)),
    tasks: tasksOf(marksOf(marked), ""),
  };
}

/** Lines that begin with `=`, then rows with `|` between cells; `^` repeats the merged cell above. */
export function readMarkedTable(marked: string): MarkedNotice {
  const blocks: NoticeDocument["blocks"] = [];
  const rows: string[][] = [];
  const tasks: MarkedTask[] = [];
  let above: string[] = [];
  for (const line of marked.split("\n").filter((each) => each !== "")) {
    if (line.startsWith("=")) {
      blocks.push({ kind: "line", text: line.slice(1) });
      continue;
    }
    const printed = line.split("|").map((cell) => cell.replace(/\\n/g, "\n"));
    const cells = printed.map((cell, index) => (cell === "^" ? (above[index] ?? "") : cell));
    above = cells;
    rows.push(cells.map(withoutMarks));
    const marks = cells.flatMap(marksOf);
    tasks.push(...tasksOf([...marks.filter(isText), ...marks.filter((m) => !isText(m))], "\n"));
  }
  return { document: { blocks: [...blocks, { kind: "table", rows }], text: null }, tasks };
}

const isText = ({ kind }: Mark): boolean => kind === "t" || kind === "+" || kind === "n";

function withoutMarks(marked: string): string {
  return marked.replace(MARK, (_, elsewhere: string, __, text?: string) =>
    elsewhere === "" ? (text ?? "") : "",
  );
}

function marksOf(marked: string): Mark[] {
  return [...marked.matchAll(MARK)].map(([, , kind = "inherit", text = ""]) => {
    return { kind, text: text.replace(/\n/g, "") };
  });
}

function tasksOf(marks: readonly Mark[], beside: string): MarkedTask[] {
  const tasks: MarkedTask[] = [];
  for (const { kind, text } of marks) {
    const task = tasks[tasks.length - 1];
    if (kind === "t") tasks.push({ text, lead: [], responsible: [], deadline: null, leader: null });
    else if (!task) continue;
    else if (kind === "l") task.lead.push(text);
    else if (kind === "r") task.responsible.push(text);
    else if (kind === "d") task.deadline = text;
    else if (kind === "g") task.leader = text.replace(/\s+/g, "");
    else if (kind === "+") task.text += beside + text;
    else if (kind === "n") task.text += `\n${text}`;
    else {
      const { lead, responsible } = tasks[tasks.length - 2] ?? task;
      Object.assign(task, { lead, responsible });
    }
  }
  return tasks;
}
