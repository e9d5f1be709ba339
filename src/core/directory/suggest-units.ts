/** The units that an unknown name most likely means. */

import type { UnitDirectory } from "../model/unit";
import { classifyUnit } from "./unit-kind";
import { placeOf } from "./place";
import { foldName } from "./unit-name";

/** What stands before the word of a place's rank. */
const PLACE = /^([^、]{1,4})(?:[县市区旗镇乡]|街道)$/;
/** Below this likeness a suggestion would only confuse. */
const LEAST_LIKENESS = 0.45;

/**
 * Names of the units most like `name`, likest first; a collective is only suggested for a collective.
 *
 * @param most how many at most
 */
export function suggestUnits(directory: UnitDirectory, name: string, most = 3): string[] {
  const place = placeOf(directory.units.map((unit) => unit.name));
  const wanted = foldName(name, place).core;
  const { collective } = classifyUnit(name);
  const scored: { name: string; likeness: number }[] = [];
  for (const unit of directory.units) {
    if ((unit.kind === "collective") !== collective) continue;
    let likeness = 0;
    for (const written of [unit.name, ...unit.aliases]) {
      likeness = Math.max(likeness, likenessOf(wanted, foldName(written, place).core));
    }
    if (likeness >= LEAST_LIKENESS) scored.push({ name: unit.name, likeness });
  }
  return scored
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map((entry) => entry.name);
}

/**
 * 0–1. Abbreviations keep some characters of a name in their order, so what counts is how much of
 * both names their longest common subsequence covers, and of the shorter one above all.
 */
function likenessOf(a: string, b: string): number {
  if (otherPlace(a, b)) return 0;
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  const common = commonLength(a, b);
  return (
    0.6 * (common / shorter) + 0.4 * ((2 * common) / (a.length + b.length)) - (common < 2 ? 0.5 : 0)
  );
}

/** 石桥镇 is no slip of the pen for 白石镇: what names the places has no sign in the same position. */
function otherPlace(a: string, b: string): boolean {
  const [one = "", other = ""] = [a, b].map((name) => PLACE.exec(name)?.[1] ?? "");
  if (one === "" || one.length !== other.length) return false;
  return [...one].every((sign, index) => sign !== other[index]);
}

function commonLength(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      const left = row[j - 1] ?? 0;
      const up = above[j] ?? 0;
      row.push(char === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(left, up));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
