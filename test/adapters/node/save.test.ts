import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { backupPath, saveAll, saveFile, saveWithBackup } from "../../../src/adapters/node/save";
import { workFolder } from "../../helpers/work-folder";

const folder = workFolder();
const bytes = (text: string) => new TextEncoder().encode(text);
const at = (...parts: string[]) => join(folder, ...parts);
const text = (path: string) => readFileSync(path, "utf8");

test("a file is replaced whole, and folders on its way are made", async () => {
  await saveFile(at("a", "b", "台账.xlsx"), bytes("one"));
  await saveFile(at("a", "b", "台账.xlsx"), bytes("two"));
  expect(text(at("a", "b", "台账.xlsx"))).toBe("two");
  expect(readdirSync(at("a", "b"))).toEqual(["台账.xlsx"]);
});

test("what stood there before is kept beside it", async () => {
  writeFileSync(at("own.xlsx"), "old");
  expect(await saveWithBackup(at("own.xlsx"), bytes("new"))).toBe(at("own.bak.xlsx"));
  expect([text(at("own.xlsx")), text(at("own.bak.xlsx"))]).toEqual(["new", "old"]);
  await saveWithBackup(at("own.xlsx"), bytes("newer"));
  expect([text(at("own.xlsx")), text(at("own.bak.xlsx"))]).toEqual(["newer", "new"]);
});

test("the backup of a name in capitals gets a sensible name", () => {
  expect(backupPath("台账.XLSX")).toBe("台账.bak.xlsx");
});

test("where a file stands in the way of a folder, nothing is left behind", async () => {
  writeFileSync(at("blocker"), "");
  await expect(saveFile(at("blocker", "x.xlsx"), bytes("x"))).rejects.toThrow();
  await expect(
    saveAll(at("blocker", "deep"), [{ name: "x", bytes: bytes("x") }]),
  ).rejects.toThrow();
  expect(text(at("blocker"))).toBe("");
});

test("many files are saved, all of them or none", async () => {
  mkdirSync(at("set", "taken.xlsx"), { recursive: true });
  const files = ["a.xlsx", "new/b.xlsx", "taken.xlsx"].map((name) => ({
    name,
    bytes: bytes(name),
  }));
  await expect(saveAll(at("set"), files)).rejects.toThrow();
  expect(readdirSync(at("set"))).toEqual(["taken.xlsx"]);
  await saveAll(at("set"), files.slice(0, 2));
  expect(text(at("set", "new", "b.xlsx"))).toBe("new/b.xlsx");
  expect(existsSync(at("set", "a.xlsx"))).toBe(true);
});

test("saving into a new folder with a name of one letter, beside where one stands, ends", async () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await saveAll("q", [{ name: "a.xlsx", bytes: bytes("a") }]);
    await saveFile(join("r", "b.xlsx"), bytes("b"));
  } finally {
    process.chdir(before);
  }
  expect([text(at("q", "a.xlsx")), text(at("r", "b.xlsx"))]).toEqual(["a", "b"]);
});
