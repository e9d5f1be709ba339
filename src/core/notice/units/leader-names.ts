/** Names of people in charge, as they stand in a cell or behind a label. */

import { hasFamilyName } from "./person-name";

/** 副市长 魏强: the office stands before the name of the same person. */
const OFFICE =
  /^(?:(?:省|市|县|区|州)?(?:委|政府)?(?:常务|党组)?副?(?:[省市县区州盟旗镇]长|秘书长|书记|常委|主席|主任)|[\u4e00-\u9fff]{2,12}(?:[厅局部院处科署]长|主任|书记))$/;
const ONLY_NAME = /^[\u4e00-\u9fff·]{1,4}$/;

/** 副区长陆 before 健: the office runs into the first of two characters. */
const OFFICE_BEGUN = /(?:[省市县区州盟旗镇]长|书记|常委|主任|主席)[\u4e00-\u9fff]$/;

/**
 * 刘 强 王大伟 → 刘强、王大伟: tokens of one character belong together, longer ones are whole. Where
 * one is left over, names run on: 陆 明俞 悦 and 陆 明俞小悦 are two such names without a mark between.
 */
export function leaderNames(printed: string): string {
  const parts = printed.split(/[\s\u3000、，]+/).filter((part) => part !== "");
  const paired = joinSingles(parts);
  const names = paired.every(({ length }) => length > 1)
    ? withOffices(paired)
    : runningNames(parts);
  return names.filter((name) => name !== "").join("、");
}

function joinSingles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length;) {
    let end = at;
    while (parts[end]?.length === 1) end++;
    const part = parts[at] ?? "";
    if (end > at) joined.push(...namesOfSingles(parts.slice(at, end)));
    else if (parts[at + 1]?.length === 1 && OFFICE_BEGUN.test(part) && !OFFICE.test(part)) {
      end = at + 2;
      joined.push(parts.slice(at, end).join(""));
    } else joined.push(part);
    at = Math.max(end, at + 1);
  }
  return joined;
}

/** 陈 晓 明 is one name, 王 海 陈 晓 明 are two: each of two or three, as many as can be begun by a family name. */
function namesOfSingles(singles: readonly string[]): readonly string[] {
  const ways: { names: string[]; strange: number }[] = [{ names: [], strange: 0 }];
  for (let end = 2; end <= singles.length; end++) {
    for (const length of [2, 3]) {
      const before = ways[end - length];
      const name = singles.slice(end - length, end).join("");
      const strange = (before?.strange ?? 0) + (hasFamilyName(name) ? 0 : 1);
      const known = ways[end];
      if (before && (!known || strange < known.strange)) {
        ways[end] = { names: [...before.names, name], strange };
      }
    }
  }
  return ways[singles.length]?.names ?? singles;
}

/** 副市长 魏强 is one. */
function withOffices(parts: readonly string[]): string[] {
  const names: string[] = [];
  let office = "";
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? "";
    if (OFFICE.test(office + part) && ONLY_NAME.test(next) && !OFFICE.test(next)) office += part;
    else {
      names.push(office + part);
      office = "";
    }
  });
  return [...names, office];
}

function runningNames(parts: readonly string[]): string[] {
  const names: string[] = [];
  let first = "";
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? "";
    const runsOn = part.length > 1 && next.length === 1;
    if (first.length === 1 && part.length > 2 && part.length < 5) {
      names.push(first + part.slice(0, 1));
      first = "";
      part = part.slice(1);
    }
    if (OFFICE.test(first + part) && ONLY_NAME.test(next) && !OFFICE.test(next)) first += part;
    else if (part.length === 1 && first === "") first = part;
    else if (runsOn && first.length + part.length > 2) {
      names.push(first + part.slice(0, -1));
      first = part.slice(-1);
    } else {
      names.push(first + part);
      first = "";
    }
  });
  return [...names, first];
}
