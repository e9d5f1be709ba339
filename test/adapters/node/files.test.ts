import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
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

test("a folder is the same however its path is written", async () => {
  const beside = relative(process.cwd(), folder);
  const ways = [`./${beside}`, `${beside}/`, `${folder}//`, `${folder}/.`, `${folder}/一科/..`];
  const listed = await namesOf(".");
  expect(listed).toEqual(["一科/填报表.xlsx", "二科/一科/填报表.xlsx"]);
  for (const way of ways) {
    const { files, issues } = await collectReturns([way], inflateWithZlib);
    expect(issues).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(listed);
  }
});

describe("names in GBK bytes, as archives from Windows leave them on Linux", () => {
  const GBK = {
    科技局: [0xbf, 0xc6, 0xbc, 0xbc, 0xbe, 0xd6],
    财政局: [0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6],
  };
  const bytes = (...name: number[]) =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
  const ext = [...Buffer.from(".xlsx")];
  /** File systems that take only UTF-8 names can't hold such files. */
  const canHold = async (make: () => Promise<unknown>) =>
    make().then(
      () => true,
      () => false,
    );

  it("are read and shown as they were meant", async () => {
    const made = await canHold(async () => {
      await writeFile(bytes(...GBK.科技局, ...ext), "a");
      await mkdir(bytes(...GBK.财政局));
      await writeFile(bytes(...GBK.财政局, 0x2f, ...Buffer.from("表.xlsx")), "b");
    });
    if (!made) return;
    const { files, issues } = await collectReturns([folder], inflateWithZlib);
    expect(issues).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["科技局.xlsx", "财政局/表.xlsx", "一科/填报表.xlsx"]),
    );
  });

  it("are found again behind what a shell hands over", async () => {
    const path = bytes(...GBK.科技局, ...ext);
    if (!(await canHold(() => writeFile(path, "a")))) return;
    const { files, issues } = await collectReturns([path.toString()], inflateWithZlib);
    expect(issues).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(["科技局.xlsx"]);
  });
});
