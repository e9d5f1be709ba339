/** Whom a unit named for its tasks last: people stay with their task while its texts change every month. */

import type { ProgressRecord, RecordValues } from "../../model/record";
import { compactKey } from "../../text/normalise";

/** Whose task a row's answers are about. */
export type About = "own" | "neighbour" | null;

export class LastPersons {
  private readonly persons: ReadonlyMap<string, string>;
  private known: ReadonlySet<string> | null = null;

  /** @param previous what the unit filed last */
  constructor(previous: readonly ProgressRecord[]) {
    this.persons = new Map(previous.map(({ taskId, values }) => [taskId, personKey(values)]));
  }

  get isEmpty(): boolean {
    return this.persons.size === 0;
  }

  /** Whether the person named for a task was its own or the neighbour's; null where that tells nothing. */
  about(named: Pick<RecordValues, "contact" | "phone">, own = "", neighbour = ""): About {
    const person = personKey(named);
    const [mine, others] = [this.persons.get(own), this.persons.get(neighbour)];
    if (person === "" || mine === others) return null;
    return person === mine ? "own" : person === others ? "neighbour" : null;
  }

  /** Whether the person named is a task's; also where that is the person of others, too. */
  isOf(named: Pick<RecordValues, "contact" | "phone">, taskId = ""): boolean {
    const person = personKey(named);
    return person !== "" && person === this.persons.get(taskId);
  }

  /**
   * Of so many persons named, each for a task, how many the unit named for some of these tasks last: all of
   * them where they only changed places.
   */
  sharedBy(named: readonly { values: RecordValues; taskId: string }[]): number {
    const left = new Map<string, number>();
    for (const { taskId } of named) {
      const person = this.persons.get(taskId) ?? "";
      left.set(person, (left.get(person) ?? 0) + 1);
    }
    return named.filter(({ values }) => {
      const person = personKey(values);
      const count = left.get(person) ?? 0;
      left.set(person, count - 1);
      return person !== "" && count > 0;
    }).length;
  }

  /** Whether the person named is some task's. */
  knows(named: Pick<RecordValues, "contact" | "phone">): boolean {
    this.known ??= new Set(this.persons.values());
    const person = personKey(named);
    return person !== "" && this.known.has(person);
  }
}

function personKey({ contact, phone }: Pick<RecordValues, "contact" | "phone">): string {
  return compactKey((contact ?? "") + (phone ?? ""));
}
