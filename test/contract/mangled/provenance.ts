/** Which return counts: the same twice, two that differ, an earlier period, several units. */

import { FILE, filledReturn, OTHER_UNIT, PERIOD, UNIT } from "./issued";
import { mangled, TAKEN, together, type Variant } from "./variant";
import { text } from "./sheet-edit";

async function changedReturn(progress: string) {
  const filled = await filledReturn();
  filled.book.set(0, "progress", text(progress));
  return filled.book.bytes();
}

export const provenance: readonly Variant[] = [
  mangled("as issued and filled", { outcome: "merged" }),
  mangled("last period's file", {
    outcome: "rejected",
    period: "2024-05",
    codes: ["wrong-period"],
    as: FILE.replace(PERIOD, "2024-05"),
  }),
  mangled("last period's file under this period's name", {
    outcome: ["rejected", "conflict"],
    period: "2024-05",
  }),
  together("the same file twice", async () => {
    const { book, cells } = await filledReturn();
    const bytes = book.bytes();
    return {
      files: [
        { name: FILE, bytes },
        { name: `副本 ${FILE}`, bytes },
      ],
      cells,
      outcomes: [TAKEN, "duplicate"],
    };
  }),
  together("the same content in another order of rows", async () => {
    const one = await filledReturn();
    const two = await filledReturn();
    two.book.form.lines.push(...two.book.form.remove(4, 29).reverse());
    return {
      files: [
        { name: FILE, bytes: one.book.bytes() },
        { name: "再报.xlsx", bytes: two.book.bytes() },
      ],
      cells: one.cells,
      outcomes: [TAKEN, "duplicate"],
    };
  }),
  together("the same unit twice with different content", async () => ({
    files: [
      { name: FILE, bytes: (await filledReturn()).book.bytes() },
      { name: `更正 ${FILE}`, bytes: await changedReturn("更正后的进展情况说明文字") },
    ],
    outcomes: ["conflict", "conflict"],
  })),
  together("three contents of one unit", async () => ({
    files: [
      { name: "1.xlsx", bytes: (await filledReturn()).book.bytes() },
      { name: "2.xlsx", bytes: await changedReturn("第二次报送的进展情况") },
      { name: "3.xlsx", bytes: await changedReturn("第三次报送的进展情况") },
    ],
    outcomes: ["conflict", "conflict", "conflict"],
  })),
  together("this period's and last period's together", async () => {
    const now = await filledReturn();
    const before = await filledReturn(UNIT, "2024-05");
    return {
      files: [
        { name: FILE, bytes: now.book.bytes() },
        { name: FILE.replace(PERIOD, "2024-05"), bytes: before.book.bytes() },
      ],
      cells: now.cells,
      outcomes: [TAKEN, "rejected"],
    };
  }),
  together("a blank form beside a filled one", async () => {
    const filled = await filledReturn();
    const blank = await filledReturn();
    for (let row = 4; row <= 32; row++) {
      for (let column = 12; column <= 20; column++) blank.book.form.clear(row, column);
    }
    return {
      files: [
        { name: FILE, bytes: filled.book.bytes() },
        { name: "空表.xlsx", bytes: blank.book.bytes() },
      ],
      outcomes: ["conflict", "conflict"],
    };
  }),
  together("a hostile file leaves the other alone", async () => {
    const { book, cells } = await filledReturn();
    return {
      files: [
        { name: FILE, bytes: book.bytes() },
        { name: `2024-06_${OTHER_UNIT}_填报表.xlsx`, bytes: book.bytes().slice(0, 9000) },
      ],
      cells,
      outcomes: [TAKEN, "rejected"],
    };
  }),
];
