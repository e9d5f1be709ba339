/** Rows moved, deleted, doubled, given another id, or put where no task is. */

import { formColumnNumber } from "../../../src/core/schema/columns";
import { FIRST, HEADER } from "./book";
import { mangled, NAMED, type Mangled, type Variant } from "./variant";
import { lineOf, text } from "./sheet-edit";

const ID = formColumnNumber("taskId");
const TEXT = formColumnNumber("text");
const PROGRESS = formColumnNumber("progress");

/** Replaces ids and texts of the nth rows. */
function relabel({ form }: Mangled, nth: number, id: string | null, task: string | null): void {
  if (id !== null) form.set(FIRST + nth, ID, text(id));
  if (task !== null) form.set(FIRST + nth, TEXT, text(task));
}

function textOf({ form, book }: Mangled, nth: number): string {
  const index = /<v>(\d+)/.exec(form.cell(FIRST + nth, TEXT)?.inner ?? "")?.[1];
  return book.texts()[Number(index)] ?? "";
}

/** Every n-th of a list, then the rest: a shuffle that is the same each time. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item, at) => ({ item, key: (at * 17) % 29 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The columns that came filled. */
const LOCKED = formColumnNumber("status") - 1;

/** Deletes the locked cells of rows, or puts some in, with those beneath moved along; the answers stay. */
function slipped(filled: Mangled, at: number, by: number): void {
  const { form, tasks } = filled;
  const locked = form.lines.map(({ cells }) => [...cells].filter(([column]) => column <= LOCKED));
  for (let row = FIRST + at; row < FIRST + tasks.length + Math.max(by, 0); row++) {
    for (let column = 1; column <= LOCKED; column++) form.clear(row, column);
    const isBeside = row >= FIRST + at + Math.max(by, 0);
    for (const [column, cell] of isBeside ? (locked[row - by - 1] ?? []) : []) {
      form.line(row).cells.set(column, cell);
    }
  }
  for (const cell of filled.cells) {
    const isOfForm = !cell.field.includes("/");
    if (isOfForm && tasks.indexOf(cell.taskId) >= at) cell.value = NAMED;
  }
}

/** Puts the answers of rows beside other tasks: row `at` gets those of row `from(at)`. */
function answersFrom(filled: Mangled, from: (at: number) => number): void {
  const { form, tasks } = filled;
  const answers = tasks.map((_, at) =>
    [...form.line(FIRST + at).cells].filter(([column]) => column > LOCKED),
  );
  tasks.forEach((task, at) => {
    if (from(at) === at) return;
    for (const [column] of answers[at] ?? []) form.clear(FIRST + at, column);
    for (const [column, cell] of answers[from(at)] ?? [])
      form.line(FIRST + at).cells.set(column, cell);
    for (const cell of filled.cells)
      if (cell.taskId === task && !cell.field.includes("/")) cell.value = NAMED;
  });
}

export const rows: readonly Variant[] = [
  mangled("rows sorted backwards", {
    outcome: "merged",
    edit: ({ form, tasks }) => form.lines.push(...form.remove(FIRST, tasks.length).reverse()),
  }),
  mangled("rows shuffled", {
    outcome: "merged",
    edit: ({ form, tasks }) => form.lines.push(...shuffled(form.remove(FIRST, tasks.length))),
  }),
  mangled("the answers of two rows exchanged", {
    codes: ["answers-of-others"],
    edit: (filled) => answersFrom(filled, (at) => (at === 3 ? 9 : at === 9 ? 3 : at)),
  }),
  mangled("the answers sorted backwards, and not the tasks", {
    codes: ["answers-of-others"],
    edit: (filled) => answersFrom(filled, (at) => filled.tasks.length - 1 - at),
  }),
  mangled("rows and header sorted together", {
    edit: ({ form }) => form.lines.push(...form.remove(HEADER, 12).reverse()),
  }),
  mangled("one row deleted", {
    codes: ["row-missing"],
    edit: (filled) => {
      filled.form.remove(FIRST + 3);
      filled.gone(filled.task(3));
    },
  }),
  ...[1, 2].flatMap((count) => [
    mangled(`the locked cells of ${count} rows deleted, those beneath moved up`, {
      codes: ["answers-moved", "row-missing"],
      edit: (filled) => slipped(filled, 3, -count),
    }),
    mangled(`locked cells put in over ${count} rows, those beneath moved down`, {
      codes: ["answers-moved", "row-extra"],
      edit: (filled) => slipped(filled, 3, count),
    }),
  ]),
  mangled("one row deleted and a note beneath the table", {
    codes: ["row-missing", "row-extra"],
    quoted: ["以上数据截至6月20日"],
    edit: (filled) => {
      filled.form.remove(FIRST + 3);
      filled.gone(filled.task(3));
      const row = FIRST + filled.tasks.length - 1;
      filled.form.set(row, PROGRESS, text("以上数据截至6月20日，均已核实"));
    },
  }),
  mangled("most rows deleted", {
    codes: ["row-missing"],
    edit: (filled) => {
      filled.form.remove(FIRST + 5, 24);
      filled.gone(...filled.tasks.slice(5));
    },
  }),
  mangled("all rows deleted", {
    outcome: "rejected",
    edit: ({ form, tasks }) => void form.remove(FIRST, tasks.length),
  }),
  mangled("blank rows between the rows", {
    outcome: "merged",
    edit: ({ form }) => {
      for (let row = 20; row > FIRST; row -= 2) form.insert(row, lineOf());
    },
  }),
  mangled("a row inserted with notes only", {
    edit: (filled) => filled.form.insert(10, lineOf("以下为重点任务")),
  }),
  mangled("a row copied beneath itself", {
    codes: ["row-twice-same"],
    edit: ({ form }) => form.insert(FIRST + 4, form.copy(FIRST + 3)),
  }),
  mangled("a row copied and answered differently", {
    codes: ["row-twice-different"],
    quoted: ["另一处说法完全不同"],
    edit: (filled) => {
      const { form } = filled;
      const copy = form.copy(FIRST + 3);
      form.insert(FIRST + 4, copy);
      form.set(FIRST + 4, PROGRESS, text("另一处说法完全不同"));
      const cell = filled.cells.find(
        ({ taskId, field }) => taskId === filled.task(3) && field === "progress",
      );
      filled.now(3, "progress", cell?.shown ?? "", null);
    },
  }),
  mangled("the locked cells of a row filled down over the next", {
    codes: ["row-twice-different", "row-missing"],
    edit: (filled) => {
      const { form } = filled;
      for (let column = 1; column <= 11; column++) {
        const above = form.cell(FIRST + 3, column);
        if (above) form.line(FIRST + 4).cells.set(column, above);
      }
      const [kept, lost] = [filled.task(3), filled.task(4)];
      const shownOf = (task: string, field: string) =>
        filled.cells.find((cell) => cell.taskId === task && cell.field === field)?.shown;
      filled.cells = filled.cells.flatMap((cell) => {
        const { taskId, field, shown } = cell;
        if (field.includes("/") || ![kept, lost].includes(taskId)) return [cell];
        const alike = shownOf(taskId === kept ? lost : kept, field) === shown;
        // What both rows say alike is nobody's loss.
        return alike ? (taskId === kept ? [cell] : []) : [{ ...cell, value: NAMED }];
      });
    },
  }),
  mangled("a row without an id, with most of a task's text and other answers", {
    codes: ["row-twice-different"],
    quoted: ["没有编码的一行写的进展", "99"],
    edit: (filled) => {
      const { form } = filled;
      const row = FIRST + filled.tasks.length;
      form.set(row, TEXT, text(textOf(filled, 3).slice(0, -4)));
      form.set(row, PROGRESS, text("没有编码的一行写的进展"));
      form.set(row, formColumnNumber("completionRate"), text("99"));
      for (const cell of filled.cells) {
        const disputed = ["progress", "completionRate"].includes(cell.field);
        if (cell.taskId === filled.task(3) && disputed) cell.value = NAMED;
      }
    },
  }),
  mangled("a copy of a row left blank", {
    edit: (filled) => {
      const copy = filled.form.copy(FIRST + 3);
      for (let column = 12; column <= 20; column++) copy.cells.delete(column);
      filled.form.insert(FIRST + 4, copy);
    },
  }),
  mangled("all rows twice", {
    codes: ["row-twice-same"],
    edit: ({ form, tasks }) => {
      tasks.forEach((_, nth) => form.lines.push(form.copy(FIRST + nth)));
    },
  }),
  mangled("ids of two rows swapped", {
    codes: ["row-by-text"],
    edit: (filled) => {
      relabel(filled, 1, filled.task(2), null);
      relabel(filled, 2, filled.task(1), null);
    },
  }),
  mangled("texts of two rows swapped", {
    // Id, number and units of the row outweigh its text.
    codes: ["locked-text-changed"],
    edit: (filled) => {
      const [one, other] = [textOf(filled, 1), textOf(filled, 2)];
      relabel(filled, 1, null, other);
      relabel(filled, 2, null, one);
    },
  }),
  mangled("all ids shifted by one row", {
    codes: ["row-by-text"],
    edit: (filled) =>
      filled.tasks.forEach((_, nth) =>
        relabel(filled, nth, filled.tasks[(nth + 1) % 29] ?? "", null),
      ),
  }),
  mangled("ids blank", {
    codes: ["row-by-text"],
    edit: ({ form, tasks }) => tasks.forEach((_, nth) => form.clear(FIRST + nth, ID)),
  }),
  mangled("the id column cleared with its header", {
    edit: ({ form }) => form.lines.slice(HEADER - 1).forEach(({ cells }) => cells.delete(ID)),
  }),
  mangled("ids and texts blank in one row", {
    codes: ["row-extra"],
    edit: (filled) => {
      filled.form.clear(FIRST + 2, ID);
      filled.form.clear(FIRST + 2, TEXT);
      for (const { field, shown } of filled.cells.filter(
        ({ taskId }) => taskId === filled.task(2),
      )) {
        filled.now(2, field as "progress", shown, null);
      }
    },
  }),
  mangled("texts blank", {
    codes: ["locked-text-changed"],
    edit: ({ form, tasks }) => tasks.forEach((_, nth) => form.clear(FIRST + nth, TEXT)),
  }),
  mangled("ids written differently", {
    edit: (filled) =>
      filled.tasks.forEach((id, nth) =>
        relabel(
          filled,
          nth,
          [id.toLowerCase(), ` ${id} `, id.replace(/(\d)/, "-$1"), `Ｚ${id.slice(1)}`][nth % 3] ??
            id,
          null,
        ),
      ),
  }),
  mangled("ids that nobody issued", {
    codes: ["row-by-text"],
    edit: (filled) => filled.tasks.forEach((_, nth) => relabel(filled, nth, `X${nth}`, null)),
  }),
  mangled("a row of another unit's task", {
    codes: ["row-foreign"],
    quoted: ["别的单位的事也报了"],
    edit: (filled) => {
      const line = lineOf("Z031");
      line.cells.set(PROGRESS, { ...text("别的单位的事也报了"), style: null });
      filled.form.insert(15, line);
    },
  }),
  mangled("a task of the unit's own making", {
    codes: ["row-extra"],
    quoted: ["自行开展的亮点工作"],
    edit: ({ form, tasks }) => {
      const line = lineOf("新增1", "", "", "", "", "自选动作：打造科创品牌");
      line.cells.set(PROGRESS, { ...text("自行开展的亮点工作"), style: null });
      form.insert(FIRST + tasks.length, line);
    },
  }),
  mangled("notes and a sign-off under the table", {
    edit: ({ form }) => {
      form.lines.push(
        lineOf(),
        lineOf("填报人：张三　审核人：李四"),
        lineOf("注：以上数据截至6月20日。"),
      );
    },
  }),
  mangled("a total row under the table", {
    quoted: ["合计"],
    edit: ({ form }) => {
      const line = lineOf("合计");
      line.cells.set(formColumnNumber("completionRate"), {
        type: null,
        style: null,
        inner: "<v>52.2</v>",
      });
      form.lines.push(line);
    },
  }),
  mangled("two tasks' answers typed into one row's cells", {
    edit: (filled) => {
      const cells = filled.cells.filter(({ field }) => field === "progress");
      const both = `${cells[1]?.shown}\n${cells[2]?.shown}`;
      filled.book.set(1, "progress", text(both));
      filled.now(1, "progress", both, both);
    },
  }),
  mangled("an old answer left two thousand rows below", {
    quoted: ["远处的一行"],
    edit: ({ form }) => form.set(2500, PROGRESS, text("远处的一行")),
  }),
  mangled("a hundred rows of the unit's own making", {
    codes: ["row-extra", "rows-extra"],
    quoted: ["自选动作0", "自选动作99"],
    edit: ({ form }) => {
      for (let at = 0; at < 100; at++) {
        const line = lineOf("", "", "", "", "", `另行开展的第${at}项活动`);
        line.cells.set(PROGRESS, { ...text(`自选动作${at}`), style: null });
        form.lines.push(line);
      }
    },
  }),
  mangled("grouped rows with an outline", {
    outcome: "merged",
    edit: ({ form }) =>
      form.lines
        .slice(4, 9)
        .forEach((line) => (line.attributes += ' outlineLevel="1" collapsed="1" hidden="1"')),
  }),
];
