/** Answers that may be another task's: too little tells for leaving them aside, so that they are taken and named. */

import { createIssue, type Issue } from "../../model/issue";
import { columnHeader } from "../../schema/columns";
import { quotation, quote } from "../../text/quotation";
import {
  ANSWER_MAYBE_OTHERS,
  CELL_MAYBE_PARTED,
  COLUMNS_MAYBE_PARTED,
} from "../../wording/moved-answer-issues";
import { answeredCells } from "./answered-cells";
import { placeIn, type ReturnContext } from "./read-cell-at";
import { countOwn, isAnswered, isOfOther, type SpokenRow } from "./spoken-rows";
import { toldTogether } from "./told-together";

/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;
/** What is written beside 进展情况 in words, and moves with 下一步措施. */
const BESIDE = ["problem", "nextStep", "remark"] as const;

/** Answers that plainly speak of another task whose own answer does not: one of the two may be misplaced. */
export function maybeOthers(rows: readonly SpokenRow[], context: ReturnContext): Issue[] {
  return rows.flatMap((row): Issue[] => {
    const { read, spoken, telling } = row;
    if (spoken?.kind !== "other" || !spoken.plain) return [];
    const source = rows.find((each) => each.read.taskId === spoken.task.id);
    if (!source || !isAnswered(source)) return [];
    const text = read.values[telling];
    const isCopy = source.read.values[telling] === text;
    if (source.spoken !== null && !isCopy) return [];
    const { form, taskId, cells } = read;
    const place = { ...placeIn(form.table, context), taskId, field: telling };
    return [
      createIssue(
        ANSWER_MAYBE_OTHERS,
        { ...place, cell: cells[telling] ?? null },
        {
          row: form.row,
          other: spoken.task.id,
          otherRow: source.read.form.row,
          isCopy,
          ...quotation(text ?? ""),
        },
      ),
    ];
  });
}

/** Columns beside 进展情况 that speak of other tasks, and hardly of their own, while that does not tell. */
export function maybeParted(rows: readonly SpokenRow[], context: ReturnContext): Issue[] {
  const sure = rows.filter(isOfOther).filter(({ spoken }) => spoken.sure);
  const [shown] = sure;
  if (!shown || sure.length < FEWEST || countOwn(rows) * 2 > sure.length) return [];
  const parted = rows.filter((row) => row.spoken?.kind !== "own" && isAnswered(row));
  const each = parted.flatMap(({ read }) =>
    answeredCells([read], BESIDE).map(({ at, said }) =>
      createIssue(CELL_MAYBE_PARTED, { ...placeIn(read.form.table, context), ...at }, said),
    ),
  );
  const headers = each.flatMap(({ field }) => (field && columnHeader(field)) ?? []);
  return toldTogether(COLUMNS_MAYBE_PARTED, each, {
    headers: [...new Set(headers)],
    rows: parted.map(({ read }) => read.form.row),
    like: shown.read.form.row,
    other: shown.spoken.task.id,
    expected: quote(shown.spoken.task.text),
  });
}
