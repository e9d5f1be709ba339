/** Whom a collective phrase stands for, where its words alone tell. */

import type { Unit } from "../model/unit";
import { compactKey } from "../text/normalise";
import { rankOf } from "./unit-name";

/** `null`: only a person knows (…成员单位, 有关部门). */
export interface CollectiveScope {
  /** All departments of the government. */
  departments: boolean;
  /** All county-level places: governments, and their committees where the phrase names these. */
  counties: "none" | "governments" | "governments-and-committees";
}

/** 有关, 相关 and 成员 pick some of all. */
const SOME = /有关|相关|成员|部分|其他|其它|主要|等|沿江|沿线|所在|试点/;
const DEPARTMENTS =
  /各(?:[省市州县区]?(?:政府|直|级)?(?:组成|工作)?(?:部门|委办局|局委办))|(?:政府|[市县区省]直|[市县区省]级)各?(?:组成|工作|直属)?(?:部门|单位)|各(?:[省市县区]直)?单位/;
const COUNTIES = /各县|各区|各市|县\(?市|县\(?区|区\(?县|市\(?县|市州|各地/;
const TOWNSHIPS = /镇|乡|街/;
const COMMITTEES = /管委会|管理委员会|开发区|高新区|功能区|园区|新区|景区|各地(?!级)/;

/** Reads the scope from a collective phrase; null where the words do not tell it. */
export function scopeOf(phrase: string): CollectiveScope | null {
  const key = compactKey(phrase);
  if (SOME.test(key)) return null;
  const departments = DEPARTMENTS.test(key);
  const places = COUNTIES.test(key) && !TOWNSHIPS.test(key);
  if (!departments && !places) return null;
  const counties = !places
    ? "none"
    : COMMITTEES.test(key)
      ? "governments-and-committees"
      : "governments";
  return { departments, counties };
}

/** Names of the units that a scope takes from `units`; county places only from `counties`. */
export function membersOf(
  scope: CollectiveScope,
  phrase: string,
  units: readonly Unit[],
  counties: readonly string[],
): string[] {
  const rank = rankOf(phrase);
  const known = new Set(counties);
  const members: string[] = [];
  for (const unit of units) {
    const ownRank = rankOf(unit.name);
    const department =
      scope.departments &&
      unit.kind === "government-department" &&
      (rank === "" || ownRank === "" || ownRank === rank);
    const place =
      known.has(unit.name) &&
      (scope.counties === "governments-and-committees" ||
        (scope.counties === "governments" && !isCommittee(unit)));
    if (department || place) members.push(unit.name);
  }
  return members;
}

function isCommittee({ name, aliases }: Unit): boolean {
  return [name, ...aliases].some((one) => /管委会|管理委员会/.test(one));
}
