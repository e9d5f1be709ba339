/** Projects whose contents take several rows under one number, one name and the same units. */

import { createIssue } from "../../model/issue";
import { ROWS_JOINED } from "../../wording/notice-table-issues";
import { columnsOf, type Row } from "./row";

/** `rows` with one for each such project; where its rows differ in their units, each is a share of its own. */
export function joinProjects(rows: readonly Row[]): Row[] {
  const projects: Row[][] = [];
  for (const row of rows) {
    const project = projects[projects.length - 1];
    if (project?.[0] && isSameProject(project[0], row)) project.push(row);
    else projects.push([row]);
  }
  return projects.flatMap((project) => {
    const [first, ...more] = project;
    if (!first || more.length === 0 || !more.every((row) => haveSameUnits(first, row))) {
      return project;
    }
    const text = [first.text, ...more.map(contentsOf)].join("\n");
    const findings = project.flatMap((row) => row.findings);
    findings.push((taskId) => createIssue(ROWS_JOINED, { taskId }, { found: text }));
    return [{ ...first, text, cells: withAllTimes(project, first), findings }];
  });
}

function isSameProject(first: Row, row: Row): boolean {
  const { columns } = row;
  const numbers = columnsOf(columns, "number");
  return (
    columns === first.columns &&
    numbers.length > 0 &&
    numbers.every((index) => row.cells[index] !== "" && row.cells[index] === first.cells[index]) &&
    row.label === first.label &&
    row.title !== "" &&
    row.title === first.title &&
    contentsOf(row) !== ""
  );
}

function haveSameUnits(first: Row, { columns, cells }: Row): boolean {
  const who = columnsOf(columns, "lead", "charge", "support", "division", "beside", "unit");
  return who.every((index) => cells[index] === first.cells[index]);
}

/** The first row's cells, with the deadlines and leaders of the others. */
function withAllTimes(project: readonly Row[], { cells, columns }: Row): string[] {
  const all = columnsOf(columns, "deadline", "leader");
  return cells.map((cell, index) => {
    if (!all.includes(index)) return cell;
    const told = new Set(project.map((row) => row.cells[index] ?? "").filter(Boolean));
    return [...told].join("；");
  });
}

function contentsOf({ title, text }: Row): string {
  return text.slice(title.length + 1);
}
