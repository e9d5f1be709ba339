/** The unit that an issued mark names, also by its full name with a city that only the notice's number tells. */

import type { Unit } from "../../model/unit";
import { placeBeforeRank } from "../../directory";
import { compactKey } from "../../text/normalise";
import type { LedgerIndex } from "../ledger-index";

/** 随政办发〔2024〕7号, 鄂随政发: an office's short name before the words for who issues. */
const SHORT_PLACE = /^\p{Script=Han}{1,3}?(?=[政府办委])/u;

/**
 * 随州市住房和城乡建设局 for 市住建局, where neither the units' names nor the issuer tell the city and the
 * notice's number is 随政办发. Null for the name of another unit or of another place.
 */
export function issuedUnit(name: string, index: LedgerIndex): Unit | null {
  const known = index.findUnit(name);
  if (known || index.place !== "") return known;
  const key = compactKey(name);
  const place = placeBeforeRank(key);
  const short = SHORT_PLACE.exec(compactKey(index.ledger.notice.docNumber ?? ""))?.[0] ?? "";
  const isOurs = [...place].some((character) => short.includes(character));
  return isOurs && key.startsWith(place) ? index.findUnit(key.slice(place.length)) : null;
}
