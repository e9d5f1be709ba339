/** Colours, patterns and fonts of charts: each series differs in black and white too. */

import type { ChartSeriesPlan } from "../../../core/workbook/workbook-plan";
import { COLORS, FONTS } from "../../../core/workbook/styles";
import { xmlEscape } from "../safe-text";

type Look = Pick<ChartSeriesPlan, "color" | "pattern">;
type Pattern = ChartSeriesPlan["pattern"];

const GRID_COLOR = "D0D5DC";
/** 1 point. */
const THIN_LINE = 9525;
const THICK_LINE = 28575;

const PRESETS: Record<Exclude<Pattern, "solid">, string> = {
  diagonal: "wdUpDiag",
  dots: "pct25",
  horizontal: "ltHorz",
  vertical: "ltVert",
  grid: "lgGrid",
  checks: "smCheck",
};

const LINES: Record<Pattern, { dash: string; marker: string }> = {
  solid: { dash: "solid", marker: "circle" },
  diagonal: { dash: "dash", marker: "triangle" },
  dots: { dash: "sysDot", marker: "diamond" },
  horizontal: { dash: "lgDash", marker: "square" },
  vertical: { dash: "sysDash", marker: "plus" },
  grid: { dash: "dashDot", marker: "x" },
  checks: { dash: "lgDashDot", marker: "star" },
};

/** Slices of a pie whose plan names no looks of its own. */
export const SLICES: readonly Look[] = [
  { color: COLORS.accent, pattern: "solid" },
  { color: COLORS.green, pattern: "diagonal" },
  { color: "9DB8D6", pattern: "solid" },
  { color: COLORS.red, pattern: "dots" },
  { color: COLORS.yellow, pattern: "horizontal" },
  { color: COLORS.muted, pattern: "grid" },
];

/** Shape of a bar or slice: pattern in its colour on a tint of it, outlined in ink. */
export function areaShape({ color, pattern }: Look): string {
  const fill =
    pattern === "solid"
      ? solid(color)
      : `<a:pattFill prst="${PRESETS[pattern]}"><a:fgClr>${rgb(color)}</a:fgClr>` +
        `<a:bgClr>${rgb(tint(color))}</a:bgClr></a:pattFill>`;
  return `<c:spPr>${fill}${line(COLORS.ink, THIN_LINE)}</c:spPr>`;
}

/** Shape and marker of a line. */
export function lineShape({ color, pattern }: Look): string {
  const { dash, marker } = LINES[pattern];
  const stroke = `<a:ln w="${THICK_LINE}" cap="rnd">${solid(color)}<a:prstDash val="${dash}"/></a:ln>`;
  const spot = `<c:spPr>${solid(color)}${line(color, THIN_LINE)}</c:spPr>`;
  return (
    `<c:spPr>${stroke}</c:spPr>` +
    `<c:marker><c:symbol val="${marker}"/><c:size val="7"/>${spot}</c:marker>`
  );
}

export function gridLines(): string {
  return `<c:majorGridlines><c:spPr>${line(GRID_COLOR, THIN_LINE)}</c:spPr></c:majorGridlines>`;
}

export function axisShape(): string {
  return `<c:spPr>${line(COLORS.muted, THIN_LINE)}</c:spPr>`;
}

/** Frame of the whole chart. */
export function chartShape(): string {
  return `<c:spPr>${solid("FFFFFF")}${line(GRID_COLOR, THIN_LINE)}</c:spPr>`;
}

/** Font of labels, `size` in points. */
export function textProperties(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${font("a:defRPr", size, false)}</a:pPr>` +
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

/** A title of a chart or an axis. */
export function title(text: string, size: number, bold: boolean): string {
  const run = `<a:r>${font("a:rPr", size, bold)}<a:t>${xmlEscape(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr>${font("a:defRPr", size, bold)}</a:pPr>${run}</a:p>`;
  const rich = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx>`;
  return `<c:title>${rich}<c:overlay val="0"/></c:title>`;
}

function font(element: string, size: number, bold: boolean): string {
  const face = bold ? FONTS.heading : FONTS.screen;
  const language = element === "a:rPr" ? ' lang="zh-CN" altLang="en-US"' : "";
  return (
    `<${element}${language} sz="${size * 100}" b="0">${solid(COLORS.ink)}` +
    `<a:latin typeface="${face}"/><a:ea typeface="${face}"/></${element}>`
  );
}

function line(color: string, width: number): string {
  return `<a:ln w="${width}">${solid(color)}</a:ln>`;
}

function solid(color: string): string {
  return `<a:solidFill>${rgb(color)}</a:solidFill>`;
}

/** The colour with four parts of white. */
function tint(color: string): string {
  return (color.match(/../g) ?? [])
    .map((part) =>
      Math.round((parseInt(part, 16) + 4 * 255) / 5)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

function rgb(color: string): string {
  return `<a:srgbClr val="${color}"/>`;
}
