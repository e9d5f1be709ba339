/** A process that reads and attributes the files sent to it, one by one, and tells what that took. */

import { intakeFor } from "../../src/core/intake/intake-return";
import type { Ledger } from "../../src/core/model/ledger";
import type { SourceFile } from "../../src/ports";
import { heldMegabytes, peakMegabytes } from "./memory";
import { PERIOD, services } from "./scene";

export interface Sent {
  /** Sent with the first file only. */
  ledger?: Ledger;
  file: Pick<SourceFile, "name" | "bytes">;
}

export interface Taken {
  refused: boolean;
  /** The best of a few rounds. */
  milliseconds: number;
  /** From before the file to the most that the process held; at least to its earlier peak. */
  megabytes: number;
}

const ROUNDS = 3;
let takeIn: ReturnType<typeof intakeFor> | null = null;

process.on("message", (sent: Sent) => {
  if (sent.ledger) takeIn = intakeFor(sent.ledger);
  void take(sent.file).then((taken) => process.send?.(taken));
});

async function take(file: Sent["file"]): Promise<Taken> {
  const source = { ...file, modified: "2024-06-24T08:00" };
  const before = heldMegabytes();
  const taken = { refused: false, milliseconds: Infinity, megabytes: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const read = await services.reader.read(source);
    takeIn?.({ read, receivedAt: source.modified }, { period: PERIOD.id });
    taken.milliseconds = Math.min(taken.milliseconds, performance.now() - start);
    taken.refused = read.kind === "rejected";
  }
  return { ...taken, megabytes: peakMegabytes() - before };
}
