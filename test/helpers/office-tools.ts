/**
 * LibreOffice, openpyxl, poppler and Chromium, where the machine has them. Tests that need one are
 * skipped visibly without it; in CI they run and fail instead.
 */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const inCi = process.env["CI"] === "true";

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** The first Python that has openpyxl. */
const python = ["/usr/bin/python3", "python3", "python"].find((command) =>
  works(command, ["-c", "import openpyxl"]),
);
const soffice = ["soffice", "libreoffice"].find((command) => works(command, ["--version"]));
const poppler = works("pdftotext", ["-v"]);

export const hasOpenpyxl = python !== undefined;
export const hasLibreOffice = soffice !== undefined && poppler;

export const chromiumPath = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && path !== "" && existsSync(path));

/** `test` where the tool is there or must be; else a visible skip. */
export function testIf(available: boolean): jest.It {
  return available || inCi ? test : test.skip;
}

/** Runs a Python script over arguments and gives what it printed as JSON. */
export function runPython<T>(script: string, ...args: string[]): T {
  const text = execFileSync(python ?? "python3", ["-c", script, ...args], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(text) as T;
}

/** Saves a workbook in another format with LibreOffice; gives the bytes. */
export function convertByLibreOffice(bytes: Uint8Array, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ledger-convert-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const options = ["--headless", profile, "--convert-to", format, "--outdir", out];
    execFileSync(soffice ?? "soffice", [...options, join(folder, "in.xlsx")], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(out, `in.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a workbook as LibreOffice prints it: the text of each, blanks removed. */
export function printedPages(path: string): { width: number; height: number; text: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "ledger-print-"));
  try {
    execFileSync(
      soffice ?? "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        path,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    const pdf = readdirSync(folder).find((name) => name.endsWith(".pdf"));
    if (!pdf) throw new Error(`LibreOffice printed nothing of ${basename(path)}`);
    const text = execFileSync("pdftotext", ["-layout", join(folder, pdf), "-"], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    const sizes = execFileSync("pdfinfo", ["-f", "1", "-l", "9999", join(folder, pdf)], {
      encoding: "utf8",
    });
    const boxes = [...sizes.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)];
    return text
      .split("\f")
      .slice(0, boxes.length)
      .map((page, i) => ({
        width: Number(boxes[i]?.[1]),
        height: Number(boxes[i]?.[2]),
        text: page.replace(/\s+/g, ""),
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
