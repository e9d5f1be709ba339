/** The labels: the same in both languages, every one used, and English ones in English. */

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { LEDGER_SHEETS, REPORT_SHEETS } from "../../src/core/schema/sheet-names";
import { enUS } from "../../src/ui/strings/en-US";
import { zhCN } from "../../src/ui/strings/zh-CN";

const UI = resolve(__dirname, "../../src/ui");
/** Chinese that English labels may quote: names of sheets, and what is to be typed into them. */
const QUOTED = [...Object.values(LEDGER_SHEETS), ...Object.values(REPORT_SHEETS), "无"];

type Leaf = string | ((...args: unknown[]) => string);

function leaves(labels: object, path: readonly string[] = []): [string[], Leaf][] {
  return Object.entries(labels).flatMap(([key, value]: [string, unknown]): [string[], Leaf][] => {
    const here = [...path, key];
    return typeof value === "object" && value !== null
      ? leaves(value, here)
      : [[here, value as Leaf]];
  });
}

const code = readdirSync(UI, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("strings"))
  .map((name) => readFileSync(join(UI, name), "utf8"))
  .join("\n");

test("both languages have the same labels with the same parts to fill in", () => {
  const shape = (labels: object) =>
    leaves(labels)
      .map(([path, leaf]) => `${path.join(".")}(${typeof leaf === "function" ? leaf.length : ""})`)
      .sort();
  expect(shape(enUS)).toEqual(shape(zhCN));
});

test("no label is empty", () => {
  for (const labels of [zhCN, enUS]) {
    const empty = leaves(labels).filter(([, leaf]) => typeof leaf === "string" && leaf === "");
    expect(empty).toEqual([]);
  }
});

test("every label is used somewhere in the views", () => {
  const unused = leaves(zhCN)
    .map(([path]) => path)
    .filter((path) => {
      const [last = "", group = ""] = [...path].reverse();
      // By name, or through its whole group: `strings.works[work.kind]`.
      return !named(last) && !new RegExp(`\\.${group}\\[`).test(code);
    });
  expect(unused).toEqual([]);
});

test("English labels are in English, but for the names of sheets", () => {
  const chinese = leaves(enUS).flatMap(([path, leaf]) => {
    const text = String(typeof leaf === "function" ? leaf(...Array(leaf.length).fill("2")) : leaf);
    const rest = QUOTED.reduce((left, word) => left.replaceAll(word, ""), text);
    return /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/.test(rest.replaceAll("％", ""))
      ? [`${path.join(".")}: ${text}`]
      : [];
  });
  expect(chinese).toEqual([]);
});

test("English counts one thing as one", () => {
  expect(enUS.issue.go(1)).toBe("Make 1 workbook");
  expect(enUS.issue.go(2)).toBe("Make 2 workbooks");
});

test.each([
  ["合并2024年6月返回表", "Undo “merge 2024-06”"],
  ["生成2024年第二季度汇总", "Undo “report 2024-Q2”"],
  ["生成2024年汇总", "Undo “report 2024”"],
  ["合并返回表", "Undo “merge”"],
  ["按通知更新台账", "Undo “update by a notice”"],
  ["别的事", "Undo “别的事”"],
])("English names in English what %s can be undone by", (label, said) => {
  expect(enUS.undo(label)).toBe(said);
});

function named(key: string): boolean {
  return new RegExp(`\\.${key}\\b`).test(code);
}
