/** Every class that the host models; what is not here fails loudly. */

import * as chart from "./chart";
import type { MemberTable, Members, Target } from "./members";
import { RANGE } from "./range";
import * as format from "./range-format";
import * as rules from "./rules";
import * as parts from "./sheet-parts";
import * as tables from "./table";
import * as workbook from "./workbook";
import * as worksheet from "./worksheet";

export const MEMBERS: MemberTable = new Map<string, Members<Target>>([
  ...Object.values(workbook),
  ...Object.values(worksheet),
  RANGE,
  ...Object.values(format),
  ...Object.values(rules),
  ...Object.values(parts),
  ...Object.values(tables),
  ...Object.values(chart),
]);
