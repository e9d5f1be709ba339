/**
 * Draws assets/icons/*.png from the shapes below, in headless Chromium. Run after changing a shape:
 *   node scripts/draw-icons.mjs
 * Monoline on a 32-unit grid, at most two elements each, readable at 16 px.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "assets", "icons");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const INK = "#1F4E79";
const MARK = "#2E7D4F";
const PAPER = "#FFFFFF";
const line = (d, color = INK, width = 2) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const sheet = `<rect x="5" y="3" width="18" height="26" rx="2" fill="${PAPER}" stroke="${INK}" stroke-width="2"/>`;
const rows = line("M9 10H19M9 15H19M9 20H14");
const badge = (glyph) =>
  `<circle cx="23" cy="23" r="7" fill="${MARK}" stroke="${PAPER}" stroke-width="1.5"/>${glyph}`;

const SHAPES = {
  ledger: sheet + rows + badge(line("M20 23L22.4 25.4L26.4 20.8", PAPER)),
  notice: sheet + line("M9 9H19", "#C00000", 2.4) + line("M9 14H19M9 18.5H19M9 23H15"),
  issue: sheet + rows + badge(line("M19.6 23H26M23.4 20.2L26.2 23L23.4 25.8", PAPER)),
  check: sheet + line("M9 10H19") + line("M9.5 18.5L13 22L19 14.5", MARK, 2.6),
  merge:
    `<rect x="3" y="3" width="11" height="11" rx="1.5" fill="${PAPER}" stroke="${INK}" stroke-width="2"/>` +
    `<rect x="3" y="18" width="11" height="11" rx="1.5" fill="${PAPER}" stroke="${INK}" stroke-width="2"/>` +
    line("M18 8.5H22V23.5H18M22 16H29M26 13L29 16L26 19", MARK, 2.2),
  report:
    `<rect x="3" y="4" width="26" height="24" rx="2" fill="${PAPER}" stroke="${INK}" stroke-width="2"/>` +
    line("M9 23V17", INK, 3) +
    line("M16 23V10", MARK, 3) +
    line("M23 23V14", INK, 3),
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, shape] of Object.entries(SHAPES)) {
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0;background:transparent}svg{display:block}</style>` +
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${shape}</svg>`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `${name}-${size}.png`), png);
  }
}
await browser.close();
