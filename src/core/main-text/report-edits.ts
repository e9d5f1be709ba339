/** What people changed in a report's main texts, and keeping it in the ledger. */

import type { Ledger, MainTextChoice } from "../model/ledger";
import type { Period } from "../model/period";
import { listIdentity } from "../schema/list-identity";
import type { RawWorkbook } from "../workbook/raw-workbook";
import { chooseMainText } from "./choose";
import { printedWords, tasksSheetOf } from "./printed-words";
import { byLabel, readReportMarks, wordsDigest } from "./report-marks";
import { choicesByPeriod, MAIN_FIELDS, type MainField } from "./staff-words";

export interface WordsEdit {
  taskId: string;
  field: MainField;
  /** What stands there now. */
  words: string;
  /** Digest of the filed words behind what stood there. */
  source: string;
}

export interface ReportEdits {
  list: string;
  period: Period;
  edits: WordsEdit[];
}

/** What staff write where a problem or a next step is to go. */
const NONE = "无";
/** Put before the words of a lead that stands in for another. */
const STANDING_IN = /^（[^（）\n]{1,300}未报送，以下为[^（）\n]{1,60}所报）/;

/**
 * Main texts in 汇总总表 that are not what the program wrote there; null where the workbook holds no
 * report of ours. A progress that was emptied is no edit: a task has some words.
 */
export function readReportEdits(raw: RawWorkbook): ReportEdits | null {
  const marks = readReportMarks(raw);
  const sheet = tasksSheetOf(raw);
  if (!marks || !sheet) return null;
  const printed = byLabel(printedWords(sheet));
  const edits = marks.tasks.flatMap(({ taskId, label, words, source }): WordsEdit[] => {
    const found = printed(label);
    if (!found) return [];
    return MAIN_FIELDS.flatMap((field) => {
      const typed = found.words[field].replace(STANDING_IN, "").trim();
      const same = wordsDigest(found.words[field]) === words[field];
      if (same || (typed === "" && field === "progress")) return [];
      return [{ taskId, field, words: typed === "" ? NONE : typed, source }];
    });
  });
  return { list: marks.list, period: marks.period, edits };
}

/** The edits that the ledger does not hold yet; null where there is none. */
export function unkeptEdits(found: ReportEdits, ledger: Ledger): ReportEdits | null {
  if (!isOfLedger(found, ledger)) return null;
  const kept = choicesByPeriod(ledger.mainTexts)(found.period.id);
  const edits = found.edits.filter(
    ({ taskId, field, words }) =>
      wordsDigest(kept.get(taskId)?.[field] ?? "") !== wordsDigest(words),
  );
  return edits.length > 0 ? { ...found, edits } : null;
}

/** Whether the report was made from this ledger's list. */
export function isOfLedger({ list }: ReportEdits, ledger: Ledger): boolean {
  return list === listIdentity(ledger);
}

/**
 * The ledger with the edits as staff's own words. Where a unit filed anew since the report was made,
 * the words count as written from what it had filed then.
 */
export function keepEdits(
  ledger: Ledger,
  { period, edits }: ReportEdits,
  decision: Pick<MainTextChoice, "by" | "date">,
): Ledger {
  const tasks = new Map<string, WordsEdit[]>();
  for (const edit of edits) tasks.set(edit.taskId, [...(tasks.get(edit.taskId) ?? []), edit]);
  let kept = ledger;
  for (const [taskId, own] of tasks) {
    const known = choicesByPeriod(kept.mainTexts)(period.id).get(taskId) ?? NOTHING_CHOSEN;
    const words = Object.fromEntries(own.map(({ field, words: typed }) => [field, typed]));
    kept = chooseMainText(kept, { ...known, ...words, ...decision, period: period.id, taskId });
    const source = own[0]?.source;
    if (source === undefined) continue;
    const mainTexts = kept.mainTexts.map((choice) =>
      choice.period === period.id && choice.taskId === taskId ? { ...choice, source } : choice,
    );
    kept = { ...kept, mainTexts };
  }
  return kept;
}

const NOTHING_CHOSEN = { unit: null, progress: null, problem: null, nextStep: null };
