/** What a file says about whose it is and for when. */

export interface Mark {
  source: "meta" | "title" | "file-name";
  /** The mark in words: 文件名, 工作表“填报表”第2行. */
  label: string;
  /** What it says, as printed. */
  says: string;
  /** Canonical name; null where the mark names no unit that files. */
  unit: string | null;
  /** A unit's name that the directory does not know, be it clear whom it means; null otherwise. */
  unknownUnit: string | null;
  /** Period id; null where it names none. */
  period: string | null;
  /** What the issued mark holds in place of a period, be it nothing; null otherwise. */
  unknownPeriod: string | null;
  /** False where the year was added to a bare month, which may be the month of sending. */
  periodSure: boolean;
}
