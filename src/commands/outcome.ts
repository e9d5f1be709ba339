import type { Issue } from "../core/model/issue";

/** What a ribbon command came to: a sentence to show, a cell to select, or neither where the sheet shows it. */
export interface Outcome {
  /** Null where the workbook itself shows the result. */
  message: { title: string; lines: string[] } | null;
  place: { sheet: string; cell: string } | null;
}

export function failed(issue: Issue): Outcome {
  return { message: { title: "没有完成", lines: [issue.message, issue.fix] }, place: null };
}
