/** The unit with whose name an answer begins, as in a report of its own: 白水县人民政府本月完成…. */

import { compactKey } from "../../text/normalise";
import type { LedgerIndex } from "../ledger-index";

/** A shorter form of a name is a word of many texts. */
const SHORTEST = 3;
const HEAD = 40;
/** 市公安局交警支队: another name, of which the unit's is a part. */
const GOES_ON =
  /^\p{Script=Han}{0,8}?(?:局|委|办|厅|院|校|处|所|站|队|中心|公司|集团|银行|街道|[镇乡村])/u;
/** What others do for a unit's own work: 市财政局下达资金120万元, 市发改委牵头制定. */
const FOR_OTHERS =
  /^[^，。；]{0,8}(?:下达|拨付|批复|批准|核准|同意|反馈|来函|通知|印发|下发|牵头|要求|部署|安排|主持|转来|提供|会同|联合)/;
/** 我局, 本单位: the answer says that it is the row's own unit's. */
const OWN = /[我本](?:单位|部门|[局委办厅市县区州院校会镇乡])/;

/** @returns null where it begins with no name, with the own one, or with what another unit did for the own work */
export function authorNamed(text: string, own: string, index: LedgerIndex): string | null {
  const names = index.unitNamesFrom(text.charAt(0));
  if (names.length === 0 || OWN.test(text)) return null;
  const head = compactKey(text.slice(0, HEAD));
  let [unit, end] = ["", 0];
  for (const name of names) {
    if (name.key.length >= SHORTEST && name.key.length > end && head.startsWith(name.key)) {
      [unit, end] = [name.unit, name.key.length];
    }
  }
  const rest = head.slice(end);
  if (unit === "" || unit === own || GOES_ON.test(rest) || FOR_OTHERS.test(rest)) return null;
  return unit;
}
