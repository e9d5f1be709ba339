/** What every view reaches: the session with its state, the place it runs in, the labels. */

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session, SessionState, Step } from "../app/session/session";
import type { AppServices } from "./app-services";
import type { Strings } from "./strings/zh-CN";

export interface AppContextValue {
  session: Session;
  services: AppServices;
  strings: Strings;
  /** What was typed and not sent off yet, by name (see use-draft). */
  drafts: Map<string, unknown>;
  goTo(step: Step): void;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (!value) throw new Error("a view stands outside the app");
  return value;
}

export function useSessionState(): SessionState {
  const { session } = useApp();
  return useSyncExternalStore(session.subscribe, session.state);
}
