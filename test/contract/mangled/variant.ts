/** One way to mangle a return, and what must come of it. */

import type { Outcome } from "../../../src/core/model/ledger";
import type { ValueField } from "../../../src/core/model/record";
import { FILE, filledReturn, OTHER_UNIT, PERIOD, UNIT, type Filled } from "./issued";
import type { FilledCell } from "./filled";

export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** Taken, whatever small things there were to say. */
export const TAKEN: readonly Outcome[] = ["merged", "merged-with-warnings"];

export interface Expectation {
  /** Outcome that each file must have; of several allowed ones, any. */
  outcomes: (Outcome | readonly Outcome[])[];
  /** Unit whose values may be taken. */
  unit: string;
  /** Cells that stood in the files. Each is on its record or named in an issue. */
  cells: FilledCell[];
  /** Codes that issues or reasons must have. */
  codes: string[];
  /** Texts that an issue must quote besides. */
  quoted: string[];
}

export interface Sending {
  files: SentFile[];
  expected: Expectation;
}

export interface Variant {
  name: string;
  send: () => Promise<Sending>;
}

/** A change to a filled return: edits the book and its list of cells, and says what to expect. */
export interface Change {
  outcome?: Outcome | readonly Outcome[];
  codes?: string[];
  quoted?: string[];
  /** Name to send it by. */
  as?: string;
  /** Whose workbook to mangle. */
  unit?: string;
  period?: string;
  edit?: (filled: Mangled) => void;
  /** Turns the finished package into other bytes. */
  bytes?: (bytes: Uint8Array, filled: Mangled) => Uint8Array | Promise<Uint8Array>;
}

/** A filled return under change. */
export class Mangled {
  cells: FilledCell[];

  constructor(private readonly filled: Filled) {
    this.cells = filled.cells.map((cell) => ({ ...cell }));
  }

  get book() {
    return this.filled.book;
  }

  get form() {
    return this.filled.book.form;
  }

  get tasks() {
    return this.filled.tasks;
  }

  task(nth: number): string {
    const id = this.filled.tasks[nth];
    if (id === undefined) throw new Error(`no task ${nth}`);
    return id;
  }

  /** These tasks' cells of 填报表 stand in the file no more. */
  gone(...taskIds: string[]): void {
    this.cells = this.cells.filter(
      ({ taskId, field }) => field.includes("/") || !taskIds.includes(taskId),
    );
  }

  /** Nor do any figures of 指标填报. */
  goneFigures(): void {
    this.cells = this.cells.filter(({ field }) => !field.includes("/"));
  }

  goneField(field: ValueField): void {
    this.cells = this.cells.filter((cell) => cell.field !== field);
  }

  /** What a cell now shows and must become; without a value it must be named. */
  now(nth: number, field: ValueField, shown: string, value: string | number | null): void {
    const taskId = this.task(nth);
    this.cells = this.cells.filter((cell) => cell.taskId !== taskId || cell.field !== field);
    if (shown !== "") this.cells.push({ taskId, field, shown, value: value ?? NAMED });
  }
}

/** Stands for a value that no record may hold. */
export const NAMED = "\0named";

/** A variant of one filled return. */
export function mangled(name: string, change: Change): Variant {
  return { name, send: async () => sendOne(change) };
}

async function sendOne(change: Change): Promise<Sending> {
  const unit = change.unit ?? UNIT;
  const filled = new Mangled(await filledReturn(unit, change.period ?? PERIOD));
  change.edit?.(filled);
  const bytes = filled.book.bytes();
  const sent = change.bytes ? await change.bytes(bytes, filled) : bytes;
  return {
    files: [
      { name: change.as ?? (unit === OTHER_UNIT ? FILE.replace(UNIT, unit) : FILE), bytes: sent },
    ],
    expected: {
      outcomes: [change.outcome ?? TAKEN],
      unit,
      cells: filled.cells,
      codes: change.codes ?? [],
      quoted: change.quoted ?? [],
    },
  };
}

/** Several files sent together; `expected` speaks of all of them. */
export function together(
  name: string,
  send: () => Promise<{ files: SentFile[] } & Partial<Expectation>>,
): Variant {
  return {
    name,
    send: async () => {
      const { files, ...expected } = await send();
      const nothing = { outcomes: [], unit: UNIT, cells: [], codes: [], quoted: [] };
      return { files, expected: { ...nothing, ...expected } };
    },
  };
}
