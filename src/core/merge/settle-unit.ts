/** Which of a unit's returns counts. */

import type { Filing } from "../model/ledger";
import type { Submission } from "../model/submission";
import type { MergeChoice } from "./merge-plan";

/** What becomes of the returns that one unit sent for one period. */
export interface Settlement {
  /** The return to merge; null where nothing new may be taken. */
  taken: Submission | null;
  /** Same content as `original`, which was taken now or earlier. */
  copies: { submission: Submission; original: string }[];
  /** Forms that nobody filled in, beside what somebody did. */
  unfilled: Submission[];
  /** Contents that an earlier run or this choice put aside for the return in force. */
  superseded: Submission[];
  /** Contents that this run's choice leaves aside. */
  left: Submission[];
  /** Two or more different contents that nobody has chosen between. */
  rivals: Submission[];
  /** File chosen by a person; null where no choice was made. */
  chosen: string | null;
}

/** Digests of a filing: the content in force, then those it replaced or was chosen over. */
export function contentsOf(filing: Filing | undefined): string[] {
  return filing?.contentHash.split(" ").filter((hash) => hash !== "") ?? [];
}

/**
 * Settles the returns of one unit and period, sorted by file name. One content not known yet
 * is taken: as the unit's filing, or as a correction of what it filed in an earlier run. Several are
 * rivals until a choice names one. Known contents are never taken again, unless chosen.
 *
 * @param blank those of them that nobody filled in, which are only taken if chosen
 */
export function settleUnit(
  all: readonly Submission[],
  blank: readonly Submission[],
  filing: Filing | undefined,
  choices: readonly MergeChoice[],
): Settlement {
  const [inForce, ...aside] = contentsOf(filing);
  const chosen = all.find(({ file, unit }) =>
    choices.some((choice) => choice.file === file && choice.unit === unit),
  );
  const unfilled = blank.filter((submission) => submission !== chosen);
  const submissions = all.filter((submission) => !unfilled.includes(submission));
  const settled: Settlement = {
    taken: null,
    copies: [],
    unfilled,
    superseded: [],
    left: [],
    rivals: [],
    chosen: chosen?.file ?? null,
  };
  const known = new Set([inForce, ...aside]);
  const fresh = [...new Set(submissions.map(({ contentHash }) => contentHash))].filter(
    (hash) => !known.has(hash),
  );
  const winner = chosen?.contentHash ?? (fresh.length === 1 ? fresh[0] : undefined);
  if (winner !== inForce) {
    settled.taken =
      chosen ?? original(submissions.filter(({ contentHash }) => contentHash === winner));
  }
  for (const submission of submissions) {
    const { contentHash } = submission;
    if (submission === settled.taken) continue;
    if (settled.taken && contentHash === winner) {
      settled.copies.push({ submission, original: settled.taken.file });
    } else if (filing && contentHash === inForce && (!settled.taken || !chosen)) {
      settled.copies.push({ submission, original: filing.file });
    } else if (known.has(contentHash)) settled.superseded.push(submission);
    else if (chosen) settled.left.push(submission);
    else settled.rivals.push(submission);
  }
  return { ...settled, ...withoutTwins(settled) };
}

/** Of rivals with one content only the original is a side of the conflict; the others are its copies. */
function withoutTwins({ rivals, copies }: Settlement): Pick<Settlement, "rivals" | "copies"> {
  const alike = new Map<string, Submission[]>();
  for (const rival of rivals) {
    const twins = alike.get(rival.contentHash);
    if (twins) twins.push(rival);
    else alike.set(rival.contentHash, [rival]);
  }
  const sides = new Map([...alike].map(([hash, twins]) => [hash, original(twins)]));
  const kept: Submission[] = [];
  const added: Settlement["copies"] = [];
  for (const rival of rivals) {
    const side = sides.get(rival.contentHash) ?? rival;
    if (side === rival) kept.push(rival);
    else added.push({ submission: rival, original: side.file });
  }
  return { rivals: kept, copies: [...copies, ...added] };
}

/** Names of workbooks; what else holds the same is a draft or a backup of one. */
const WORKBOOK = /\.(?:xls[xm]?|ett?|ods|csv)$/i;

/** Of files with one content, the workbook with the shortest name: copies get 副本, (1) or 改 added. */
function original(copies: readonly Submission[]): Submission | null {
  const workbooks = copies.filter(({ file }) => WORKBOOK.test(file));
  const [first, ...others] = workbooks.length > 0 ? workbooks : copies;
  if (!first) return null;
  return others.reduce((best, copy) => (copy.file.length < best.file.length ? copy : best), first);
}
