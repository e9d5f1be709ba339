/** Whose tasks a form's rows are: the surest mark of identity, since nobody edits all of them. */

import type { LedgerIndex } from "../ledger-index";

/** A task that a row was matched to, with the role the row prints. */
export interface RowEvidence {
  taskId: string;
  /** 本单位角色 as printed; empty where the cell or column is gone. */
  role: string;
  sheet: string;
  /** 1-based */
  row: number;
}

/** Rows with the units that may be meant by them. */
export interface OwnedRows {
  units: string[];
  rows: RowEvidence[];
}

export interface UnitFit {
  unit: string;
  /** Share of the rows that are tasks of the unit, 0–1. */
  share: number;
  /** The same, counting only rows whose printed role, if any, is the unit's. */
  roleShare: number;
  /** Share of the unit's tasks that the rows hold, 0–1. */
  complete: number;
}

/** How well the rows fit one unit. */
export function unitFit(unit: string, rows: readonly RowEvidence[], index: LedgerIndex): UnitFit {
  const roles = index.roles(unit);
  const own = rows.filter(({ taskId }) => roles.has(taskId));
  const inRole = own.filter(({ taskId, role }) => index.roleFits(role, roles.get(taskId)));
  const held = new Set(own.map(({ taskId }) => taskId)).size;
  const of = (count: number, all: number) => (all === 0 ? 0 : count / all);
  return {
    unit,
    share: of(own.length, rows.length),
    roleShare: of(inRole.length, rows.length),
    complete: of(held, roles.size),
  };
}

/** Every unit that has a part in one of the rows, best fit first. */
export function rankOwners(rows: readonly RowEvidence[], index: LedgerIndex): UnitFit[] {
  const units = new Set<string>();
  for (const { taskId } of rows) for (const { unit } of index.ownersOf(taskId)) units.add(unit);
  return [...units]
    .map((unit) => unitFit(unit, rows, index))
    .sort(
      (a, b) =>
        b.roleShare - a.roleShare ||
        b.share - a.share ||
        b.complete - a.complete ||
        (a.unit < b.unit ? -1 : 1),
    );
}

/** So many rows, most of them one unit's alone, are its return though a few fit it not. */
const MANY_ROWS = 8;
const MOST_OWN = 0.9;
const MOST_OTHERS = 0.5;

/**
 * The one unit that the rows can be of; null where none or several can. Rows that are all of one unit's
 * may as well be a part of what a unit with more tasks has, so that they decide nothing.
 */
export function onlyOwner(rows: readonly RowEvidence[], index: LedgerIndex): string | null {
  const [best, second] = rankOwners(rows, index);
  if (!best) return null;
  const next = second?.roleShare ?? 0;
  if (best.roleShare === 1) return next < 1 ? best.unit : null;
  const clear = rows.length >= MANY_ROWS && best.roleShare >= MOST_OWN && next <= MOST_OTHERS;
  return clear ? best.unit : null;
}

/** So many rows that a unit has no part in, and that fit one other, may be that unit's return. */
export const SECOND_RETURN_ROWS = 3;
const MOST_OTHER_OWNERS = 10;

/** Whose the rows are that a unit has no part in, where there are enough of one other's. */
export function otherOwners(
  unit: string,
  rows: readonly RowEvidence[],
  index: LedgerIndex,
): OwnedRows[] {
  const found: OwnedRows[] = [];
  let left = rows.filter(({ taskId }) => !index.roles(unit).has(taskId));
  while (left.length >= SECOND_RETURN_ROWS && found.length < MOST_OTHER_OWNERS) {
    const units = likelyOwners(left, index);
    const roles = index.roles(units[0] ?? "");
    const own = left.filter(({ taskId }) => roles.has(taskId));
    if (own.length < SECOND_RETURN_ROWS) break;
    found.push({ units, rows: own });
    left = left.filter(({ taskId }) => !roles.has(taskId));
  }
  return found;
}

/** The units that the rows fit best, those first of whose tasks they leave out the fewest. */
export function likelyOwners(rows: readonly RowEvidence[], index: LedgerIndex): string[] {
  const fits = rankOwners(rows, index);
  const [best] = fits;
  return fits
    .filter(({ roleShare, share }) => roleShare === best?.roleShare && share === best.share)
    .map(({ unit }) => unit);
}
