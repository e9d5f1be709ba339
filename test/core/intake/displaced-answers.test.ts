/** Blocks of answers that stand a row off: beside their neighbours' tasks, with one beyond the last or first. */

import type { Submission } from "../../../src/core/model/submission";
import type { Issue } from "../../../src/core/model/issue";
import { VALUE_FIELDS } from "../../../src/core/model/record";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { smallLedger } from "../../fixtures/small-ledger";
import { recordsOf } from "../validation/returns";
import {
  codesOf,
  draftReturn,
  formOf,
  HEADER_ROW,
  submissionOf,
  type DraftCell,
} from "./draft-return";

const UNIT = "市科技局";
const FIRST = formColumnNumber("status") - 1;
const WIDTH = VALUE_FIELDS.length;
const [MOVED, MAYBE] = ["answers-moved", "answers-maybe-moved"];
const issued = submissionOf(draftReturn(UNIT));
const LAST = issued.rows.length - 1;

type Answer = readonly DraftCell[];
const NOTHING: Answer = Array<DraftCell>(WIDTH).fill(null);
/** No two tasks' answers are alike, and no word of them says what they are about. */
const ANSWERS: readonly Answer[] = issued.rows.map((_, nth) => [
  "达序时",
  51 + nth,
  `本月调度${nth + 3}次，拨付资金3${nth}70万元。`,
  null,
  `下月再调度${nth + 2}次，倒排工期。`,
  "2024-12-31",
  `张${"一二三四五六七八"[nth] ?? ""}`,
  `1380013800${nth}`,
  nth === 1 ? null : `见附件${nth + 1}`,
]);

/** The return with these answers in the rows from the header's on; a blank one leaves the row as it is. */
function withAnswers(
  header: Answer | null,
  answers: readonly Answer[],
  ledger = smallLedger(),
): Submission {
  const draft = draftReturn(UNIT, "2024-06", ledger);
  const { grid } = formOf(draft);
  if (header) grid[HEADER_ROW - 1]?.splice(FIRST, WIDTH, ...header);
  answers.forEach((answer, nth) => {
    const row = (grid[HEADER_ROW + nth] ??= []);
    while (row.length < FIRST) row.push(null);
    row.splice(FIRST, WIDTH, ...answer);
  });
  return submissionOf(draft, {}, ledger);
}

/** An answer that no other is like. */
const OTHER: Answer = ["达序时", 40, "前期工作已完成。", null, null, null, "李四", null, null];

const clean = withAnswers(null, ANSWERS);
const [first = NOTHING] = ANSWERS;
const last = ANSWERS.at(-1) ?? NOTHING;

function issueOf({ issues }: Submission, code: string | undefined): Issue | undefined {
  return issues.find((issue) => issue.code === code);
}

/** The places, among the unit's tasks, of the rows of which nothing was taken, or that are to be checked. */
function named(submission: Submission, code: string | undefined): number[] {
  const ids = new Set(issueOf(submission, code)?.each?.map(({ taskId }) => taskId));
  return issued.rows.flatMap(({ taskId }, nth) => (ids.has(taskId) ? [nth] : []));
}

/** The places of the rows whose values are taken as they stand in a return that is right. */
function takenRight({ rows }: Submission): number[] {
  return rows.flatMap(({ values }, nth) =>
    JSON.stringify(values) === JSON.stringify(clean.rows[nth]?.values) ? [nth] : [],
  );
}

function takesNothingOf({ rows }: Submission, places: readonly number[]): void {
  for (const at of places) {
    expect(new Set(Object.values(rows[at]?.values ?? {}))).toEqual(new Set([null]));
  }
}

const upTo = (end: number) => Array.from({ length: end }, (_, nth) => nth);

describe("answers pasted a row too low", () => {
  it("are not taken below the row that repeats the first one's", () => {
    const read = withAnswers(null, [first, ...ANSWERS]);
    expect(takenRight(read)).toEqual([0]);
    takesNothingOf(read, upTo(LAST + 1).slice(1));
    expect(named(read, MOVED)).toEqual(upTo(LAST + 1).slice(1));
    const issue = issueOf(read, MOVED);
    expect(issue).toMatchObject({ severity: "error", sheet: "填报表", unit: UNIT });
    expect(issue?.message).toContain(`第${HEADER_ROW + LAST + 2}行有填报内容却不是任务`);
    expect(issue?.message).toContain(`第${HEADER_ROW + 1}、${HEADER_ROW + 2}行又填得一样`);
    expect(issue?.fix).toContain("移回原来的行");
    expect(issue?.found).toContain(String(first[2]));
    expect(issueOf(read, "row-extra")?.message).toContain(String(last[2]));
  });

  it("are not taken of a column either that the last task has no answer in", () => {
    const noRemark = [
      ...ANSWERS.slice(0, -1).map((answer) => [...answer.slice(0, -1), "见附件。"]),
    ];
    const read = withAnswers(null, [noRemark[0] ?? NOTHING, ...noRemark, last.slice(0, -1)]);
    takesNothingOf(read, upTo(LAST + 1).slice(1));
  });

  it("leave a column alone that was not pasted", () => {
    const read = withAnswers(
      null,
      [first, ...ANSWERS].map((answer, nth) => [
        ...answer.slice(0, 6),
        ...(ANSWERS[nth] ?? NOTHING).slice(6),
      ]),
    );
    expect(read.rows.map(({ values }) => values.phone)).toEqual(ANSWERS.map((row) => row[7]));
    expect(read.rows.map(({ values }) => values.progress)).toEqual(
      ANSWERS.map((row, nth) => (nth === 0 ? row[2] : null)),
    );
  });

  it("are told by two rows that both stand twice as well", () => {
    const read = withAnswers(null, [...ANSWERS.slice(0, 2), ...ANSWERS]);
    expect(takenRight(read)).toEqual([0, 1]);
    expect(named(read, MOVED)).toEqual(upTo(LAST + 1).slice(2));
  });

  it("are to be checked row by row where the first task kept an older answer", () => {
    const read = withAnswers(null, [OTHER, ...ANSWERS]);
    expect(codesOf(read)).not.toContain(MOVED);
    expect(named(read, MAYBE)).toEqual(upTo(LAST + 1));
    const issue = issueOf(read, MAYBE);
    expect(issue?.severity).toBe("warning");
    expect(issue?.fix).toContain("对照“工作任务”逐行核对");
    const [, second] = issue?.each ?? [];
    expect(second?.cell).toBe(`N${HEADER_ROW + 2}`);
    expect(second?.message).toContain(String(first[2]));
    expect(second?.message).toContain(`可能是上面一行的`);
    expect(second?.message).toContain(issued.rows[1]?.taskId);
  });

  it("are not taken where what they say is about the tasks above", () => {
    const about = answersAbout();
    const read = withAnswers(null, [OTHER, ...about]);
    expect(named(read, MOVED)).toEqual(upTo(LAST + 1));
    expect(issueOf(read, MOVED)?.message).toContain("像是上面一行的任务");
    takesNothingOf(read, upTo(LAST + 1));
  });

  it("are not taken where the people are those whom the unit named last for the tasks above", () => {
    const ledger = smallLedger();
    ledger.records = recordsOf({ ...clean, period: "2024-05" });
    const read = withAnswers(null, [OTHER, ...ANSWERS], ledger);
    expect(named(read, MOVED)).toEqual(upTo(LAST + 1));
  });

  it("are told in one column by a doubt", () => {
    const only = (text: DraftCell): Answer => [null, null, text, ...NOTHING.slice(3)];
    const texts = ANSWERS.map((answer) => answer[2] ?? null);
    const shifted = [texts[0] ?? null, ...texts];
    const read = withAnswers(
      null,
      shifted.map((text, nth) => {
        const own = ANSWERS[nth];
        return own ? [own[0] ?? null, own[1] ?? null, text, ...own.slice(3)] : only(text);
      }),
    );
    expect(named(read, MAYBE)).toEqual(upTo(LAST + 1).slice(1));
  });
});

describe("people who are all the neighbouring tasks' with nothing beyond the table", () => {
  const earlier = () => {
    const ledger = smallLedger();
    ledger.records = recordsOf({ ...clean, period: "2024-05" });
    return ledger;
  };

  it.each<[string, readonly Answer[], readonly number[], string]>([
    ["above", [first, ...ANSWERS.slice(0, -1)], upTo(LAST + 1).slice(1), "上面一行"],
    ["beneath", [...ANSWERS.slice(1), NOTHING], upTo(LAST), "下面一行"],
  ])("make the rows ones to be checked: %s", (_, answers, places, words) => {
    const read = withAnswers(null, answers, earlier());
    expect(named(read, MAYBE)).toEqual(places);
    const issue = issueOf(read, MAYBE);
    expect(issue).toMatchObject({ severity: "warning", field: "contact", unit: UNIT });
    expect(issue?.message).toContain(words);
    expect(issue?.fix).toContain("确实换了责任人的，不用改");
  });

  it.each<[string, (answers: Answer[]) => void]>([
    ["where they are the tasks' own", () => undefined],
    ["where two took over from one another", (answers) => namePeople(answers, [1, 0])],
    ["where one took over all tasks", (answers) => namePeople(answers, upTo(LAST + 1).fill(0))],
    ["where two moved on by a task", (answers) => namePeople(answers, [0, 0, 1])],
  ])("say nothing %s", (_, change) => {
    const answers = [...ANSWERS];
    change(answers);
    expect(codesOf(withAnswers(null, answers, earlier()))).not.toContain(MAYBE);
  });

  /** Gives the first rows the people of these. */
  function namePeople(answers: Answer[], whose: readonly number[]): void {
    whose.forEach((at, nth) => {
      const person = (ANSWERS[at] ?? NOTHING).slice(6, 8);
      answers[nth] = [...(ANSWERS[nth] ?? NOTHING).slice(0, 6), ...person, null];
    });
  }
});

describe("answers pasted a row too high, over the names of the columns", () => {
  it("are not taken above the last row, which repeats its neighbour's", () => {
    const read = withAnswers(first, [...ANSWERS.slice(1), last]);
    expect(takenRight(read)).toEqual([LAST]);
    expect(named(read, MOVED)).toEqual(upTo(LAST));
    const issue = issueOf(read, MOVED);
    expect(issue?.message).toContain(`第${HEADER_ROW}行有填报内容却不是任务`);
    expect(issue?.message).toContain("整体上移了");
  });

  it("are not taken above a row left blank", () => {
    const read = withAnswers(first, [...ANSWERS.slice(1), NOTHING]);
    takesNothingOf(read, upTo(LAST + 1));
    expect(named(read, MOVED)).toEqual(upTo(LAST));
    expect(issueOf(read, MOVED)?.message).toContain(`第${HEADER_ROW + LAST + 1}行又空着`);
  });

  it("are to be checked row by row where the last task kept an older answer", () => {
    const read = withAnswers(first, [...ANSWERS.slice(1), OTHER]);
    expect(named(read, MAYBE)).toEqual(upTo(LAST + 1));
    expect(issueOf(read, MAYBE)?.message).toContain("第一项任务上面");
    expect(issueOf(read, MAYBE)?.each?.[0]?.message).toContain("下面一行的");
  });

  it("are not taken where what they say is about the tasks beneath", () => {
    const [header = NOTHING, ...others] = answersAbout();
    const read = withAnswers(header, [...others, OTHER]);
    expect(named(read, MOVED)).toEqual(upTo(LAST + 1));
  });
});

describe("tasks pushed down beside their answers", () => {
  const pushed = (width: number) => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    const rows = grid.slice(HEADER_ROW);
    const left = rows.map((row) => row.slice(0, width));
    rows.forEach((row, nth) => {
      row.splice(0, width, ...(left[nth - 1] ?? Array<DraftCell>(width).fill(null)));
      row.splice(FIRST, WIDTH, ...(ANSWERS[nth] ?? NOTHING));
    });
    grid.push(left.at(-1) ?? []);
    return submissionOf(draft);
  };

  it("take no answer that is another's", () => {
    const read = pushed(FIRST);
    takesNothingOf(read, upTo(LAST + 1));
    expect(named(read, MOVED)).toEqual(upTo(LAST));
    expect(issueOf(read, "row-extra")?.message).toContain(String(first[2]));
  });

  it("take none either where lead and responsible units stayed behind", () => {
    const read = pushed(formColumnNumber("text"));
    read.rows.forEach(({ values }, nth) => {
      expect([null, clean.rows[nth]?.values.progress]).toContain(values.progress);
    });
    expect(codesOf(read)).toContain("row-halves");
  });
});

describe("cells put in among the answers and then filled anew", () => {
  const anew = (...answer: DraftCell[]) => [
    ...ANSWERS.slice(0, 2),
    [...answer, ...NOTHING].slice(0, WIDTH),
    ...ANSWERS.slice(2),
  ];

  it("leave the rows to be checked", () => {
    const read = withAnswers(null, anew("达序时", 60, "新补的一项进展已开工。"));
    expect(named(read, MAYBE)).toEqual(upTo(LAST + 1));
    expect(takenRight(read)).toEqual([0, 1]);
  });

  it("leave those alone down to the last that speaks of its own task", () => {
    const words = String(issued.rows[2] && textOf(issued.rows[2].taskId)).slice(0, 12);
    const read = withAnswers(null, anew("达序时", 60, `${words}，已完成一半。`));
    expect(named(read, MAYBE)).toEqual(upTo(LAST + 1).slice(3));
  });
});

describe("an answer without a task says nothing of the others", () => {
  it.each<[string, readonly Answer[]]>([
    ["where it repeats the last one, dragged a row too far", [...ANSWERS, last]],
    ["where it is a line of text more", [...ANSWERS, [null, null, "另已完成验收前的准备。"]]],
    ["where the last task's own slipped off it", [...ANSWERS.slice(0, -1), NOTHING, last]],
    ["where all answers speak of their own tasks", [...answersAbout(), OTHER]],
  ])("%s", (_, answers) => {
    const read = withAnswers(null, answers);
    expect(codesOf(read)).not.toContain(MOVED);
    expect(codesOf(read)).not.toContain(MAYBE);
    expect(codesOf(read)).toContain("row-extra");
  });

  it("where it may be the one of a task whose row is gone", () => {
    const draft = draftReturn(UNIT);
    const { grid } = formOf(draft);
    const row = grid.at(-1) ?? [];
    row.fill(null, 0, FIRST);
    const read = submissionOf(draft);
    expect(codesOf(read)).toContain("row-missing");
    expect(codesOf(read)).not.toContain(MAYBE);
    expect(read.rows).toEqual(issued.rows.slice(0, -1));
  });
});

/** Answers in the words of their own tasks. */
function answersAbout(): Answer[] {
  return issued.rows.map(({ taskId }, nth) => {
    const answer = [...(ANSWERS[nth] ?? NOTHING)];
    answer[2] = `${textOf(taskId).slice(0, 20)}，已完成一半。`;
    return answer;
  });
}

function textOf(id: string): string {
  return smallLedger().tasks.find((task) => task.id === id)?.text ?? "";
}
