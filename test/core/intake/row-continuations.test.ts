/** A row without a task beneath a task's: the other half of its sentence, or something of its own. */

import { formColumnNumber, type FormField } from "../../../src/core/schema/columns";
import {
  addressOf,
  draftReturn,
  filledValues,
  formOf,
  HEADER_ROW,
  setCell,
  submissionOf,
  type DraftCell,
  type DraftReturn,
} from "./draft-return";

/** 市科技局 files Z001, Z003, Z004, Z005, Z006, in this order. */
const TASKS = ["Z001", "Z003", "Z004", "Z005", "Z006"];
const AT = 1;
const ID = TASKS[AT] ?? "";
const WHOLE = filledValues(ID).progress as string;
const CUT = WHOLE.indexOf("投资") + 1;

/** A return with a row of nothing but these cells beneath the nth task. */
function withRow(
  cells: Partial<Record<FormField, DraftCell>>,
  nth = AT,
  draft = draftReturn(),
): DraftReturn {
  const row = Array<DraftCell>(formColumnNumber("remark")).fill(null);
  for (const [field, value] of Object.entries(cells)) {
    row[formColumnNumber(field as FormField) - 1] = value;
  }
  formOf(draft).grid.splice(HEADER_ROW + nth + 1, 0, row);
  return draft;
}

/** The progress of a task broken off in its row, with the rest in the row beneath. */
function broken(nth = AT, change: (draft: DraftReturn) => void = () => undefined): DraftReturn {
  const text = filledValues(TASKS[nth] ?? "").progress as string;
  const draft = draftReturn();
  setCell(draft, nth, "progress", text.slice(0, CUT));
  change(draft);
  return withRow({ progress: text.slice(CUT) }, nth, draft);
}

function readOf(draft: DraftReturn) {
  const { rows, issues } = submissionOf(draft);
  return {
    progress: rows.map(({ values }) => values.progress),
    of: (code: string) => issues.filter((issue) => issue.code === code),
  };
}

const ISSUED = readOf(draftReturn()).progress;

test.each(TASKS.map((id, nth) => [id, nth] as const))(
  "a sentence that goes on in the row beneath %s is put together, with a warning of both rows",
  (id, nth) => {
    const read = readOf(broken(nth));
    expect(read.progress).toEqual(ISSUED);
    expect(read.of("row-extra")).toEqual([]);
    const [issue, ...more] = read.of("row-continued");
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      severity: "warning",
      taskId: id,
      field: "progress",
      cell: addressOf(nth + 1, "progress"),
    });
    const row = HEADER_ROW + nth + 1;
    expect(issue?.message).toContain(`第${row}行没有写完，第${row + 1}行没有任务`);
  },
);

test("a sentence over three rows is put together", () => {
  const draft = draftReturn();
  setCell(draft, AT, "progress", WHOLE.slice(0, 6));
  const three = withRow(
    { progress: WHOLE.slice(CUT) },
    AT,
    withRow({ progress: WHOLE.slice(6, CUT) }, AT, draft),
  );
  formOf(three).grid.splice(
    HEADER_ROW + AT + 1,
    2,
    ...formOf(three)
      .grid.slice(HEADER_ROW + AT + 1, HEADER_ROW + AT + 3)
      .reverse(),
  );
  const read = readOf(three);
  expect(read.progress).toEqual(ISSUED);
  expect(read.of("row-continued")).toHaveLength(2);
});

test("two texts that both go on in the row beneath are put together", () => {
  const draft = draftReturn();
  const next = filledValues(ID).nextStep as string;
  setCell(draft, AT, "progress", WHOLE.slice(0, CUT));
  setCell(draft, AT, "nextStep", next.slice(0, 6));
  const { rows } = submissionOf(
    withRow({ progress: WHOLE.slice(CUT), nextStep: next.slice(6) }, AT, draft),
  );
  expect(rows[AT]?.values).toMatchObject({ progress: WHOLE, nextStep: next });
});

test.each<[string, DraftReturn]>([
  ["a whole sentence of its own", withRow({ progress: "另有两个项目完成备案。" })],
  [
    "a status beside the text",
    withRow(
      { progress: WHOLE.slice(CUT), status: "达序时" },
      AT,
      (() => {
        const draft = draftReturn();
        setCell(draft, AT, "progress", WHOLE.slice(0, CUT));
        return draft;
      })(),
    ),
  ],
  [
    "a text beside a form whose answers all lack their stops",
    withRow(
      { progress: "另有两个项目完成备案。" },
      AT,
      (() => {
        const draft = draftReturn();
        TASKS.forEach((_, nth) => setCell(draft, nth, "progress", `第${nth + 1}批项目全部开工`));
        return draft;
      })(),
    ),
  ],
])("%s is not joined, and named with the task above it", (_, draft) => {
  const read = readOf(draft);
  expect(read.of("row-continued")).toEqual([]);
  const [issue] = read.of("row-extra");
  const row = HEADER_ROW + AT + 2;
  expect(issue?.message).toContain(`第${row}行（在任务${ID}下面）对不上台账里的任何任务`);
  expect(issue?.fix).toContain(`是任务${ID}的内容的，请并到它那一行里`);
});

test("each of several rows of no task on end is named with the task above them", () => {
  const draft = withRow(
    { progress: "（二）完成备案。" },
    AT,
    withRow({ progress: "（三）完成验收。" }),
  );
  const messages = readOf(draft)
    .of("row-extra")
    .map(({ message }) => message);
  expect(messages).toHaveLength(2);
  for (const message of messages) expect(message).toContain(`（在任务${ID}下面）`);
});

test("half a sentence beneath the last task, with a blank above, is taken for no rest: the column slid down", () => {
  const draft = draftReturn();
  const last = TASKS.length - 1;
  const texts = TASKS.map((id) => filledValues(id).progress as string);
  setCell(draft, AT, "progress", null);
  for (let nth = AT + 1; nth <= last; nth++) setCell(draft, nth, "progress", texts[nth - 1] ?? "");
  setCell(draft, last, "progress", (texts[last - 1] ?? "").slice(0, CUT));
  const read = readOf(withRow({ progress: texts[last] ?? "" }, last, draft));
  expect(read.of("row-continued")).toEqual([]);
});

test("the rest of what was not taken is named with its task", () => {
  const draft = broken(AT, (one) => {
    const second = [...(formOf(one).grid[HEADER_ROW + AT] ?? [])];
    second[formColumnNumber("progress") - 1] = "已完成可行性研究，正在办理用地手续。";
    formOf(one).grid.push(second);
  });
  const { rows, issues } = submissionOf(draft);
  const said = issues.map(({ found }) => found ?? "").join("\n");
  expect(rows[AT]?.values.progress).toBeNull();
  expect(said).toContain(WHOLE.slice(CUT));
});
