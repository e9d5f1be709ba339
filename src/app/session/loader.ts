/** Modules of actions that are loaded when first asked for. */

import { createIssue } from "../../core/model/issue";
import { PART_NOT_LOADED } from "../../core/wording/session-issues";
import type { SessionState } from "./state";
import type { Store } from "./store";

type Loads = Record<string, () => Promise<unknown>>;

type Loader<L extends Loads> = {
  [K in keyof L]: (
    act: (module: Awaited<ReturnType<L[K]>>) => Promise<boolean>,
  ) => Promise<boolean>;
};

/** What is served beside the pane may be out of reach by now; that becomes the trouble to show. */
export function createLoader<L extends Loads>(loads: L, store: Store<SessionState>): Loader<L> {
  const loader = (load: Loads[string]) => async (act: (module: unknown) => Promise<boolean>) => {
    let module: unknown;
    try {
      module = await load();
    } catch {
      store.set({ trouble: createIssue(PART_NOT_LOADED, {}, {}) });
      return false;
    }
    return act(module);
  };
  return Object.fromEntries(
    Object.entries(loads).map(([name, load]) => [name, loader(load)]),
  ) as Loader<L>;
}
