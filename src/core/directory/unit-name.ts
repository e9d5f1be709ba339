/** Unit names taken apart and folded, so that the ways to write one unit's name compare equal. */

import { compactKey } from "../text/normalise";
import { ABBREVIATIONS } from "./abbreviations";

/** Longer than any unit name, collective phrases included. */
const LONGEST_NAME = 120;

/** The rank in front; 市 in 市场监管局, 市容, 市政工程 and 市民中心 is none. */
const RANK =
  /^(?:省|自治区|市(?!场|容|政(?!府|协|务|法)|民(?!政|族|宗|营))|县(?!域)|区(?!域)|州|盟|旗|镇(?!街)|乡(?!镇|村))/;

/** The Youth League's committees carry the rank inside: 团市委. */
const LEAGUE = /^团(省|自治区|市|县|区|州|盟|旗|镇|乡)委$/;

/** Words with a short form that every organ uses. Order matters: the longer word first. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:中国)?共(?:产主义)?青(?:年)?团(.{0,6}?)(省|自治区|市|县|区|州|盟|旗|镇|乡)委(?:员会)?$/,
    "团$2委",
  ],
  [/^中国共产党|^中共/, ""],
  [/中国人民银行|人民银行/, "人行"],
  [/^国家税务总局(.*税务局)$/, "$1"],
  [/^国家金融(?:监督管理|监管)总局(.{1,8}?)(?:金融)?监管分局$/, "$1金融监管分局"],
  [/^国网.*?公司(.{1,12}供电公司)$/, "$1"],
  [/^国网(.{1,12}供电公司)$/, "$1"],
  [/管理委员会/, "管委会"],
  [/委员会/, "委"],
  [/办公[室厅]/, "办"],
  [/交通警察/, "交警"],
  [/人民政府/, "政府"],
  // A place and its government are one unit: 城关镇, 城关镇政府; 南湖街道, 南湖街道办事处.
  [/^((?!各|有关|相关)[^、]{1,}[县区旗镇乡])政府$/, "$1"],
  [/^((?!各|有关|相关)[^、]{2,}街道)(?:办事处|办)$/, "$1"],
  [/^((?!各|有关|相关)[^、]*(?:高新|经开|开发|园|示范|度假|风景|保税)区)管委会$/, "$1"],
  [/药品监督管理局/, "药监局"],
  [/(.)[和与及](?=.)/g, "$1"],
];

export interface UnitName {
  /** 市, 省 …; empty where the name carries none. */
  rank: string;
  /** What follows the rank, in its family's short form. */
  core: string;
  /** Rank and core: equal for two ways to write one unit's name. */
  key: string;
}

/** One of them stands in every text that any of the words changes; most names hold none. */
const TELLING =
  /共|人民银行|国家|国网|委员会|办公|交通警察|政府|街道|管委会|药品监督管理局|[和与及]/;

function foldWords(text: string): string {
  if (!TELLING.test(text)) return text;
  return WORDS.reduce((folded, [form, short]) => folded.replace(form, short), text);
}

const FAMILY: ReadonlyMap<string, string> = new Map(
  ABBREVIATIONS.flatMap((names) => {
    const short = foldWords(names[0] ?? "");
    return names.map((name) => [foldWords(name), short] as const);
  }),
);

/** The rank that a printed name begins with (市, 省, 县 …); empty where it has none. */
export function rankOf(name: string): string {
  const key = compactKey(name).slice(0, LONGEST_NAME);
  return LEAGUE.exec(key)?.[1] ?? RANK.exec(key)?.[0] ?? "";
}

/**
 * Folds a unit name: width and blanks, common words (委员会 → 委), the abbreviation families, and the
 * city's own name before its rank (临江市教育局 → 市教育局).
 *
 * @param place the city's name without its rank, such as 临江; empty where unknown
 */
export function foldName(name: string, place = ""): UnitName {
  const printed = compactKey(name).slice(0, LONGEST_NAME);
  // The bracket at the end holds a second name: 县发展和改革局（县统计局）.
  const plain = printed.replace(/\([^()]*\)$/, "") || printed;
  const local = place ? dropPlace(plain, place) : plain;
  const folded = foldWords(local);
  const league = LEAGUE.exec(folded)?.[1];
  if (league) return { rank: league, core: "团委", key: `${league}团委` };
  const rank = RANK.exec(folded)?.[0] ?? "";
  const rest = folded.slice(rank.length);
  const core = FAMILY.get(rest) ?? rest;
  return { rank, core, key: rank + core };
}

/** The other ways its abbreviation family writes a name: 市发改委 → 市发展改革委, 市发展和改革委员会. */
export function otherForms(name: string): string[] {
  const rank = LEAGUE.test(name) ? "" : (RANK.exec(name)?.[0] ?? "");
  const rest = name.slice(rank.length);
  const family = rank === "" ? undefined : ABBREVIATIONS.find((names) => names.includes(rest));
  return (family ?? []).filter((form) => form !== rest).map((form) => rank + form);
}

/** 临江市教育局 → 市教育局, 中共临江市委 → 中共市委; 临江海关 and 临江市政府 stay. */
function dropPlace(name: string, place: string): string {
  const at = name.indexOf(place);
  if (at < 0) return name;
  const rest = name.slice(at + place.length);
  const ownGovernment = /^[市县区州盟旗](?:人民)?政府$/.test(rest);
  if (ownGovernment || rest.length < 3 || !RANK.test(rest)) return name;
  return name.slice(0, at) + rest;
}
