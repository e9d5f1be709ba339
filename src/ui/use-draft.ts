import { useState } from "react";
import { useApp, useSessionState } from "./app-context";

/**
 * What a person typed or chose and has not sent off: still there when they come back from another
 * step. Another workbook starts afresh.
 *
 * @param name the same for what is the same
 */
export function useDraft<T>(
  name: string,
  initial: () => T,
): { value: T; set: (value: T) => void; forget: () => void } {
  const { drafts } = useApp();
  const { looks } = useSessionState();
  const key = `${looks} ${name}`;
  const [value, setValue] = useState<T>(() =>
    drafts.has(key) ? (drafts.get(key) as T) : initial(),
  );
  return {
    value,
    set(next) {
      drafts.set(key, next);
      setValue(next);
    },
    forget: () => void drafts.delete(key),
  };
}
