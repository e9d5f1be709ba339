/** What a person drops or picks becomes files with their names; nothing is lost without a word. */

import { filesFromDrop, filesFromList } from "../../../src/adapters/browser/file-intake";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import { inflateInBrowser } from "../../../src/adapters/browser/inflate";

interface Tree {
  [name: string]: Tree | string | null;
}

/** A file or folder as browsers hand it over; null is one that cannot be got at. */
function entry(name: string, content: Tree | string | null, path = `/${name}`): FileSystemEntry {
  const own = { name, fullPath: path };
  if (typeof content === "string" || content === null) {
    const file = (done: (file: File) => void, failed: (error: Error) => void) =>
      content === null ? failed(new Error("locked")) : done(new File([content], name));
    return { ...own, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const children = Object.entries(content).map(([child, inside]) =>
    entry(child, inside, `${path}/${child}`),
  );
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (done: (some: FileSystemEntry[]) => void) =>
        done(children.slice(at, (at += 100))),
    };
  };
  return { ...own, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

/** Folders as entries; files always as they are. */
function drop(...entries: FileSystemEntry[]): DataTransfer {
  const items = entries.map((one) => ({
    webkitGetAsEntry: () => one,
    getAsFile: () => new File(["乙"], one.name),
  }));
  return { items, files: [] } as unknown as DataTransfer;
}

/** Folders as handles, while entries are barred, as on pages opened from disk. */
function dropByHandle(name: string, content: Tree): DataTransfer {
  const item = {
    webkitGetAsEntry: () => ({ name, isDirectory: true }),
    getAsFile: () => new File([], name),
    getAsFileSystemHandle: () => Promise.resolve(handle(name, content)),
  };
  return { items: [item], files: [] } as unknown as DataTransfer;
}

function handle(name: string, content: Tree | string | null): object {
  if (typeof content === "string" || content === null) {
    const getFile = () =>
      content === null
        ? Promise.reject(new Error("locked"))
        : Promise.resolve(new File([content], name));
    return { kind: "file", name, getFile };
  }
  const values = async function* () {
    for (const [child, inside] of Object.entries(content)) {
      yield await Promise.resolve(handle(child, inside));
    }
  };
  return { kind: "directory", name, values };
}

const many = (count: number): Tree =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${String(index).padStart(4, "0")}.xlsx`, "x"]),
  );

test("folders within folders are walked, hundreds of files in one too; paths leave out the folder dropped", async () => {
  const files = await filesFromDrop(
    drop(entry("返回表", { 六月: { 局: many(250) }, "甲.xlsx": "甲" }), entry("乙.xlsx", "乙")),
  );
  expect(files).toHaveLength(252);
  const names = files.map(({ name }) => name);
  expect(names).toContain("甲.xlsx");
  expect(names).toContain("乙.xlsx");
  expect(names).toContain("六月/局/0249.xlsx");
  expect(names).toEqual([...names].sort());
  const own = files.find(({ name }) => name === "甲.xlsx");
  expect(new TextDecoder().decode(own?.bytes)).toBe("甲");
});

test("folders that come as handles are walked alike", async () => {
  const tree = { 六月: { 局: many(250) }, "甲.xlsx": "甲", "锁住.xlsx": null };
  const byHandle = await filesFromDrop(dropByHandle("返回表", tree));
  expect(byHandle).toHaveLength(252);
  const places = (files: { name: string; unread?: unknown }[]) =>
    files.map(({ name, unread }) => ({ name, unread }));
  expect(places(byHandle)).toEqual(places(await filesFromDrop(drop(entry("返回表", tree)))));
});

test("a file that cannot be got at is named with the reason; the others are read", async () => {
  const files = await filesFromDrop(drop(entry("返回表", { "锁住.xlsx": null, "甲.xlsx": "甲" })));
  const locked = files.find(({ name }) => name === "锁住.xlsx");
  expect(files).toHaveLength(2);
  if (!locked) throw new Error("lost");
  const read = await createWorkbookReader({ inflate: inflateInBrowser }).read(locked);
  expect(read).toMatchObject({ kind: "rejected", reason: { code: "file-barred" } });
});

test("a folder that cannot be listed is named too", async () => {
  const folder = {
    name: "网络盘",
    fullPath: "/网络盘",
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      readEntries: (_done: unknown, failed: (error: Error) => void) => failed(new Error("gone")),
    }),
  };
  const files = await filesFromDrop(drop(folder as unknown as FileSystemEntry));
  expect(files).toMatchObject([{ name: "网络盘", unread: "no-access" }]);
});

test("more files than are taken at once: the rest stands in the list with the reason", async () => {
  const list = Array.from({ length: 5003 }, (_, index) => new File(["x"], `${index}.xlsx`));
  const files = await filesFromList(list);
  expect(files).toHaveLength(5001);
  expect(files.at(-1)).toMatchObject({ unread: "too-many" });
});

test("a file of the picker that vanished meanwhile is named", async () => {
  const gone = new File(["x"], "甲.xlsx");
  gone.arrayBuffer = () => Promise.reject(new Error("NotReadableError"));
  expect(await filesFromList([gone])).toMatchObject([{ name: "甲.xlsx", unread: "no-access" }]);
});
