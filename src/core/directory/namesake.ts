/** Units of the same office in another place: 曾都区农业农村局 is not 市农业农村局. */

import type { UnitDirectory } from "../model/unit";
import { compactKey } from "../text/normalise";
import { createUnitFinder, type UnitFinder } from "./find-unit";
import { ownPlace, placeBeforeRank } from "./place";
import { rankOf } from "./unit-name";

const RANKS = "省市县区旗";
const LONGEST_NAME = 60;
/** The place's name is what stands right before its rank. */
const PLACE = /\p{Script=Han}{1,8}$/u;
/**
 * 各县区农业农村局 are many and 本市财政局 is our own; 报送市财政局 and 转发市财政局 tell what was done with a file. No
 * city's name has one character.
 */
const NO_PLACE =
  /[各全等本我]|县市区?$|[市县]区$|区县$|^.市$|[报送给交呈致由经转于的和及与件表发来收复正改补催审核阅总回稿].$/;

/** 城关镇教育办; 城乡 and 乡村 are no places. */
const TOWN = /^\p{Script=Han}{1,4}?(?:镇|街道|(?<!城)乡(?![村镇]))(?=..)/u;

/** True for a name that begins with a place that is not our own: 武昌市教育局 in 临江. */
export function isFromElsewhere(name: string, own: string): boolean {
  const key = compactKey(name);
  const isPlaced = placeBeforeRank(key).length > 1 || TOWN.test(key);
  return own !== "" && isPlaced && !key.includes(own);
}

/** True for the name of an office that the directory has for its own place, with another place in front. */
export type NamesakeTest = (name: string) => boolean;

/** @param issuer who issues the list: names the place where the units' names do not */
export function createNamesakeTest(
  directory: UnitDirectory,
  issuer: string | null,
  find: UnitFinder = createUnitFinder(directory),
): NamesakeTest {
  const own = ownPlace(directory, issuer);
  return (name) => {
    const key = compactKey(name);
    if (key.length > LONGEST_NAME || find(key)) return false;
    for (let at = 1; at + 2 < key.length; at++) {
      const rank = key.charAt(at);
      if (!RANKS.includes(rank)) continue;
      const unit = find(key.slice(at + 1));
      if (!unit?.files) continue;
      const place = PLACE.exec(key.slice(0, at))?.[0] ?? "";
      const below = RANKS.indexOf(rank) - RANKS.indexOf(rankOf(unit.name) || rank);
      // 湖北省随州市科技局: the province in front says nothing of the city. 随州市科技局 among 区科技局 is
      // the office of the city above.
      if (below < 0) {
        const rest = key.slice(at + 1);
        const isOurs = placeBeforeRank(rest) !== "" || (own !== "" && rest.startsWith(own));
        const isAbove = !isOurs && rankOf(rest) === "" && rankOf(unit.name) !== "";
        if (isAbove && place !== "" && !NO_PLACE.test(place + rank)) return true;
        continue;
      }
      if (place === "" || NO_PLACE.test(place + rank)) return false;
      // A place below the units' own rank is another one; one of their rank must not bear their own name.
      return below > 0 || (own !== "" && !place.endsWith(own));
    }
    return false;
  };
}
