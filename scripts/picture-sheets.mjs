/**
 * Takes the pictures of docs/images from what the demo wrote, as LibreOffice prints it:
 *   npm run demo && node scripts/picture-sheets.mjs
 * Needs LibreOffice and poppler-utils.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const demo = join(root, "output", "demo");
const images = join(root, "docs", "images");

/** Picture name, workbook, a text only that page has, and which of such pages. */
const PICTURES = [
  ["ledger-guide", "台账（已合并）.xlsx", /责任台账使用说明/, 0],
  ["ledger-tasks", "台账（已合并）.xlsx", /Z001.*地区生产总值/, 0],
  ["unit-form", "填报表/2024-06_市科技局_填报表.xlsx", /进展情况填报表/, 0],
  ["report-overview", "2024-08/城市汇总.xlsx", /任务落实总体情况/, 0],
  ["report-charts", "2024-08/城市汇总.xlsx", /图表/, 0],
  ["report-briefing", "2024-08/城市汇总.xlsx", /任务落实情况领导参阅/, 0],
  ["report-tasks", "2024-08/城市汇总.xlsx", /口径不一致：/, 0],
  ["report-units", "2024-08/城市汇总.xlsx", /单位统计与排名依据/, 0],
  ["report-behind", "2024-08/城市汇总.xlsx", /欠序时及未启动任务清单依据/, 0],
  ["report-filings", "2024-08/城市汇总.xlsx", /报送情况依据/, 0],
  ["report-circular", "2024-08/城市汇总.xlsx", /任务落实情况的通报/, 0],
];

const work = mkdtempSync(join(tmpdir(), "ledger-pictures-"));
mkdirSync(images, { recursive: true });
const pdfs = new Map();
try {
  for (const [name, workbook, text, which] of PICTURES) {
    const pdf = pdfs.get(workbook) ?? print(workbook, String(pdfs.size));
    pdfs.set(workbook, pdf);
    const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    })
      .split("\f")
      .map((page) => page.replace(/\s+/g, ""));
    const numbers = pages.flatMap((page, i) => (text.test(page) ? [i + 1] : []));
    const page = String(numbers[which] ?? "");
    if (page === "") throw new Error(`no page for ${name}`);
    execFileSync("pdftoppm", [
      "-png",
      "-scale-to-x",
      "1400",
      "-scale-to-y",
      "-1",
      "-f",
      page,
      "-l",
      page,
      "-singlefile",
      pdf,
      join(images, name),
    ]);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function print(workbook, key) {
  const folder = join(work, key);
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  execFileSync(
    "soffice",
    ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, join(demo, workbook)],
    { stdio: "ignore" },
  );
  return join(folder, readdirSync(folder)[0] ?? "");
}
