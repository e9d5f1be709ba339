/** What the product says when something expected is wrong. Issues are data; exceptions are bugs. */

export type Severity = "error" | "warning" | "info";

/** Where an issue was found. Everything is null that does not apply. */
export interface Place {
  file: string | null;
  sheet: string | null;
  /** A1 address without sheet and without `$`, such as `K12`. */
  cell: string | null;
  taskId: string | null;
  unit: string | null;
  /** Field name of the schema table, such as `completionRate`. */
  field: string | null;
}

/** One finding, in the form other programs read (DESIGN §8). */
export interface Issue extends Place {
  /** Kebab-case and stable. */
  code: string;
  severity: Severity;
  /** What stands there, quoted as found; null where nothing stands there. */
  found: string | null;
  /** What should stand there. */
  expected: string | null;
  /** One plain Chinese sentence: what is wrong and where. */
  message: string;
  /** One plain Chinese sentence: how to put it right. */
  fix: string;
  /** Cells that it tells of, where these are several; `cell` is the first. */
  cells?: readonly string[];
  /** Tasks that it tells of, where these are several. */
  taskIds?: readonly string[];
  /** The same one by one, where people are told once what each value is asked for by itself. */
  each?: readonly Issue[];
}

export const NOWHERE: Place = {
  file: null,
  sheet: null,
  cell: null,
  taskId: null,
  unit: null,
  field: null,
};

/**
 * A kind of issue: its stable code, usual severity and its two sentences as functions of the facts.
 * `F` holds what the sentences need beyond place, found and expected.
 */
export interface IssueKind<F extends object = object> {
  code: string;
  severity: Severity;
  message: (facts: F & IssueContext) => string;
  fix: (facts: F & IssueContext) => string;
}

/** What every sentence may use. */
export interface IssueContext extends Place {
  /** As the sentence quotes it. */
  found: string | null;
  expected: string | null;
}

export interface IssueDetails {
  found?: string | null;
  /** What the sentences quote of it, where that is less than all. */
  shown?: string | null;
  expected?: string | null;
  severity?: Severity;
}

/** Declares a kind of issue; only gives the literal its type. */
export function issueKind<F extends object = object>(kind: IssueKind<F>): IssueKind<F> {
  return kind;
}

/** Makes an issue of `kind` at `place`; `details.severity` overrides the usual one. */
export function createIssue<F extends object>(
  kind: IssueKind<F>,
  place: Partial<Place>,
  facts: F & IssueDetails,
): Issue {
  const context = {
    ...NOWHERE,
    ...place,
    ...facts,
    found: facts.shown ?? facts.found ?? null,
    expected: facts.expected ?? null,
  };
  return {
    code: kind.code,
    severity: facts.severity ?? kind.severity,
    file: context.file,
    sheet: context.sheet,
    cell: context.cell,
    taskId: context.taskId,
    unit: context.unit,
    field: context.field,
    found: facts.found ?? null,
    expected: context.expected,
    message: kind.message(context),
    fix: kind.fix(context),
  };
}

export function countBySeverity(issues: readonly Issue[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const issue of issues) counts[issue.severity]++;
  return counts;
}
