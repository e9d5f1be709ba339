import { UsageError } from "../../src/cli/arguments";
import { chosenFiles } from "../../src/cli/chosen-files";

const FILES = [
  "市财政局.xlsx",
  "第一批/市科技局.xlsx",
  "第二批/市科技局.xlsx",
  "补报/市教育局.xlsx",
];
const meant = (file: string) => chosenFiles([{ file, unit: "市科技局" }], FILES)[0]?.file;

test.each([
  ["its name", "市财政局.xlsx", "市财政局.xlsx"],
  ["the path it was handed in by", "returns/市财政局.xlsx", "市财政局.xlsx"],
  ["the path on Windows", "D:\\返回\\第二批\\市科技局.xlsx", "第二批/市科技局.xlsx"],
  ["its name without the folder it lies in", "市教育局.xlsx", "补报/市教育局.xlsx"],
])("a file may be chosen by %s", (_, said, file) => {
  expect(meant(said)).toBe(file);
});

test.each([
  ["none", "市民政局.xlsx", /不在这次的文件里/],
  ["a part of a name", "财政局.xlsx", /不在这次的文件里/],
  ["several", "市科技局.xlsx", /有2个：第一批\/市科技局\.xlsx、第二批\/市科技局\.xlsx/],
])("a choice that means %s is a mistake in the command", (_, said, message) => {
  expect(() => meant(said)).toThrow(UsageError);
  expect(() => meant(said)).toThrow(message);
});
