/** A task on its way: everything but its id. */

import type { Finding } from "./finding";
import type { LabelStyle } from "./outline/labels";
import type { Passage } from "./source/passage";

export interface Draft {
  label: string;
  /** How its number is printed; null where it has none. */
  style: LabelStyle | null;
  chapter: string | null;
  section: string | null;
  text: string;
  lead: string[];
  responsible: string[];
  deadline: string | null;
  leader: string | null;
  clause: string;
  findings: Finding[];
  /** Where its parts stand in the source; empty for a row of a table. */
  printed: { label: Passage[]; text: Passage[]; clause: Passage[] };
}
