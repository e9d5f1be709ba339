import { useEffect, useState } from "react";

/** Milliseconds that pass unnoticed. */
const UNNOTICED = 400;

/**
 * Whether `state` has been true for so long that a person asks what is going on.
 * @param after milliseconds
 */
export function useLasting(state: boolean, after = UNNOTICED): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!state) return;
    const timer = setTimeout(() => setLasting(true), after);
    return () => clearTimeout(timer);
  }, [state, after]);
  return lasting;
}
