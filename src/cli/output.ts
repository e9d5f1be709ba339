/**
 * What the command line prints: results on standard output, everything else on standard error. Names and
 * texts come from files of others: none of them gives the terminal orders.
 */

import type { Issue } from "../core/model/issue";
import { isWide } from "../core/workbook/text-layout";
import type { JobMonitor } from "../ports";
import { printable, printableJson } from "./printable";

const SEVERITY_MARKS = { error: "错误", warning: "提示", info: "说明" } as const;

export function say(line = ""): void {
  process.stdout.write(printable(line) + "\n");
}

export function sayJson(document: unknown): void {
  process.stdout.write(printableJson(JSON.stringify(document, null, 2)) + "\n");
}

export function complain(line: string): void {
  process.stderr.write(printable(line) + "\n");
}

/** Says issues beside the results. */
export function complainOf(issues: readonly Issue[]): void {
  for (const issue of issues) for (const line of issueLines(issue)) complain(line);
}

/** One issue in one or two lines, with the place unless the sentence names it. */
export function issueLines(issue: Issue): string[] {
  const place = [issue.file, issue.sheet, issue.cell].filter((part) => part !== null).join(" › ");
  return [
    `${SEVERITY_MARKS[issue.severity]}：${issue.message}${place ? `〔${place}〕` : ""}`,
    `  → ${issue.fix}`,
  ];
}

/** Columns padded to a common width, Chinese counted double. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of shown) {
    for (const [i, text] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(text));
  }
  return shown.map((row) =>
    row
      .map((text, i) => text + " ".repeat((widths[i] ?? 0) - displayWidth(text)))
      .join("  ")
      .trimEnd(),
  );
}

function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

/** Progress on standard error, only where a person watches. */
export function terminalMonitor(task: string): JobMonitor {
  const watched = process.stderr.isTTY;
  return {
    progress(done, total, label) {
      if (!watched) return;
      process.stderr.write(`\r\u001b[K${task} ${done}/${total} ${printable(label)}`);
      if (done === total) process.stderr.write("\r\u001b[K");
    },
    cancelled: () => false,
  };
}
