/**
 * Rows that came along when another unit's rows were pasted: their task is one of both units and stands
 * elsewhere in the form too.
 */

import type { Task } from "../../model/task";
import type { Role } from "../../model/unit";
import type { LedgerIndex } from "../ledger-index";
import type { FormRow } from "./form-row";

/** A row whose task is known. */
export interface PlacedRow {
  form: FormRow;
  task: Task;
}

/**
 * Rows of a task that stands in the form with the unit's own role as well, in which another unit's role in it
 * is printed.
 */
export function rowsOfOtherRoles(
  placed: readonly PlacedRow[],
  roles: ReadonlyMap<string, Role>,
  index: LedgerIndex,
): ReadonlySet<FormRow> {
  const fits = ({ form }: PlacedRow, role: Role | undefined) =>
    index.roleFits(form.locked("role"), role);
  const strange = placed.filter((row) => {
    const role = roles.get(row.task.id);
    if (role === undefined || fits(row, role)) return false;
    return index.ownersOf(row.task.id).some((owner) => fits(row, owner.role));
  });
  const stands = ({ task }: PlacedRow) =>
    placed.some((row) => row.task === task && fits(row, roles.get(task.id)));
  return new Set(strange.filter(stands).map(({ form }) => form));
}

/**
 * Rows of a task that is answered elsewhere too and that stand among other units' tasks, or lead in to
 * them as another unit's form does.
 */
export function pastedRows(
  placed: readonly PlacedRow[],
  roles: ReadonlyMap<string, Role>,
  index: LedgerIndex,
): ReadonlySet<FormRow> {
  const isForeign = (task: Task) => !roles.has(task.id);
  if (!placed.some(({ task }) => isForeign(task))) return new Set();
  const times = new Map<Task, number>();
  for (const { task } of placed) times.set(task, (times.get(task) ?? 0) + 1);
  const once = (task: Task) => isForeign(task) || times.get(task) === 1;
  const leading = leadIns(placed, isForeign, index);
  const among = placed.filter((row, at) => {
    const { form, task } = row;
    if (once(task)) return false;
    if (leading.has(row)) return true;
    const inTable = (other: PlacedRow) => other.form.table === form.table;
    const before = placed
      .slice(0, at)
      .reverse()
      .filter(inTable)
      .find((other) => once(other.task));
    const after = placed
      .slice(at + 1)
      .filter(inTable)
      .find((other) => once(other.task));
    const beside = [before, after].flatMap((other) => other?.task ?? []);
    return beside.length > 0 && beside.every(isForeign);
  });
  const spare = ({ task }: PlacedRow) =>
    among.filter((other) => other.task === task).length < (times.get(task) ?? 0);
  return new Set(among.filter(spare).map(({ form }) => form));
}

/** Rows right above another unit's tasks that this unit has as well, in the order of its form. */
function leadIns(
  placed: readonly PlacedRow[],
  isForeign: (task: Task) => boolean,
  index: LedgerIndex,
): Set<PlacedRow> {
  const order = new Map(index.ledger.tasks.map((task, at) => [task, at]));
  const unitsOf = (task: Task) => index.ownersOf(task.id).map(({ unit }) => unit);
  const found = new Set<PlacedRow>();
  placed.forEach((first, at) => {
    if (!isForeign(first.task)) return;
    let next = first;
    let units = unitsOf(first.task);
    for (const row of placed.slice(0, at).reverse()) {
      const inOrder = (order.get(row.task) ?? 0) < (order.get(next.task) ?? 0);
      if (isForeign(row.task) || row.form.table !== next.form.table || !inOrder) return;
      const owners = unitsOf(row.task);
      units = units.filter((unit) => owners.includes(unit));
      if (units.length === 0) return;
      found.add(row);
      next = row;
    }
  });
  return found;
}
