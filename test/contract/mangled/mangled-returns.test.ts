/**
 * Returns mangled as units, programs and hostile hands mangle them: every filled value is merged on
 * its own task or named in an issue, and every refusal gives a reason and a remedy.
 */

import { testIf } from "../../helpers/office-tools";
import { CLASSES } from "./classes";
import { judge } from "./judge";

describe.each(Object.entries(CLASSES))("%s", (_class, { variants, possible = true }) => {
  for (const { name, send } of variants) {
    testIf(possible)(name, async () => {
      expect((await judge(await send())).faults).toEqual([]);
    });
  }
});
