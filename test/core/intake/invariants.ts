/** What must hold of every return, however mangled. */

import type { Intake } from "../../../src/core/model/submission";
import { compactKey } from "../../../src/core/text/normalise";
import type { DraftReturn } from "./draft-return";

const MARK = /([ZM]\d{3})(?:已开工建设|下月完成主体工程|备注)/g;

/** Texts of a filled draft begin with their task's id: none may stand on another task. */
export function misplacedTexts(intake: Intake): string[] {
  if (intake.kind !== "submission") return [];
  return intake.submission.rows.flatMap(({ taskId, values }) =>
    [values.progress, values.nextStep, values.remark].flatMap((text) =>
      [...(text ?? "").matchAll(MARK)].flatMap((match) =>
        match[1] === taskId ? [] : [`${match[0]} on ${taskId}`],
      ),
    ),
  );
}

/** Marked texts of the draft that are neither taken nor quoted in an issue. */
export function lostTexts(draft: DraftReturn, intake: Intake): string[] {
  if (intake.kind !== "submission") return [];
  const { rows, issues } = intake.submission;
  const kept = compactKey(
    [
      ...rows.flatMap(({ values }) => [values.progress, values.nextStep, values.remark]),
      ...issues.flatMap(({ message, found }) => [message, found]),
    ].join("\n"),
  );
  const texts = draft.sheets.flatMap(({ grid }) =>
    grid.flat().flatMap((cell) => (typeof cell === "string" ? [cell] : [])),
  );
  return texts.flatMap((text) =>
    [...text.matchAll(MARK)].flatMap(([mark]) => (kept.includes(compactKey(mark)) ? [] : [mark])),
  );
}
