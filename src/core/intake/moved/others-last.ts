/** What the other units filed last: texts and telephones that one of them has and no other. */

import type { Period } from "../../model/period";
import type { RecordValues } from "../../model/record";
import { compactKey } from "../../text/normalise";
import type { LedgerIndex } from "../ledger-index";

/** Shorter texts, such as 按序时进度推进, are written in many forms. */
const SHORTEST_TEXT = 16;
const SHORTEST_PHONE = 7;
/** What changes where a text is carried on. */
const CHANGING = /[\d.%]+|[一二三四五六七八九十]+(?=月)/g;

/** Whose a text or a telephone was last; null for one that several units had. */
type Known = Map<string, string | null>;

interface Last {
  texts: Known;
  phones: Known;
}

const prepared = new WeakMap<LedgerIndex, Map<string, Last>>();

/** The other unit that wrote the same last, or whose telephone a row gives. */
export interface LastOf {
  unit: string;
  /** True where it wrote the same. */
  text: boolean;
  /** Whose telephone stands in the row: who changes his office takes it along. */
  phone: "own" | "theirs" | null;
}

/** @returns null where nobody else had it, or the unit itself as well */
export function lastOfOther(
  { progress, phone }: RecordValues,
  own: string,
  index: LedgerIndex,
  period: Period | null,
): LastOf | null {
  if (!period || index.ledger.records.length === 0) return null;
  const { texts, phones } = lastFiled(index, period);
  const byText = texts.get(textKey(progress)) ?? null;
  const byPhone = phones.get(phoneKey(phone)) ?? null;
  const unit = byText ?? byPhone;
  if (unit === null || unit === own) return null;
  const whose = byPhone === own ? "own" : byPhone === unit ? "theirs" : null;
  return { unit, text: byText !== null, phone: whose };
}

function lastFiled(index: LedgerIndex, period: Period): Last {
  const known = prepared.get(index) ?? new Map<string, Last>();
  prepared.set(index, known);
  const filed = known.get(period.id) ?? gather(index, period);
  known.set(period.id, filed);
  return filed;
}

function gather(index: LedgerIndex, period: Period): Last {
  const last: Last = { texts: new Map(), phones: new Map() };
  for (const unit of index.units) {
    for (const { values } of index.previousRecords(unit, period)) {
      note(last.texts, textKey(values.progress), unit);
      note(last.phones, phoneKey(values.phone), unit);
    }
  }
  return last;
}

function note(known: Known, key: string, unit: string): void {
  if (key === "") return;
  const before = known.get(key);
  known.set(key, before === undefined || before === unit ? unit : null);
}

function textKey(text: string | null): string {
  if (text === null || text.length < SHORTEST_TEXT) return "";
  const key = compactKey(text).replace(CHANGING, "");
  return key.length < SHORTEST_TEXT ? "" : key;
}

function phoneKey(phone: string | null): string {
  const digits = phone?.replace(/\D/g, "") ?? "";
  return digits.length < SHORTEST_PHONE ? "" : digits;
}
