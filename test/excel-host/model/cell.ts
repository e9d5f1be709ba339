/** Cells and their looks. */

import type { Json } from "../wire/messages";

export interface Cell {
  /** Empty text where nothing stands. */
  value: string | number | boolean;
  formula: string | null;
  numberFormat: string;
  look: Look;
  link: { documentReference: string; textToDisplay?: string; screenTip?: string } | null;
}

/** Looks by name, such as `Font.Bold`, `Fill.Color`, `Border.Top.Style`; what is default is left out. */
export interface Look {
  readonly properties: Readonly<Record<string, Json>>;
  /** Looks that differ from this one by one property; equal looks are the same object. */
  readonly next: Map<string, Look>;
}

export const DEFAULT_LOOK: Look = { properties: {}, next: new Map() };

export const DEFAULTS: Readonly<Record<string, Json>> = {
  "Font.Name": "等线",
  "Font.Size": 11,
  "Font.Bold": false,
  "Font.Italic": false,
  "Font.Color": "#000000",
  "Fill.Color": "#FFFFFF",
  HorizontalAlignment: "General",
  VerticalAlignment: "Bottom",
  WrapText: false,
  IndentLevel: 0,
  "Protection.Locked": true,
};

/** The look with one property changed. */
export function withProperty(look: Look, name: string, value: Json): Look {
  const key = `${name}=${JSON.stringify(value)}`;
  const known = look.next.get(key);
  if (known) return known;
  const others = Object.entries(look.properties).filter(([other]) => other !== name);
  if (value !== DEFAULTS[name]) others.push([name, value]);
  const next: Look = { properties: Object.fromEntries(others), next: new Map() };
  look.next.set(key, next);
  return next;
}

export function lookProperty(look: Look, name: string): Json {
  return look.properties[name] ?? DEFAULTS[name] ?? null;
}

export function emptyCell(): Cell {
  return { value: "", formula: null, numberFormat: "General", look: DEFAULT_LOOK, link: null };
}

export function isBlank(cell: Cell): boolean {
  return cell.value === "" && cell.formula === null;
}

export function isUntouched(cell: Cell): boolean {
  return (
    isBlank(cell) && cell.numberFormat === "General" && cell.look === DEFAULT_LOOK && !cell.link
  );
}
