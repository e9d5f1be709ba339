import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { createDocumentWriter } from "../../../src/adapters/docx/document-writer";
import { inflateWithZlib } from "../../../src/adapters/node/inflate";
import { createNoticeReader } from "../../../src/adapters/reader/notice/notice-reader";
import { createWorkbookReader } from "../../../src/adapters/reader/workbook-reader";
import type { DocumentPlan } from "../../../src/core/document/document-plan";
import { OFFICIAL_PAGE, OFFICIAL_STYLES } from "../../../src/core/document/official-document";
import { circularDocument } from "../../../src/core/report/circular-document";
import { gatherReport } from "../../../src/core/report/report-data";
import { filledLedger } from "../../core/report/filled-ledger";
import { period } from "../../core/report/sheet-reader";
import {
  hasLibreOffice,
  hasOpenpyxl,
  printedPages,
  runPython,
  testIf,
} from "../../helpers/office-tools";

const writer = createDocumentWriter();
const reader = createNoticeReader(createWorkbookReader({ inflate: inflateWithZlib }));

const circular = () =>
  circularDocument(gatherReport(filledLedger(), period("2024-06"), { generated: "2024-07-05" }));

function plan(text: string): DocumentPlan {
  return {
    title: text,
    date: "2024-07-05",
    page: OFFICIAL_PAGE,
    blocks: [
      { kind: "paragraph", style: OFFICIAL_STYLES.body, runs: [{ text }] },
      {
        kind: "table",
        widths: [20, 136],
        header: ["序号", "任务"],
        rows: [["1", text]],
        headerStyle: OFFICIAL_STYLES.cellHeader,
        styles: [OFFICIAL_STYLES.cellCenter, OFFICIAL_STYLES.cell],
      },
    ],
  };
}

const partsOf = (document: DocumentPlan) =>
  new Map(
    Object.entries(unzipSync(writer.write(document))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );

/** What the document says, as our own reader of Word files finds it. */
async function wordsOf(document: DocumentPlan): Promise<string> {
  const bytes = writer.write(document);
  const read = await reader.read({ name: "通报.docx", bytes, modified: null });
  if ("issue" in read) throw new Error(read.issue.message);
  return JSON.stringify(read.document.blocks);
}

test("the same plan gives the same bytes", () => {
  expect(writer.write(circular())).toEqual(writer.write(circular()));
});

test("a reader of Word files finds every word again", async () => {
  const found = await wordsOf(circular());
  for (const block of circular().blocks) {
    const texts =
      block.kind === "paragraph" ? block.runs.map(({ text }) => text) : block.rows.flat();
    for (const text of texts) expect(found).toContain(JSON.stringify(text).slice(1, -1));
  }
});

test("marks of XML stay text, and what XML forbids is dropped", async () => {
  const found = await wordsOf(plan('A<b>&amp;"c"\u0000\u0008</w:t>\ud800尾'));
  expect(found).toContain(JSON.stringify('A<b>&amp;"c"</w:t>\ufffd尾').slice(1, -1));
});

test("parts refer only to parts and styles that are there", () => {
  const parts = partsOf(circular());
  const body = parts.get("word/document.xml") ?? "";
  const styles = parts.get("word/styles.xml") ?? "";
  for (const [, id] of body.matchAll(/<w:pStyle w:val="([^"]+)"/g)) {
    expect(styles).toContain(`w:styleId="${id}"`);
  }
  const links = parts.get("word/_rels/document.xml.rels") ?? "";
  for (const [, id] of body.matchAll(/r:id="([^"]+)"/g)) expect(links).toContain(`Id="${id}"`);
  for (const [, target] of links.matchAll(/Target="([^"]+)"/g)) {
    expect(parts.has(`word/${target}`)).toBe(true);
  }
  for (const [, path] of (parts.get("[Content_Types].xml") ?? "").matchAll(
    /PartName="\/([^"]+)"/g,
  )) {
    expect(parts.has(path ?? "")).toBe(true);
  }
});

test("margins are 37, 35, 28 and 26 mm on A4, and odd and even pages number apart", () => {
  const parts = partsOf(circular());
  const body = parts.get("word/document.xml") ?? "";
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(body).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  expect(parts.get("word/footer1.xml")).toContain('<w:jc w:val="right"/>');
  expect(parts.get("word/footer2.xml")).toContain('<w:jc w:val="left"/>');
});

/** Every part through an XML parser of another make; the paragraphs' texts. */
const PARSE = `
import json, sys, zipfile
from xml.etree import ElementTree as tree
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
package = zipfile.ZipFile(sys.argv[1])
assert package.testzip() is None
for name in package.namelist():
    tree.fromstring(package.read(name))
body = tree.fromstring(package.read("word/document.xml")).find(W + "body")
print(json.dumps(["".join(t.text or "" for t in p.iter(W + "t")) for p in body.iter(W + "p")]))
`;

describe("as a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "ledger-docx-"));
  const path = join(folder, "通报文稿.docx");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  testIf(hasOpenpyxl)("every part is well-formed, whatever the texts hold", () => {
    const texts = fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (lines) => {
        writeFileSync(path, writer.write(plan(lines.join("\n"))));
        expect(runPython<string[]>(PARSE, path)).toHaveLength(6);
      }),
      { numRuns: 8 },
    );
  });

  testIf(hasLibreOffice)(
    "LibreOffice prints it on A4 with the page number between dashes and the list on its own page",
    () => {
      writeFileSync(path, writer.write(circular()));
      const pages = printedPages(path);
      expect(pages.length).toBeGreaterThan(2);
      pages.forEach((page, index) => {
        expect(Math.round(page.width)).toBe(595);
        expect(page.text).toContain(`—${index + 1}—`);
      });
      const attached = pages.findIndex(({ text }) => text.startsWith("附件欠序时及未启动任务清单"));
      expect(attached).toBeGreaterThan(0);
      expect(pages[attached - 1]?.text).toContain("市人民政府办公室2024年7月5日");
    },
    120_000,
  );
});
