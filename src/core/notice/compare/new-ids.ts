/** Ids for tasks that a corrected notice adds: never one that anything in the ledger refers to. */

import type { Ledger } from "../../model/ledger";

/** Letters and digits of an id such as Z001. */
const ID = /^([A-Z]+)(\d+)$/;
const FEWEST_DIGITS = 3;

/**
 * Gives out ids: the letter of the list's other tasks, or the wished one where the list is new and no
 * other list has it; then the number after the highest ever used with that letter.
 */
export class NewIds {
  private readonly highest = new Map<string, { number: number; digits: number }>();
  private readonly letterOfList = new Map<string, string>();

  constructor(ledger: Ledger) {
    for (const { id, list } of ledger.tasks) {
      const letter = this.use(id);
      if (letter !== null && !this.letterOfList.has(list)) this.letterOfList.set(list, letter);
    }
    for (const { taskId } of ledger.records) this.use(taskId);
    for (const { taskId } of ledger.log) if (taskId !== null) this.use(taskId);
  }

  /** An id for a task of `list`; `wished` is the id that the notice's own count gives it. */
  next(list: string, wished: string): string {
    const letter = this.letterOfList.get(list) ?? this.freeLetter(ID.exec(wished)?.[1] ?? "Z");
    this.letterOfList.set(list, letter);
    const { number, digits } = this.highest.get(letter) ?? { number: 0, digits: FEWEST_DIGITS };
    this.highest.set(letter, { number: number + 1, digits });
    return letter + String(number + 1).padStart(digits, "0");
  }

  private use(id: string): string | null {
    const [, letter, number] = ID.exec(id) ?? [];
    if (letter === undefined || number === undefined) return null;
    const known = this.highest.get(letter);
    this.highest.set(letter, {
      number: Math.max(known?.number ?? 0, Number(number)),
      digits: Math.max(known?.digits ?? 0, number.length),
    });
    return letter;
  }

  private freeLetter(wished: string): string {
    const taken = new Set(this.letterOfList.values());
    if (!taken.has(wished)) return wished;
    return [..."NPQRSTUVWXYABCDEFGHJKL"].find((letter) => !taken.has(letter)) ?? `${wished}X`;
  }
}
