/** Whom a unit named for its tasks last: people stay with their task while its texts change every month. */

import type { ProgressRecord, RecordValues } from "../../model/record";
import { compactKey } from "../../text/normalise";

/** Whose task a row's answers are about. */
export type About = "own" | "neighbour" | null;

export class LastPersons {
  private readonly persons: ReadonlyMap<string, string>;

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
}

function personKey({ contact, phone }: Pick<RecordValues, "contact" | "phone">): string {
  return compactKey((contact ?? "") + (phone ?? ""));
}
