import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectReturns } from "../../../src/adapters/node/files";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledger-files-"));
  for (const name of ["一科", "二科/一科"]) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "填报表.xlsx"), name);
  }
});
afterEach(() => rm(folder, { recursive: true }));

async function namesOf(...paths: string[]): Promise<string[]> {
  const full = paths.map((path) => join(folder, path));
  const { files, issues } = await collectReturns(full, inflateWithZlib);
  expect(issues).toEqual([]);
  return files.map(({ name }) => name);
}

test("files of one name from several folders are told apart by their paths, in any order", async () => {
  const names = ["二科/一科/填报表.xlsx", expect.stringMatching(/[^科]\/一科\/填报表\.xlsx$/)];
  const one = await namesOf("一科/填报表.xlsx", "二科/一科/填报表.xlsx");
  expect(one).toEqual(expect.arrayContaining(names));
  expect(await namesOf("二科/一科/填报表.xlsx", "一科/填报表.xlsx")).toEqual(one);
  expect(await namesOf("二科/一科", "一科")).toEqual(one);
});

test("the same file given twice keeps its name, and so do files of different names", async () => {
  expect(await namesOf("一科/填报表.xlsx", "一科")).toEqual(["填报表.xlsx", "填报表.xlsx"]);
  expect(await namesOf("一科", "二科")).toEqual(["一科/填报表.xlsx", "填报表.xlsx"]);
});
