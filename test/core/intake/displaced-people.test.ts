/** Answers that moved along in the middle of a form: only whom the unit named last tells. */

import type { Issue } from "../../../src/core/model/issue";
import { formColumnNumber } from "../../../src/core/schema/columns";
import { recordsOf } from "../validation/returns";
import { draftReturn, formOf, HEADER_ROW, submissionOf } from "./draft-return";
import { longLedger } from "./long-ledger";

const UNIT = "市科技局";
const [CONTACT, PHONE] = [formColumnNumber("contact") - 1, formColumnNumber("phone") - 1];
const NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";

/** A person for each row of the form, by letters; a blank names nobody. */
function read(people: string, ledger = longLedger(UNIT)) {
  const draft = draftReturn(UNIT, "2024-06", ledger);
  formOf(draft)
    .grid.slice(HEADER_ROW)
    .forEach((row, nth) => {
      const letter = people.charAt(nth);
      const at = NAMES.indexOf(letter);
      row[CONTACT] = letter === " " ? null : `${letter}一`;
      row[PHONE] = letter === " " ? null : `138001380${20 + at}`;
    });
  return submissionOf(draft, {}, ledger);
}

const COUNT = read("").rows.length;

/** What is told of a form whose rows named other people the month before. */
function told(before: string, now: string): Issue[] {
  const ledger = longLedger(UNIT);
  ledger.records = recordsOf({ ...read(before), period: "2024-05" });
  return read(now, ledger).issues.filter(({ code }) => code === "answers-maybe-moved");
}

/** The rows named, from 0 for the first task. */
function rowsOf(issues: readonly Issue[]): number[] {
  return issues
    .flatMap(({ each }) => each ?? [])
    .map(({ cell }) => Number(/\d+$/.exec(cell ?? "")?.[0]) - HEADER_ROW - 1);
}

const OWN = NAMES.slice(0, COUNT);
const swap = (at: number, ...letters: string[]) =>
  OWN.slice(0, at) + letters.join("") + OWN.slice(at + letters.join("").length);

describe("people of the neighbouring tasks between rows that name their own", () => {
  it.each<[string, string, number[], string]>([
    [
      "down, the last overwritten, the first left blank",
      swap(2, " 孙李周吴"),
      [3, 4, 5, 6],
      "上面",
    ],
    ["down, the last one at the first's place", swap(2, "郑孙李周吴"), [2, 3, 4, 5, 6], "上面"],
    ["up, the first one at the last's place", swap(2, "李周吴郑孙"), [2, 3, 4, 5, 6], "下面"],
    ["down to the last task", swap(COUNT - 4, OWN.slice(-5, -1)), [-4, -3, -2, -1], "上面"],
    ["up from the first task", swap(0, OWN.slice(1, 5)), [0, 1, 2, 3], "下面"],
    ["down, a row among them left blank", swap(2, " 孙 周吴"), [3, 5, 6], "上面"],
  ])("are told where the answers moved %s", (_, now, rows, words) => {
    const issues = told(OWN, now);
    expect(issues).toHaveLength(1);
    expect(rowsOf(issues)).toEqual(rows.map((row) => (row < 0 ? COUNT + row : row)));
    expect(issues[0]?.message).toContain(`上一期都是${words}一行任务的`);
  });

  it("are told in two places of one form", () => {
    const issues = told(OWN, "赵赵钱孙周吴王冯陈陈" + OWN.slice(10));
    expect(issues.map((issue) => rowsOf([issue]))).toEqual([
      [1, 2, 3],
      [6, 7, 8],
    ]);
  });

  it("are told with the row that got the answer from the other end", () => {
    const [issue] = told(OWN, swap(2, "郑孙李周吴"));
    expect(issue?.message).toContain(`第${HEADER_ROW + 3}行的上一期是别的任务的`);
    expect(issue?.each?.[0]?.message).toContain("上一期是别的任务的");
    expect(issue?.each?.[1]?.message).toContain("上一期是上面一行任务的");
  });

  it("are told where one of them had the neighbouring task as well", () => {
    const before = swap(3, "李李");
    const now = before.slice(0, 2) + " " + before.slice(2, 6) + before.slice(7);
    expect(rowsOf(told(before, now))).toEqual([3, 4, 5, 6]);
  });

  it("are told where most name the person of some other task: a sort took the people along", () => {
    const odd = [...OWN].filter((_, at) => at % 2 === 1).join("");
    const even = [...OWN].filter((_, at) => at % 2 === 0).join("");
    const [issue, ...more] = told(OWN, odd + even);
    expect(more).toEqual([]);
    expect(issue?.message).toMatch(/^第.+行的责任人（“.+”）上一期都是别的任务的/);
    expect(rowsOf([issue as Issue]).length).toBeGreaterThan(COUNT / 2);
  });

  it.each<[string, string, string]>([
    ["two moved on by a task", OWN, swap(2, " 孙李")],
    ["two exchanged theirs", OWN, swap(2, "李孙")],
    ["one took over several", OWN, swap(2, "孙孙孙孙孙")],
    ["three took over a task each, with others in between", OWN, swap(1, "赵孙孙周周郑郑")],
    ["new people came", OWN.slice(0, 4), OWN],
  ])("say nothing where %s", (_, before, now) => {
    expect(told(before, now)).toEqual([]);
  });
});
