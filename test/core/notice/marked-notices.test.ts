import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { readMarkedTable, readMarkedText } from "./marked-notice";

const FOLDER = join(__dirname, "../../fixtures/notices/marked");

test.each(readdirSync(FOLDER))("%s is read as its marks say", (file) => {
  const marked = readFileSync(join(FOLDER, file), "utf8");
  const { document, tasks } = file.endsWith(".table.txt")
    ? readMarkedTable(marked)
    : readMarkedText(marked);
  const list = parseNotice(document);
  const read = list.tasks.map(({ text, lead, responsible, deadline, leader }, index) => ({
    text,
    lead,
    responsible,
    deadline: tasks[index]?.deadline === null ? null : deadline,
    leader: tasks[index]?.leader === null ? null : leader,
  }));
  expect(read).toEqual(tasks);
  const units = (each: typeof read): string[] => [
    ...new Set(each.flatMap(({ lead, responsible }) => [...lead, ...responsible])),
  ];
  expect(list.units.map(({ name }) => name).sort()).toEqual(units(tasks).sort());
});
