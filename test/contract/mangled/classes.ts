/** Every class of mangled returns. */

import { hasLibreOffice, hasOpenpyxl } from "../../helpers/office-tools";
import { bloat } from "./bloat";
import { bombs } from "./bombs";
import { cellKinds } from "./cell-kinds";
import { columns } from "./columns";
import { damage } from "./damage";
import { dates } from "./dates";
import { folders } from "./folders";
import { formats } from "./formats";
import { headers } from "./headers";
import { hostileText } from "./hostile-text";
import { identity } from "./identity";
import { lockedText } from "./locked-text";
import { mergedCells } from "./merged-cells";
import { packaging } from "./packaging";
import { prototypeNames } from "./prototype-names";
import { provenance } from "./provenance";
import { rates } from "./rates";
import { resaved, resavedByLibreOffice, resavedByOpenpyxl } from "./resaved";
import { rows } from "./rows";
import { sheets } from "./sheets";
import { targetFigures } from "./target-figures";
import type { Variant } from "./variant";

export interface Class {
  variants: readonly Variant[];
  /** False where the program that makes them is not there. */
  possible?: boolean;
}

/** By name. */
export const CLASSES: Record<string, Class> = {
  identity: { variants: identity },
  provenance: { variants: provenance },
  sheets: { variants: sheets },
  headers: { variants: headers },
  columns: { variants: columns },
  rows: { variants: rows },
  "merged cells": { variants: mergedCells },
  "locked text": { variants: lockedText },
  "completion rates": { variants: rates },
  dates: { variants: dates },
  "target figures": { variants: targetFigures },
  "kinds of cells": { variants: cellKinds },
  "hostile texts": { variants: hostileText },
  "names of prototypes": { variants: prototypeNames },
  "other formats": { variants: formats },
  "saved again by libraries": { variants: resaved },
  "saved again by openpyxl": { variants: resavedByOpenpyxl, possible: hasOpenpyxl },
  "saved again by LibreOffice": { variants: resavedByLibreOffice, possible: hasLibreOffice },
  packaging: { variants: packaging },
  damage: { variants: damage },
  bloat: { variants: bloat },
  bombs: { variants: bombs },
  "archives and folders": { variants: folders },
};
