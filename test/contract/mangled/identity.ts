/** Marks of identity lost, changed, or at odds with each other. */

import { FILE, filledReturn, OTHER_UNIT, PERIOD, UNIT } from "./issued";
import { type Book, FIRST, HEADER } from "./book";
import { mangled, TAKEN, together, type Mangled, type Variant } from "./variant";
import { text } from "./sheet-edit";
import { formColumnNumber } from "../../../src/core/schema/columns";

function setMeta({ book }: Mangled, key: string, value: string): void {
  const sheet = book.sheet("_meta");
  const texts = book.texts();
  const row = sheet.lines.findIndex(({ cells }) => {
    const index = /<v>(\d+)/.exec(cells.get(1)?.inner ?? "")?.[1];
    return texts[Number(index)] === key;
  });
  sheet.set(row + 1, 2, text(value));
}

function dropMeta({ book }: Mangled): void {
  book.dropSheet("_meta");
}

function dropTitles({ form }: Mangled): void {
  form.remove(1, HEADER - 1);
  form.merges = [];
}

/** The form is printed with the unit's name at the foot of its pages. */
function dropFooter({ form }: Mangled): void {
  form.tail = form.tail.replace(/<headerFooter>.*<\/headerFooter>/s, "");
}

/** The rows that the unit answers as a member of a collective unit, without any mark but the footer. */
function sharedRowsOnly(filled: Mangled): void {
  const role = formColumnNumber("role");
  const { form, book } = filled;
  const strings = book.texts();
  const rows = filled.tasks.map((taskId, nth) => ({ taskId, row: FIRST + nth }));
  rows.reverse().forEach(({ taskId, row }) => {
    const index = /<v>(\d+)/.exec(form.cell(row, role)?.inner ?? "")?.[1];
    if (strings[Number(index)] === "成员") return;
    form.remove(row);
    filled.gone(taskId);
  });
  dropMeta(filled);
  dropTitles(filled);
  filled.goneFigures();
  for (const sheet of ["审签页", "填报说明", "指标填报"]) book.dropSheet(sheet);
}

/** Only the form's cells in a workbook of its own, as after copy and paste. */
async function pasted(unit: string, keep: (row: number) => boolean): Promise<Uint8Array> {
  const { book } = await filledReturn(unit);
  const lines = book.form.lines.filter((_, at) => keep(at + 1));
  for (const sheet of ["填报说明", "指标填报", "审签页", "_meta"]) book.dropSheet(sheet);
  const form = book.form;
  form.lines.splice(0, form.lines.length, ...lines);
  form.merges = [];
  return book.bytes();
}

function copyPasted(
  name: string,
  as: string,
  outcome: typeof TAKEN | "conflict",
  keep: (row: number) => boolean,
): Variant {
  return together(name, async () => ({
    files: [{ name: as, bytes: await pasted(UNIT, keep) }],
    cells: (await filledReturn()).cells.filter(({ field }) => !field.includes("/")),
    outcomes: [outcome],
  }));
}

export const identity: readonly Variant[] = [
  mangled("the file renamed without unit or period", { outcome: "merged", as: "填报表(3)改.xlsx" }),
  mangled("the file name in capitals", { outcome: "merged", as: "REPORT.XLSX" }),
  mangled("the file in folders", { as: `收件箱/6月/${UNIT}/${FILE}`, outcome: "merged" }),
  mangled("the file named after another unit", {
    outcome: "conflict",
    codes: ["identity-conflict"],
    as: FILE.replace(UNIT, OTHER_UNIT),
  }),
  mangled("the unit's full name in the marks", {
    outcome: "merged",
    edit: (filled) => setMeta(filled, "unit", "随州市科学技术局"),
  }),
  mangled("only rows that thirty units share, and nothing to tell the unit", {
    outcome: "conflict",
    as: "表.xlsx",
    edit: (filled) => {
      sharedRowsOnly(filled);
      dropFooter(filled);
    },
  }),
  mangled("only rows that thirty units share, and the footer to tell the unit", {
    as: "表.xlsx",
    edit: (filled) => sharedRowsOnly(filled),
  }),
  mangled("only rows that thirty units share, the unit named without its rank", {
    as: "科技局2024年6月.xlsx",
    edit: (filled) => sharedRowsOnly(filled),
  }),
  mangled("the file named after another period", {
    outcome: ["merged", "merged-with-warnings", "conflict"],
    as: FILE.replace(PERIOD, "2024-05"),
  }),
  mangled("the marks deleted", { edit: dropMeta, codes: ["identity-inferred"] }),
  mangled("the marks and the title lines deleted", {
    edit: (filled) => {
      dropMeta(filled);
      dropTitles(filled);
    },
  }),
  mangled("nothing but the rows to tell the unit", {
    as: "新建 Microsoft Excel 工作表.xlsx",
    codes: ["period-assumed"],
    edit: (filled) => {
      dropMeta(filled);
      dropTitles(filled);
      filled.goneFigures();
      for (const sheet of ["审签页", "填报说明", "指标填报"]) filled.book.dropSheet(sheet);
    },
  }),
  copyPasted("pasted into a new workbook", "工作簿1.xlsx", TAKEN, () => true),
  copyPasted(
    "pasted without titles into a new workbook",
    "工作簿1.xlsx",
    TAKEN,
    (row) => row >= HEADER,
  ),
  copyPasted("pasted under the issued name", FILE, TAKEN, (row) => row >= HEADER),
  mangled("the unit changed in the marks", {
    outcome: "conflict",
    edit: (filled) => setMeta(filled, "unit", OTHER_UNIT),
  }),
  mangled("the unit changed in the title", {
    outcome: "conflict",
    edit: ({ form }) => form.set(2, 1, text(`填报单位：${OTHER_UNIT}　　报送期：2024年6月`)),
  }),
  mangled("the unit's full name in the title", {
    edit: ({ form }) => form.set(2, 1, text("填报单位：随州市科学技术局　　报送期：2024年6月")),
  }),
  mangled("an unknown unit in the title", {
    codes: ["unit-name-unknown"],
    edit: ({ form }) => form.set(2, 1, text("填报单位：某某办公室　　报送期：2024年6月")),
  }),
  mangled("the unit blank in the title", {
    edit: ({ form }) => form.set(2, 1, text("填报单位：　　　　报送期：2024年6月")),
  }),
  mangled("another period in the title", {
    outcome: ["conflict", "rejected"],
    edit: ({ form }) => form.set(2, 1, text(`填报单位：${UNIT}　　报送期：2024年5月`)),
  }),
  mangled("last period in the marks", {
    outcome: ["conflict", "rejected"],
    edit: (filled) => setMeta(filled, "period", "2024-05"),
  }),
  mangled("a list that is not this ledger's", {
    outcome: "rejected",
    codes: ["wrong-list"],
    edit: (filled) => setMeta(filled, "list", "别的清单"),
  }),
  mangled("a version that nobody issued", {
    outcome: "rejected",
    codes: ["wrong-version"],
    edit: (filled) => setMeta(filled, "version", "99"),
  }),
  mangled("an unknown unit in the marks", {
    outcome: "conflict",
    edit: (filled) => setMeta(filled, "unit", "某某局"),
  }),
  together("another unit's rows under this unit's marks", async () => {
    const own = await filledReturn();
    const other = await filledReturn(OTHER_UNIT);
    const strings = other.book.texts();
    const lines = other.book.form.lines.slice(FIRST - 1).map((line) => ({
      ...line,
      cells: new Map(
        [...line.cells].map(([column, cell]) => {
          const index = /<v>(\d+)/.exec(cell.inner)?.[1];
          return cell.type === "s"
            ? [column, { ...text(strings[Number(index)] ?? ""), style: null }]
            : [column, cell];
        }),
      ),
    }));
    own.book.form.remove(FIRST, 29);
    own.book.form.lines.push(...lines);
    return { files: [{ name: FILE, bytes: own.book.bytes() }], outcomes: ["conflict"] };
  }),
  together("another unit's file under this unit's name", async () => ({
    files: [{ name: FILE, bytes: (await filledReturn(OTHER_UNIT)).book.bytes() }],
    outcomes: ["conflict"],
  })),
  together("two units in one file", async () => {
    const own = await filledReturn();
    const other = await filledReturn(OTHER_UNIT);
    return {
      files: [{ name: "两家合报.xlsx", bytes: bound(own.book, other.book) }],
      outcomes: ["conflict"],
    };
  }),
];

/** Both units' forms in one workbook, with both units' marks. */
function bound(own: Book, other: Book): Uint8Array {
  const strings = other.texts();
  for (const name of ["填报表", "_meta"]) {
    const copy = own.addSheet(`${name}2`);
    for (const { attributes, cells } of other.sheet(name).lines) {
      const kept = [...cells].map(([column, cell]) => {
        const index = /<v>(\d+)/.exec(cell.inner)?.[1];
        const plain =
          cell.type === "s"
            ? { ...text(strings[Number(index)] ?? ""), style: null }
            : { ...cell, style: null };
        return [column, plain] as const;
      });
      copy.lines.push({ attributes, cells: new Map(kept) });
    }
  }
  return own.bytes();
}
