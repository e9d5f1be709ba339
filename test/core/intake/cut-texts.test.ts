/** Task texts that were cut to their beginnings: 办好东湖论坛、中非… */

import type { Ledger } from "../../../src/core/model/ledger";
import type { FormField } from "../../../src/core/schema/columns";
import { UNIT_SHEETS } from "../../../src/core/schema/sheet-names";
import { smallLedger } from "../../fixtures/small-ledger";
import {
  HEADER_ROW,
  codesOf,
  draftReturn,
  filledValues,
  formOf,
  getCell,
  setCell,
  submissionOf,
  takeIn,
  type DraftReturn,
} from "./draft-return";

/** The tasks of 市科技局, in the order of its form. */
const TASKS = ["Z001", "Z003", "Z004", "Z005", "Z006"];
const Z003 = TASKS.indexOf("Z003");
const Z005 = TASKS.indexOf("Z005");
const SHARED = "办好东湖论坛、中非创新合作大会，";
const WITNESSES: readonly FormField[] = ["label", "chapter", "section", "lead", "responsible"];

function textOf(draft: DraftReturn, nth: number): string {
  return String(getCell(draft, nth, "text"));
}

function cut(draft: DraftReturn, length: number, mark: string): DraftReturn {
  TASKS.forEach((_, nth) =>
    setCell(draft, nth, "text", textOf(draft, nth).slice(0, length) + mark),
  );
  return draft;
}

function withoutIds(draft: DraftReturn): DraftReturn {
  TASKS.forEach((_, nth) => setCell(draft, nth, "taskId", null));
  return draft;
}

/** Only the rows, in a new workbook. */
function pasted(draft: DraftReturn): DraftReturn {
  const form = formOf(draft);
  form.grid.splice(0, HEADER_ROW - 1);
  form.name = "Sheet1";
  return { ...draft, sheets: [form], fileName: "新建工作表.xlsx" };
}

/** Each task with the progress taken for it. */
function progressByTask(draft: DraftReturn, ledger?: Ledger) {
  const { rows } = submissionOf(draft, {}, ledger);
  return rows
    .filter(({ values }) => values.progress)
    .map(({ taskId, values }) => [taskId, values.progress]);
}

const asFiled = (tasks: readonly string[]) => tasks.map((id) => [id, filledValues(id).progress]);

/** A ledger with two tasks that begin alike, and what 市科技局 filed to it. */
function alike(): { ledger: Ledger; draft: DraftReturn } {
  const ledger = smallLedger();
  const task = ledger.tasks.find(({ id }) => id === "Z005");
  if (task) task.text = SHARED + task.text;
  return { ledger, draft: withoutIds(draftReturn("市科技局", "2024-06", ledger)) };
}

describe("task texts cut to ten characters, ids gone", () => {
  test.each(
    "… …… ... ...... …等 等… …略 ⋯⋯ 。。。 ··· （略） (以下略) 【后略】 […] （……） …。 …”".split(
      " ",
    ),
  )("every answer is its own task's, and the cut is told: %s", (mark) => {
    const draft = cut(withoutIds(draftReturn()), 10, mark);
    draft.sheets = draft.sheets.filter(({ name }) => name !== UNIT_SHEETS.meta);
    expect(progressByTask(draft)).toEqual(asFiled(TASKS));
    const { issues } = submissionOf(draft);
    const codes = issues.map(({ code }) => code);
    expect(codes).not.toContain("row-extra");
    expect(codes).not.toContain("row-missing");
    const changes = issues.flatMap((issue) => issue.each ?? [issue]);
    const told = changes.filter(({ field }) => field === "text").map(({ taskId }) => taskId);
    expect(told).toEqual(TASKS);
  });

  test.each([8, 9, 12, 16, 20])("the same with %i characters", (length) => {
    expect(progressByTask(cut(withoutIds(draftReturn()), length, "…"))).toEqual(asFiled(TASKS));
  });

  test("the rows alone still tell whose they are", () => {
    const draft = pasted(cut(withoutIds(draftReturn()), 10, "…"));
    expect(submissionOf(draft).unit).toBe("市科技局");
    expect(progressByTask(draft)).toEqual(asFiled(TASKS));
  });

  test("nothing but the texts left beside the answers", () => {
    const draft = cut(withoutIds(draftReturn()), 10, "…");
    TASKS.forEach((_, nth) => WITNESSES.forEach((field) => setCell(draft, nth, field, null)));
    expect(progressByTask(draft)).toEqual(asFiled(TASKS));
  });
});

test("task texts cut to ten characters, ids intact", () => {
  const draft = cut(draftReturn(), 10, "…");
  expect(progressByTask(draft)).toEqual(asFiled(TASKS));
  expect(codesOf(submissionOf(draft))).not.toContain("row-torn");
});

test("an id before a text that was cut is no other task's", () => {
  const draft = withoutIds(draftReturn());
  TASKS.forEach((id, nth) =>
    setCell(draft, nth, "text", `${id} ${textOf(draft, nth).slice(0, 9)}…`),
  );
  expect(progressByTask(draft)).toEqual(asFiled(TASKS));
});

test("a cut text goes with the cells beside it against the id of another task", () => {
  const draft = draftReturn();
  setCell(draft, Z003, "text", `${textOf(draft, Z003).slice(0, 10)}…`);
  setCell(draft, Z003, "taskId", "M02");
  expect(progressByTask(draft)).toEqual(asFiled(TASKS));
});

describe("a cut text with which two tasks begin", () => {
  const cutBoth = (draft: DraftReturn) => {
    for (const nth of [Z003, Z005]) setCell(draft, nth, "text", `${SHARED.slice(0, 10)}…`);
  };
  const others = TASKS.filter((id) => id !== "Z003" && id !== "Z005");

  test("is the task's whose number, units and section stand beside it", () => {
    const { ledger, draft } = alike();
    cutBoth(draft);
    expect(progressByTask(draft, ledger)).toEqual(asFiled(TASKS));
  });

  test("is nobody's where nothing stands beside it, and is told with its answers", () => {
    const { ledger, draft } = alike();
    cutBoth(draft);
    for (const nth of [Z003, Z005]) {
      WITNESSES.forEach((field) => setCell(draft, nth, field, null));
    }
    expect(progressByTask(draft, ledger)).toEqual(asFiled(others));
    const { issues } = submissionOf(draft, {}, ledger);
    const extra = issues.filter(({ code }) => code === "row-extra");
    expect(extra.map(({ message }) => message)).toEqual([
      expect.stringContaining(String(filledValues("Z003").progress)),
      expect.stringContaining(String(filledValues("Z005").progress)),
    ]);
  });

  test("is nobody's where only a number stands beside it that the unit may have counted", () => {
    const { ledger, draft } = alike();
    cutBoth(draft);
    TASKS.forEach((_, nth) => {
      WITNESSES.forEach((field) => setCell(draft, nth, field, null));
      setCell(draft, nth, "label", nth + 1);
    });
    // Counted so, Z004 got the number of Z003.
    const z004 = TASKS.indexOf("Z004");
    setCell(draft, z004, "text", `${SHARED.slice(0, 10)}…`);
    expect(progressByTask(draft, ledger)).toEqual(asFiled(["Z001", "Z006"]));
  });

  test("is its id's where the id is one of theirs", () => {
    const { ledger, draft } = alike();
    cutBoth(draft);
    setCell(draft, Z003, "taskId", "Z003");
    setCell(draft, Z005, "taskId", "Z005");
    expect(progressByTask(draft, ledger)).toEqual(asFiled(TASKS));
  });

  test("is not the one whose whole text is hardly longer", () => {
    const { ledger, draft } = alike();
    const short = ledger.tasks.find(({ id }) => id === "Z006");
    if (short) short.text = SHARED.slice(0, 11);
    cutBoth(draft);
    TASKS.forEach((_, nth) => WITNESSES.forEach((field) => setCell(draft, nth, field, null)));
    setCell(draft, TASKS.indexOf("Z006"), "text", "别的工作");
    expect(progressByTask(draft, ledger)).toEqual(asFiled(["Z001", "Z004"]));
  });
});

test("a cut text beside the number of another task is nobody's", () => {
  const draft = withoutIds(draftReturn());
  setCell(draft, Z003, "text", "办好东湖论坛…");
  setCell(draft, Z003, "label", "126");
  expect(progressByTask(draft)).toEqual(asFiled(TASKS.filter((id) => id !== "Z003")));
  expect(codesOf(submissionOf(draft))).toContain("row-extra");
});

test.each(["办好东湖…", "办好…", "…", "……", "（略）", "等等…"])(
  "too little left of a text tells no task: %s",
  (text) => {
    const draft = withoutIds(draftReturn());
    setCell(draft, Z003, "text", text);
    expect(progressByTask(draft)).toEqual(asFiled(TASKS.filter((id) => id !== "Z003")));
  },
);

test("dots behind a whole text change nothing", () => {
  const draft = withoutIds(draftReturn());
  TASKS.forEach((_, nth) => setCell(draft, nth, "text", `${textOf(draft, nth)}……`));
  setCell(draft, Z003, "label", "126");
  expect(progressByTask(draft)).toEqual(asFiled(TASKS));
});

describe("a short beginning without a mark", () => {
  const short = (change: (draft: DraftReturn) => void) => {
    const draft = withoutIds(draftReturn());
    setCell(draft, Z003, "text", "办好东湖论坛");
    change(draft);
    return progressByTask(draft);
  };
  const without = asFiled(TASKS.filter((id) => id !== "Z003"));

  test("is the task's where number and units agree", () => {
    expect(short(() => undefined)).toEqual(asFiled(TASKS));
  });

  test("is nobody's where the number is gone or another's", () => {
    expect(short((draft) => setCell(draft, Z003, "label", null))).toEqual(without);
    expect(short((draft) => setCell(draft, Z003, "label", 4))).toEqual(without);
  });

  test("is nobody's where a unit beside it is another", () => {
    expect(short((draft) => setCell(draft, Z003, "responsible", "市妇联"))).toEqual(without);
  });
});

test.each([
  "…".repeat(30_000) + "甲",
  "等".repeat(30_000),
  "（".repeat(30_000),
  "。…等）".repeat(8000),
])("endless dots and brackets are read at once (%#)", (text) => {
  const draft = withoutIds(draftReturn());
  const [row] = formOf(draft).grid.slice(HEADER_ROW);
  const hostile = row?.map((cell) => (cell === textOf(draft, 0) ? text : cell)) ?? [];
  for (let count = 0; count < 100; count++) formOf(draft).grid.push([...hostile]);
  const began = performance.now();
  expect(takeIn(draft).kind).toBe("submission");
  expect(performance.now() - began).toBeLessThan(4000);
});
