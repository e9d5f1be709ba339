/** What a unit wrote into the columns that show what it filed last, and of which nothing is read. */

import { isEntry, shortEntry } from "../../ledger/entry-text";
import type { ProgressRecord } from "../../model/record";
import { PREVIOUS_HEADERS } from "../../schema/columns";
import { BLANK } from "../../schema/vocabulary";
import { compactKey } from "../../text/normalise";
import { simplified } from "../../text/traditional";

const HEADERS = Object.values(PREVIOUS_HEADERS);

/** True for the header of a column that the form itself came with. */
export function isPreviousHeader(header: string | undefined): boolean {
  const text = simplified(header?.trim() ?? "");
  return HEADERS.some((name) => text.startsWith(name));
}

export class PreviousCells {
  private readonly issued: ReadonlySet<string>;

  /** @param records what the unit filed last */
  constructor(records: readonly ProgressRecord[]) {
    const figures = records.flatMap(({ targets }) =>
      targets.map(({ achieved }) => achieved ?? BLANK),
    );
    this.issued = new Set(
      [BLANK, ...figures, ...records.map(shortEntry)].map((shown) => compactKey(String(shown))),
    );
  }

  /** What of a cell's text is the unit's own; empty where it stands as issued. */
  typed(text: string): string {
    const key = compactKey(text);
    // The ledger may have gone on since the workbook was issued: what looks like an entry was one.
    if (this.issued.has(key) || isEntry(text.trim())) return "";
    const above = [...this.issued].find((entry) => isEntryKey(entry) && key.startsWith(entry));
    return above === undefined ? text : key.slice(above.length);
  }
}

/** A lone figure begins many texts. */
function isEntryKey(key: string): boolean {
  return key.length > BLANK.length && !/^[\d.-]+$/.test(key);
}
