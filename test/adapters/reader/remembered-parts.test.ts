import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import {
  packageOf,
  returnPackage,
  returnParts,
  SHEET,
  sheetXml,
  STYLES,
} from "../../fixtures/nasty/return-parts";
import { writeZip } from "../../fixtures/zip-writer";

let inflated = 0;
const counting: typeof inflateWithZlib = (data, size, cap) => {
  inflated++;
  return inflateWithZlib(data, size, cap);
};

function reading() {
  inflated = 0;
  const reader = createWorkbookReader({ inflate: counting });
  return (bytes: Uint8Array) => reader.read({ name: "返回表.xlsx", bytes, modified: null });
}

it("parts that come again are inflated no third time, and give the same", async () => {
  const read = reading();
  const first = await read(returnPackage());
  const each = inflated;
  expect(await read(returnPackage())).toEqual(first);
  expect(inflated).toBe(2 * each);
  expect(await read(returnPackage())).toEqual(first);
  expect(inflated).toBe(2 * each);
});

it("a changed part beside known ones is read anew", async () => {
  const read = reading();
  for (let times = 0; times < 3; times++) await read(returnPackage());
  const before = inflated;
  const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>另一份</t></is></c></row>';
  const result = await read(returnPackage({ [SHEET]: sheetXml({ data }) }));
  expect(inflated).toBe(before + 1);
  const workbook = result.kind === "workbook" ? result.workbook : null;
  expect(workbook?.sheets[0]?.rows[0]?.cells[0]?.value).toBe("另一份");
});

it("damage is refused although the part that it claims to be is known", async () => {
  const read = reading();
  for (let times = 0; times < 3; times++) await read(packageOf(returnParts()));
  const edited = Object.entries(returnParts()).map(([name, data]) => ({
    name,
    data: String(data),
  }));
  const styles = edited.find(({ name }) => name === STYLES);
  const crc = new DataView(writeZip([{ name: STYLES, data: styles?.data ?? "" }]).buffer).getUint32(
    14,
    true,
  );
  const parts = edited.map((part) =>
    part.name === STYLES
      ? { ...part, data: part.data.replace("176", "177"), claims: { crc } }
      : part,
  );
  expect(await read(writeZip(parts))).toMatchObject({
    kind: "rejected",
    reason: { code: "part-damaged" },
  });
});
