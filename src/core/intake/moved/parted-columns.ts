/** Columns beside 进展情况 that may have been sorted without it: too little tells, so that they are taken and named. */

import { createIssue, type Issue } from "../../model/issue";
import { columnHeader } from "../../schema/columns";
import { quote } from "../../text/quotation";
import { CELL_MAYBE_PARTED, COLUMNS_MAYBE_PARTED } from "../../wording/moved-answer-issues";
import { placeIn, type ReturnContext } from "../rows/read-cell-at";
import { toldTogether } from "../rows/told-together";
import { answeredCells } from "./answered-cells";
import { countOwn, isNeutral, isOfOther, type SpokenRow } from "./spoken-rows";

/** One answer that speaks of another task may just mention it. */
const FEWEST = 2;
/** What is written beside 进展情况 in words, and moves with 下一步措施. */
const BESIDE = ["problem", "nextStep", "remark"] as const;

/** What is to be said where they speak of other tasks, and hardly of their own, while 进展情况 does not tell. */
export function partedColumns(rows: readonly SpokenRow[], context: ReturnContext): Issue[] {
  const sure = rows.filter(isOfOther).filter(({ spoken }) => spoken.sure);
  const [shown] = sure;
  if (!shown || sure.length < FEWEST || countOwn(rows) * 2 > sure.length) return [];
  const parted = rows.filter(isNeutral);
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
