import type { DirectorySeed } from "../core/directory";
import type { Ledger } from "../core/model/ledger";
import type { ResponsibilityList } from "../core/model/task";
import { applyNoticeChanges, compareNotice } from "../core/notice/compare-notice";
import { changesNothing, type NoticeChanges } from "../core/notice/compare/notice-changes";
import type { Services } from "./services";

export interface UpdatedLedger {
  changes: NoticeChanges;
  /** The ledger as it would be, with all that was filed; the same object where nothing changes. */
  ledger: Ledger;
}

/** Plans what a corrected notice changes in a ledger; writes nothing. */
export function updateLedger(
  ledger: Ledger,
  list: ResponsibilityList,
  seed: DirectorySeed | null,
  services: Pick<Services, "clock">,
): UpdatedLedger {
  const changes = compareNotice(ledger, list, seed);
  if (changesNothing(changes)) return { changes, ledger };
  return { changes, ledger: applyNoticeChanges(ledger, changes, services.clock.now()) };
}
