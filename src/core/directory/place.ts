/** The city's own name, as the names of its units carry it. */

import type { UnitDirectory } from "../model/unit";
import { compactKey } from "../text/normalise";
import { rankOf } from "./unit-name";

/** 临江市教育局: the place stands before its rank. 州 is one in 恩施州; in 随州, 广州 it ends the name. */
const BEFORE_RANK = /^([^省市县区盟旗各]{1,4}?)(?:[市县区盟旗]|(?<=..)州)(?=..)/;
/** 江北省人民政府办公厅: a province is the own place only where its government issues the list. */
const PROVINCE = /^([^省市县区]{2,3})省(?=(?:人民)?政府)/;
const SHORTEST_START = 2;
const LONGEST_START = 3;
/** A place before its rank is surer than a mere common beginning. */
const RANK_WEIGHT = 1.1;

/** 临江 of 临江市教育局 and of 临江市人民政府办公室关于…; empty where the name begins otherwise. */
export function placeBeforeRank(name: string): string {
  return BEFORE_RANK.exec(compactKey(name))?.[1] ?? "";
}

/** 黑龙江省, 广西壮族自治区 */
const OF_PROVINCE = /^([^省市县区自]{2,3}?)(?:省|(?:壮族|回族|维吾尔)?自治区)/;

/** What names of an issuer's own units may begin with instead of a rank: 黑龙江 in 黑龙江银保监局. */
export function placeOfIssuer(issuer: string): string {
  const name = compactKey(issuer);
  return OF_PROVINCE.exec(name)?.[1] ?? placeBeforeRank(name);
}

/**
 * The place that names without a rank begin with, without its rank (临江海关, 临江日报社,
 * 临江市教育局 → 临江): the beginning that most of them share, at least two; else empty.
 */
export function placeOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  const count = (start: string, weight: number) => {
    counts.set(start, (counts.get(start) ?? 0) + weight);
  };
  for (const name of names.map(compactKey)) {
    if (rankOf(name) !== "" || name.includes("各")) continue;
    const place = placeBeforeRank(name);
    if (place !== "") count(place, RANK_WEIGHT);
    for (let length = SHORTEST_START; length <= LONGEST_START; length++) {
      if (length !== place.length && name.length >= length + 2) count(name.slice(0, length), 1);
    }
  }
  let best = "";
  // One name tells nothing.
  let most = RANK_WEIGHT;
  for (const [start, weight] of counts) {
    if (weight > most) [best, most] = [start, weight];
  }
  return best;
}

/** The place whose units the directory lists; the issuer of the list tells where their names do not. */
export function ownPlace({ units }: UnitDirectory, issuer: string | null): string {
  const issued = compactKey(issuer ?? "");
  const province = PROVINCE.exec(issued)?.[1] ?? "";
  return placeOf(units.map((unit) => unit.name)) || placeBeforeRank(issued) || province;
}
