import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { NoticeInfo, Task } from "../../../src/core/model/task";

/** The labelling rule stands in the README beside the fixtures. */
const FOLDER = join(__dirname, "../../fixtures/notices");

/** What editors, pages and messengers do to a text on its way. */
const PASTES: Record<string, (text: string) => string> = {
  "with Windows line ends": (text) => text.replace(/\n/g, "\r\n"),
  "with indented lines": (text) => text.replace(/^(?=[^\t\n]+$)/gm, "\u3000\u3000"),
  "with invisible characters": (text) => text.replace(/[，、。]/g, "$&\u200b"),
  "with no-break blanks": (text) => text.replace(/[；：，](?=[\u4e00-\u9fff])/g, "$&\u00a0"),
  "with blanks at line ends": (text) => text.replace(/(?<!\t.*)$/gm, "  "),
};

interface Labelled {
  notice: NoticeInfo;
  tasks: Partial<Task>[];
  issues: string[];
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -4));

describe.each(names)("the notice %s", (name) => {
  const printed = readFileSync(join(FOLDER, `${name}.txt`), "utf8");
  const expected = JSON.parse(
    readFileSync(join(FOLDER, `${name}.expected.json`), "utf8"),
  ) as Labelled;
  const list = parseNotice(documentFromText(printed));

  test("gives its head and tasks as a person reads them", () => {
    expect(list.notice).toEqual(expected.notice);
    expect(list.tasks).toHaveLength(expected.tasks.length);
    expect(list.tasks).toEqual(expected.tasks.map((task) => expect.objectContaining(task)));
  });

  test("names every guess in an issue", () => {
    const codes = list.issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(expected.issues));
  });

  test.each(Object.keys(PASTES))("reads the same when pasted %s", (paste) => {
    const pasted = parseNotice(documentFromText(PASTES[paste]?.(printed) ?? ""));
    expect(pasted.tasks).toEqual(list.tasks);
  });

  test("is given back by its pieces", () => {
    expect(list.pieces.map(({ text }) => text).join("")).toBe(printed);
  });
});
