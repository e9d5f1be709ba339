/** Names without a rank that stand side by side without a mark: 区商务局云岭开发区管委会, 枫桥镇北塘街道. */

import { ABBREVIATIONS } from "../../directory/abbreviations";
import { isSurelyUnit } from "./unit-shape";

const TOWN = "(?!公室)[^局委办厅会各]{2,5}?(?:镇|街道|(?<!城)乡)";
const ZONE =
  "[^局委办厅会镇各]{2,10}?(?:开发区|新区|高新区|园区|示范区|度假区|保税区|产业园|工业园|科创园|科技园|风景区|景区)";
const ORGANS = [...new Set(ABBREVIATIONS.flat())]
  .filter((name) => name.length > 3 && /[局委]$/.test(name))
  .sort((a, b) => b.length - a.length)
  .join("|");
/** What stands for itself wherever it begins; several may be found at the same place. */
const WHOLE_NAMES: readonly RegExp[] = [
  new RegExp(
    `^(?:${ORGANS}|(?:公安|资规|自然资源|生态环境|税务|市场监管|国土)局?)[^局委办镇乡]{2,6}?分局`,
  ),
  new RegExp(`^(?:${ORGANS})`),
  /^(?:交警|交巡警|消防|城管)[^局委办镇乡]{2,5}?(?:大队|支队)/,
  new RegExp(`^${TOWN}(?:人民政府|政府|办事处|(?:中心)?(?:卫生院|敬老院|小学|中学|学校))?`),
  // 云岭新区枫桥镇 is one place; a zone stands for itself with its committee or at the end.
  new RegExp(`^${ZONE}(?:管委会|管理委员会|$)`),
  /^(?:国网|中国|国家税务总局)[^局委办]{2,14}?(?:公司|银行|支行|移动|联通|电信|铁塔|邮政|税务局)/,
  /^(?!下属|所属|直属)[^局委办厅会镇乡各]{3,10}?集团(?:公司)?/,
  /^团[省市县区州旗]委/,
];
/** 区发改局, 县公安局交警大队: an organ with its rank. */
const RANKED =
  /^[省市县区州旗](?:.{2,}(?:局|委|办|厅|委员会|联社|中心|大队|支队|公司|集团)|总工会|妇联|残联)$/;
const POLICE = /公安局$/;
const PART_OF_POLICE = /^交/;
/** Where such a name may end. */
const ENDS = /(?<=局|委|办|厅|会|联|社|心|队|司|团)(?=.{3})/g;
const MAY_HOLD_TWO = /(?:[局委办厅会联社心队司团镇乡]|街道).{3}/;

/** The names that `name` holds; itself alone where it holds one. */
export function partSideBySide(name: string): string[] {
  if (!MAY_HOLD_TWO.test(name)) return [name];
  const known = new Map<number, readonly string[] | null>();
  const places = namesFrom(name, 0, known);
  if (places) return [...places];
  for (const { index } of name.matchAll(ENDS)) {
    const left = name.slice(0, index);
    if (!RANKED.test(left) || !isSurelyUnit(left)) continue;
    const others = namesFrom(name, index, known);
    // 县公安局交警城关大队 is a part of the one before.
    if (POLICE.test(left) && PART_OF_POLICE.test(others?.[0] ?? "")) continue;
    if (others && others.length > 0) return [left, ...others];
  }
  return [name];
}

/** Whole names from `at` to the end; null where something else stands among them. */
function namesFrom(
  text: string,
  at: number,
  known: Map<number, readonly string[] | null>,
): readonly string[] | null {
  if (at === text.length) return [];
  const before = known.get(at);
  if (before !== undefined) return before;
  let found: readonly string[] | null = null;
  const rest = text.slice(at);
  for (const form of WHOLE_NAMES) {
    const [first] = form.exec(rest) ?? [];
    if (first === undefined) continue;
    const others = namesFrom(text, at + first.length, known);
    if (!others) continue;
    found = [first, ...others];
    break;
  }
  known.set(at, found);
  return found;
}
