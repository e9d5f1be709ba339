import { useEffect } from "react";

/** Calls `action` at Esc, from wherever the focus is, while `active`. */
export function useEscape(active: boolean, action: () => void): void {
  useEffect(() => {
    if (!active) return;
    const heard = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) action();
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [active, action]);
}
