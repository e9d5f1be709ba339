/**
 * The nastiest returns: which of the mangled ones takes longest to read and attribute, and how far
 * memory rises for one that is refused. They are read in a process of their own, since making a bomb
 * takes more memory than refusing it.
 */

import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { CLASSES } from "../contract/mangled/classes";
import { theLedger } from "../contract/mangled/issued";
import { print, printAgainst, title } from "./print";
import type { Scene } from "./scene";
import type { Sent, Taken } from "./take-one";

/**
 * Made to blow up, or blown up; all others cost what a return costs. Those that are refused come
 * first, so that none hides behind the peak of one that was read.
 */
const HEAVY = ["bombs", "damage", "hostile texts", "merged cells", "bloat"];

/** Megabytes of a file behind whose peak the next ones could hide: they get a new process. */
const HIDES = 60;

type Named = Taken & { what: string };

export async function benchNasty({ returns }: Scene): Promise<void> {
  title("The nastiest returns, read and attributed one by one");
  const ledger = await theLedger();
  const start = async (): Promise<ChildProcess> => {
    const reader = fork(require.resolve("./take-one"), { serialization: "advanced" });
    for (const file of returns) await ask(reader, { ledger, file });
    return reader;
  };
  const taken: Named[] = [];
  let reader = await start();
  try {
    for (const name of HEAVY) {
      for (const variant of CLASSES[name]?.variants ?? []) {
        const { files } = await variant.send();
        for (const file of files) {
          const each = await ask(reader, { file });
          taken.push({ what: variant.name, ...each });
          if (each.megabytes < HIDES) continue;
          reader.kill();
          reader = await start();
        }
      }
    }
  } finally {
    reader.kill();
  }
  const refused = taken.filter((each) => each.refused);
  const good = slowest(taken.filter((each) => !each.refused));
  const bad = slowest(refused);
  print({ what: "files, of which refused", figure: `${taken.length}, ${refused.length}` });
  printAgainst(`slowest accepted: ${good.what}`, good.milliseconds / 1000, "s", 1);
  printAgainst(`slowest refused: ${bad.what}`, bad.milliseconds / 1000, "s", 0.5);
  const most = Math.max(...refused.map(({ megabytes }) => megabytes));
  printAgainst("most memory for a refused one", most, "MB", 200);
}

async function ask(reader: ChildProcess, sent: Sent): Promise<Taken> {
  reader.send(sent);
  const [taken] = (await once(reader, "message")) as [Taken];
  return taken;
}

function slowest(list: readonly Named[]): Named {
  return list.reduce((worst, each) => (each.milliseconds > worst.milliseconds ? each : worst));
}
