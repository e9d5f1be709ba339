/** The targets of which a unit's 指标填报 asks. */

import { isLeadRole } from "../../model/unit";
import type { TaskTarget, LedgerIndex } from "../ledger-index";

/** Those of the tasks that it leads and has to file, in the ledger's order. */
export function askedTargets(index: LedgerIndex, unit: string): TaskTarget[] {
  const roles = index.roles(unit);
  return index.tasksToFile(unit).flatMap((task) => {
    return isLeadRole(roles.get(task.id)) ? index.targetsOf(task) : [];
  });
}
