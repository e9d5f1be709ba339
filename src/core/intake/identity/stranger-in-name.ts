/** A unit that the directory does not know, named by a file's name. */

import type { LedgerIndex } from "../ledger-index";
import { baseName } from "./file-name-mark";
import { RECIPIENT } from "./hint-marks";
import { namesIn } from "./unit-in-text";

/** Ends of names that no section within a unit bears, as 综合科 and 办公室 do, nor what is reported on. */
const ORGAN =
  /^\p{Script=Han}{2,16}(?<![省市县区州]委)(?:局|委|厅|委员会|街道(?:办事处)?|管委会|集团|公司|银行|学院|法院|检察院|[镇乡](?:人民政府|政府)?)$/u;
/** 转各县区局, 关于…: no name begins so. */
const NO_NAME = /^(?:关于|[报发送交转致各按由]|全[省市县区州])/;

/** Null where the file is named after nothing, or nobody but known units. */
export function strangerInName(fileName: string, index: LedgerIndex): string | null {
  const base = baseName(fileName);
  if (RECIPIENT.test(base)) return null;
  const isStranger = (name: string) =>
    ORGAN.test(name) && !NO_NAME.test(name) && index.findUnit(name) === null;
  return namesIn(base).find(isStranger) ?? null;
}
