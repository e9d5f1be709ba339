/** Who answers for a task, in printed order. */

import type { Ledger } from "../../model/ledger";
import type { Task } from "../../model/task";
import { isLeadRole, type Assignment, type Role } from "../../model/unit";

/** A unit's place at a task: its strongest role there. */
export interface Seat {
  unit: string;
  role: Role;
  /** Unit name or collective phrase as printed. */
  phrase: string;
  group: Assignment["group"];
  /** Whether the filing rule asks the unit to file on this task. */
  due: boolean;
}

const STRENGTH: Record<Role, number> = { "lead-first": 0, lead: 1, responsible: 2, member: 3 };

/** Named lead of a task; a member of a collective lead is none. */
export function isLead(seat: Pick<Seat, "role">): boolean {
  return isLeadRole(seat.role);
}

/**
 * Seats of every task. Each unit sits once with its strongest role; first the named leads, then the
 * members of a collective lead, then responsible units and members, each as printed. Units that
 * never file (collective ones) have no seat.
 */
export function seatsByTask(ledger: Ledger): Map<string, Seat[]> {
  const silent = new Set(ledger.directory.units.filter((u) => !u.files).map((u) => u.name));
  const tasks = new Map(ledger.tasks.map((task) => [task.id, task]));
  const seats = new Map<string, Map<string, Seat>>();
  for (const task of ledger.tasks) seats.set(task.id, new Map());
  for (const assignment of ledger.assignments) {
    const { taskId, unit, role, phrase, group } = assignment;
    const table = seats.get(taskId);
    if (!table || silent.has(unit)) continue;
    const known = table.get(unit);
    const due = ledger.settings.filingRule === "every-unit" || group === "lead";
    if (!known) table.set(unit, { unit, role, phrase, group, due });
    else table.set(unit, stronger(known, { unit, role, phrase, group, due }));
  }
  const ordered = new Map<string, Seat[]>();
  for (const [taskId, table] of seats) {
    ordered.set(taskId, inPrintedOrder([...table.values()], tasks.get(taskId)));
  }
  return ordered;
}

function stronger(a: Seat, b: Seat): Seat {
  const best = STRENGTH[b.role] < STRENGTH[a.role] ? b : a;
  return { ...best, due: a.due || b.due };
}

function inPrintedOrder(seats: Seat[], task: Task | undefined): Seat[] {
  const place = (seat: Seat): number => {
    const printed = seat.group === "lead" && task?.lead.length ? task.lead : task?.responsible;
    const index = printed?.indexOf(seat.phrase) ?? -1;
    return index < 0 ? Number.MAX_SAFE_INTEGER : index;
  };
  const block = (seat: Seat): number =>
    isLead(seat) ? STRENGTH[seat.role] : seat.group === "lead" ? 2 : 3;
  return seats
    .map((seat) => ({ seat, block: block(seat), place: place(seat) }))
    .sort((a, b) => a.block - b.block || a.place - b.place)
    .map(({ seat }) => seat);
}
