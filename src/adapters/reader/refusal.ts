/** How the inner readers give up on a file: thrown here, turned into a rejected result in workbook-reader. */

import {
  createIssue,
  type Issue,
  type IssueDetails,
  type IssueKind,
  type Place,
} from "../../core/model/issue";

/** The only thing the inner readers throw. It never leaves the reader: callers see data. */
export class Refusal extends Error {
  constructor(readonly issueFor: (file: string) => Issue) {
    super("refused");
  }
}

/** Gives the file up for a reason that a clerk can act on. */
export function refuse<F extends object>(
  kind: IssueKind<F>,
  facts: F & IssueDetails,
  place: Partial<Place> = {},
): never {
  throw new Refusal((file) => createIssue(kind, { ...place, file }, facts));
}
