import { strToU8, zipSync } from "fflate";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { expandArchives } from "../../../src/adapters/reader/archive";
import type { SourceFile } from "../../../src/ports";

const file = (name: string, bytes: Uint8Array): SourceFile => ({ name, bytes, modified: null });
const names = (files: readonly SourceFile[]) => files.map((entry) => entry.name);
const reasons = (files: readonly SourceFile[]) =>
  files.flatMap(({ unread }) => (typeof unread === "object" ? [unread.code] : []));
const expand = (...files: SourceFile[]) => expandArchives(files, inflateWithZlib);

test("each file of an archive comes out under the archive's name, with its own time", async () => {
  const mtime = new Date(2024, 5, 24, 16, 30);
  const zip = zipSync({
    "一组/甲.xlsx": [strToU8("one"), { mtime }],
    "乙.xlsx": [strToU8("two"), { mtime }],
  });
  const files = await expand(file("返回.zip", zip), file("丙.xlsx", strToU8("three")));
  expect(names(files)).toEqual(["返回.zip/一组/甲.xlsx", "返回.zip/乙.xlsx", "丙.xlsx"]);
  expect(files[0]?.modified).toBe("2024-06-24T16:30");
  expect(reasons(files)).toEqual([]);
});

test("a workbook is a zip too, and stays whole", async () => {
  const workbook = zipSync({ "xl/workbook.xml": strToU8("<workbook/>") });
  expect(names(await expand(file("甲.xlsx", workbook)))).toEqual(["甲.xlsx"]);
});

test("names that Windows wrote in GBK without saying so are read", async () => {
  const zip = zipSync({ "AAAAAA.xlsx": strToU8("one") });
  const gbk = [0xca, 0xd0, 0xb7, 0xa2, 0xb8, 0xc4]; // 市发改
  const patched = zip.map((byte) => byte);
  for (let at = 0; at + 6 < patched.length; at++) {
    if (patched.subarray(at, at + 6).every((byte) => byte === 0x41)) patched.set(gbk, at);
  }
  expect(names(await expand(file("r.zip", patched)))).toEqual(["r.zip/市发改.xlsx"]);
});

test("an archive in an archive is opened, three levels are not", async () => {
  const inner = zipSync({ "甲.xlsx": strToU8("one") });
  const middle = zipSync({ "内.zip": inner });
  const outer = zipSync({ "中.zip": middle });
  expect(names(await expand(file("外.zip", middle)))).toEqual(["外.zip/内.zip/甲.xlsx"]);
  const deep = await expand(file("外.zip", outer));
  expect(names(deep)).toEqual(["外.zip/中.zip/内.zip"]);
  expect(reasons(deep)).toEqual(["archive-too-deep"]);
});

test("a damaged archive stands for itself with the reason, and the other files go on", async () => {
  const zip = zipSync({ "甲.xlsx": strToU8("one") });
  const files = await expand(file("坏.zip", zip.subarray(0, zip.length - 10)), file("乙", zip));
  expect(names(files)).toEqual(["坏.zip", "乙/甲.xlsx"]);
  expect(reasons(files)).toEqual(["archive-unreadable"]);
});

test("one damaged file in an archive does not keep the others back", async () => {
  const zip = zipSync({
    "甲.xlsx": [strToU8("first"), { level: 0 }],
    "乙.xlsx": strToU8("second"),
  });
  const data = zip.indexOf(0x66, 30);
  zip[data] = 0;
  const files = await expand(file("r.zip", zip));
  expect(names(files)).toEqual(["r.zip/甲.xlsx", "r.zip/乙.xlsx"]);
  expect(reasons(files)).toEqual(["archive-entry-unreadable"]);
});

test("an empty archive says so", async () => {
  const files = await expand(file("空.zip", zipSync({})));
  expect(reasons(files)).toEqual(["archive-empty"]);
});
