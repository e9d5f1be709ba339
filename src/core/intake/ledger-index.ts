/** A ledger prepared for looking up tasks and units, once for all files of a run. */

import type { Ledger } from "../model/ledger";
import type { Period } from "../model/period";
import type { ProgressRecord } from "../model/record";
import type { Target, Task } from "../model/task";
import type { Assignment, Role } from "../model/unit";
import {
  createNamesakeTest,
  createUnitFinder,
  foldName,
  isFromElsewhere,
  ownPlace,
  type NamesakeTest,
  type UnitFinder,
} from "../directory";
import { listIdentity } from "../schema/list-identity";
import { ROLE_WORDS } from "../schema/vocabulary";
import { filingRows, filingUnits } from "../ledger/filing-rows";
import { previousRecords } from "../ledger/previous-records";
import { indexRecords, type RecordIndex } from "../ledger/record-index";
import { compactKey } from "../text/normalise";
import { textKey } from "../text/text-key";
import { withOffices } from "./identity/government-office";
import { lockedKey, LockedTexts } from "./rows/locked-text";
import { PreviousCells } from "./table/previous-cells";
import { SimilarityIndex, type SimilarText } from "../text/similarity";

/** More characters than an id has, however it is written. */
const LONGEST_ID = 40;

/** So many characters can tell a task; the 136 of the first notice all begin with six of their own. */
const LEAST_BEGINNING = 6;

/** Characters that say what kind of unit one is. */
const OF_EVERY_UNIT = /[局委办厅室会府政人民员中心镇乡街道区县市公司院馆站所队校]/g;

export interface TaskOwner {
  unit: string;
  role: Role;
}

/** A way to write a unit's name, folded for comparison; of two characters or more. */
interface UnitKey {
  key: string;
  unit: string;
}

/** A target with the task it belongs to and what its name is compared by. */
export interface TaskTarget {
  task: Task;
  target: Target;
  key: string;
}

export class LedgerIndex {
  /** Identity of the ledger's list, as in `_meta`. */
  readonly list: string;
  readonly findUnit: UnitFinder;
  readonly isNamesake: NamesakeTest;
  /** The city's name without its rank; empty where nothing tells it. */
  readonly place: string;
  readonly units: readonly string[];
  private readonly unitNames = new Map<string, UnitKey[]>();
  private readonly byIssuedId = new Map<string, Task>();
  private readonly byId = new Map<string, Task>();
  private readonly byText: ReadonlyMap<string, Task[]>;
  private byWords: ReadonlyMap<string, Task[]> | null = null;
  private byBeginning: ReadonlyMap<string, Task[]> | null = null;
  private texts: SimilarityIndex | null = null;
  private readonly assignmentsOf = new Map<string, Assignment[]>();
  private readonly rolesOf = new Map<string, ReadonlyMap<string, Role>>();
  private readonly toFile = new Map<string, readonly Task[]>();
  private readonly targetsOfTask = new Map<Task, readonly TaskTarget[]>();
  private readonly lockedTextsOf = new Map<string, LockedTexts>();
  private records: RecordIndex | null = null;
  private owners: ReadonlyMap<string, TaskOwner[]> | null = null;
  private places: ReadonlyMap<Task, number> | null = null;

  constructor(readonly ledger: Ledger) {
    this.list = listIdentity(ledger);
    const issuer = ledger.notice.issuer ?? ledger.notice.title;
    this.findUnit = withOffices(createUnitFinder(ledger.directory, issuer));
    this.place = ownPlace(ledger.directory, issuer);
    this.isNamesake = createNamesakeTest(ledger.directory, issuer, this.findUnit);
    this.units = filingUnits(everyUnit(ledger));
    for (const { name, aliases, files } of ledger.directory.units) {
      if (files) for (const written of [name, ...aliases]) this.addUnitName(written, name);
    }
    for (const assignment of ledger.assignments) {
      const known = this.assignmentsOf.get(assignment.unit);
      if (known) known.push(assignment);
      else this.assignmentsOf.set(assignment.unit, [assignment]);
    }
    this.byText = tasksBy(ledger.tasks, compactKey);
    for (const task of ledger.tasks) {
      this.byIssuedId.set(task.id, task);
      this.byId.set(idKey(task.id), task);
    }
  }

  /** True for the name of an office of another place. */
  isFromElsewhere(name: string): boolean {
    return this.isNamesake(name) || isFromElsewhere(name, this.place);
  }

  /** True where a name shares no character of its own with a unit's: 双河口镇人民政府, 县林业局. */
  isUnlike(name: string, unit: string): boolean {
    const own = (written: string) => foldName(written, this.place).core.replace(OF_EVERY_UNIT, "");
    const characters = own(unit);
    return ![...own(name)].some((character) => characters.includes(character));
  }

  /** Every way to write the name of a unit that files, folded, of those that begin with a character. */
  unitNamesFrom(first: string): readonly UnitKey[] {
    return this.unitNames.get(first) ?? [];
  }

  /** Where a task stands in the ledger. */
  placeOf(task: Task): number {
    this.places ??= new Map(this.ledger.tasks.map((each, place) => [each, place]));
    return this.places.get(task) ?? 0;
  }

  /** The task with this id, however the id is written (z1, Z-001, Ｚ００１). */
  taskById(id: string): Task | null {
    if (id === "") return null;
    const issued = this.byIssuedId.get(id);
    if (issued) return issued;
    return id.length > LONGEST_ID || isHan(id.charCodeAt(0))
      ? null
      : (this.byId.get(idKey(id)) ?? null);
  }

  /** The tasks with this text; where there is none, those whose text differs in punctuation only. */
  tasksWithText(text: string): readonly Task[] {
    if (text === "") return [];
    const same = this.byText.get(compactKey(text));
    if (same) return same;
    this.byWords ??= tasksBy(this.ledger.tasks, textKey);
    return this.byWords.get(textKey(text)) ?? [];
  }

  /** The tasks whose text begins with a `textKey`; none for one too short to tell. */
  tasksBeginning(key: string): readonly Task[] {
    const start = key.slice(0, LEAST_BEGINNING);
    if (start.length < LEAST_BEGINNING) return [];
    this.byBeginning ??= tasksBy(this.ledger.tasks, startKey);
    return this.byBeginning.get(start)?.filter(({ text }) => textKey(text).startsWith(key)) ?? [];
  }

  /** Tasks by similarity of text, most similar first. */
  tasksLike(text: string): { task: Task; score: number }[] {
    this.texts ??= new SimilarityIndex(this.ledger.tasks.map((task) => task.text));
    return this.texts.rank(text).flatMap(({ index, score }: SimilarText) => {
      const task = this.ledger.tasks[index];
      return task ? [{ task, score }] : [];
    });
  }

  /**
   * Task id → role, for every task that the unit has a part in. Also under the leads-only filing
   * rule: what a unit sends of its own accord is not another unit's.
   */
  roles(unit: string): ReadonlyMap<string, Role> {
    let roles = this.rolesOf.get(unit);
    if (!roles) {
      const assignments = this.assignmentsOf.get(unit) ?? [];
      const rows = filingRows({ ...everyUnit(this.ledger), assignments }, unit);
      roles = new Map(rows.map(({ task, role }) => [task.id, role]));
      this.rolesOf.set(unit, roles);
    }
    return roles;
  }

  /** The tasks that the unit must file, in the ledger's order. */
  tasksToFile(unit: string): readonly Task[] {
    const known = this.toFile.get(unit);
    if (known) return known;
    const { ledger } = this;
    const tasks =
      ledger.settings.filingRule !== "every-unit"
        ? filingRows(ledger, unit).map(({ task }) => task)
        : [...this.roles(unit).keys()].flatMap((id) => this.taskById(id) ?? []);
    this.toFile.set(unit, tasks);
    return tasks;
  }

  /** The targets of one of the ledger's tasks, in its order. */
  targetsOf(task: Task): readonly TaskTarget[] {
    let targets = this.targetsOfTask.get(task);
    if (!targets) {
      targets = task.targets.map((target) => ({ task, target, key: lockedKey(target.indicator) }));
      this.targetsOfTask.set(task, targets);
    }
    return targets;
  }

  /** What the locked cells of workbooks issued for `period` say; null where that is unknown. */
  lockedTexts(period: Period | null): LockedTexts {
    const id = period?.id ?? "";
    let texts = this.lockedTextsOf.get(id);
    if (!texts) {
      texts = new LockedTexts(this.ledger, period);
      this.lockedTextsOf.set(id, texts);
    }
    return texts;
  }

  /** What workbooks issued to the unit for `period` show of its last filing. */
  previousCells(unit: string, period: Period | null): PreviousCells {
    return new PreviousCells(this.previousRecords(unit, period));
  }

  /** The unit's last filing before `period`; empty where there is none. */
  previousRecords(unit: string, period: Period | null): readonly ProgressRecord[] {
    this.records ??= indexRecords(this.ledger);
    return period ? previousRecords(this.records, unit, period) : [];
  }

  /** Units that have a part in the task. */
  ownersOf(taskId: string): readonly TaskOwner[] {
    this.owners ??= this.indexOwners();
    return this.owners.get(taskId) ?? [];
  }

  /** True where a printed role is the unit's role, or nothing is printed. */
  roleFits(printed: string, role: Role | undefined): boolean {
    if (printed === "") return true;
    if (role === undefined) return false;
    return printed === ROLE_WORDS[role] || compactKey(printed) === ROLE_WORDS[role];
  }

  private addUnitName(written: string, unit: string): void {
    const key = compactKey(written);
    if (key.length < 2) return;
    const names = this.unitNames.get(key.charAt(0));
    if (names) names.push({ key, unit });
    else this.unitNames.set(key.charAt(0), [{ key, unit }]);
  }

  private indexOwners(): Map<string, TaskOwner[]> {
    const owners = new Map<string, TaskOwner[]>();
    for (const unit of this.units) {
      for (const [taskId, role] of this.roles(unit)) {
        owners.set(taskId, [...(owners.get(taskId) ?? []), { unit, role }]);
      }
    }
    return owners;
  }
}

/** Titles and sentences are no ids, however an id is written. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Tasks by a key of their text; what has no key is in none. */
function tasksBy(tasks: readonly Task[], keyOf: (text: string) => string): Map<string, Task[]> {
  const byKey = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = keyOf(task.text);
    if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), task]);
  }
  return byKey;
}

function startKey(text: string): string {
  return textKey(text).slice(0, LEAST_BEGINNING);
}

function everyUnit(ledger: Ledger): Ledger {
  return { ...ledger, settings: { ...ledger.settings, filingRule: "every-unit" } };
}

/** An id as it is compared, however it is written. */
export function idKey(id: string): string {
  const key = compactKey(id.slice(0, LONGEST_ID)).toUpperCase();
  const parts = /^([A-Z])[-_.#]?0*(\d{1,6})$/.exec(key);
  return parts ? `${parts[1] ?? ""}${parts[2] ?? ""}` : key;
}
