/** A finding on one cell, before findings of one cause are told as one issue. */

import type { IssueKind, Severity } from "../model/issue";
import type { AcceptedIssue } from "../model/ledger";
import type { Source } from "../model/record";
import type { Submission } from "../model/submission";
import type { Task } from "../model/task";
import { columnName, parseAddress } from "../workbook/address";
import type { RowFacts } from "../wording/validation/row-facts";
import type { CheckedField, Trouble } from "./rule";

export interface Finding {
  kind: IssueKind<RowFacts>;
  severity: Severity;
  /** The decision by which staff accept it; null where nobody did. */
  accepted: AcceptedIssue | null;
  file: string;
  unit: string;
  taskId: string;
  sheet: string;
  /** 1-based. */
  row: number;
  /** A1; null where the column is missing in the file. */
  cell: string | null;
  field: CheckedField | null;
  /** On 指标填报. */
  onTargets: boolean;
  found: string | null;
  expected: string | null;
  beside: string | null;
  cause: string;
}

/** Finds the cells that findings point at, also the blank ones that reading had nothing to note of. */
export class CellFinder {
  /** Sheet and field → column letters. */
  private columns: Map<string, string> | null = null;

  constructor(private readonly submission: Submission) {}

  finding(
    kind: IssueKind<RowFacts>,
    row: { task: Pick<Task, "id">; source: Source },
    trouble: Trouble,
  ): Finding {
    const source = trouble.target?.source ?? row.source;
    return {
      kind,
      severity: kind.severity,
      accepted: null,
      file: this.submission.file,
      unit: this.submission.unit,
      taskId: row.task.id,
      sheet: source.sheet,
      row: source.row,
      cell: this.cell(source, trouble.field ?? "progress"),
      field: trouble.field,
      onTargets: trouble.target !== undefined,
      found: trouble.found ?? null,
      expected: trouble.expected ?? null,
      beside: trouble.beside ?? null,
      cause: trouble.cause ?? "",
    };
  }

  private cell(source: Source, field: string): string | null {
    const known = source.file === this.submission.file ? source.cells[field] : undefined;
    if (known !== undefined) return known;
    this.columns ??= columnsOf(this.submission);
    const column = this.columns.get(`${source.sheet}\n${field}`);
    return column === undefined ? null : `${column}${source.row}`;
  }
}

function columnsOf({ rows }: Submission): Map<string, string> {
  const columns = new Map<string, string>();
  const sources = rows.flatMap((row) => [row.source, ...row.targets.map(({ source }) => source)]);
  for (const source of sources) {
    for (const [field, address] of Object.entries(source?.cells ?? {})) {
      const key = `${source?.sheet}\n${field}`;
      const place = address === undefined ? null : parseAddress(address);
      if (place && !columns.has(key)) columns.set(key, columnName(place.column));
    }
  }
  return columns;
}
