import { useEffect, type RefObject } from "react";

/**
 * Whoever works by keyboard or screen reader goes on at the result: when what held the focus goes
 * away, such as the button that brought it, the focus moves to the title of what is there now.
 * Never takes the focus from elsewhere, such as Excel's grid.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    let inside = false;
    const came = ({ target }: FocusEvent) => {
      inside = target instanceof Node && root.contains(target);
    };
    const left = ({ target }: FocusEvent) => {
      // Clicked away, and not taken away with its element.
      setTimeout(() => {
        if (target instanceof Node && target.isConnected && nowhere()) inside = false;
      });
    };
    const changes = new MutationObserver(() => {
      if (inside && nowhere() && document.hasFocus()) root.querySelector("h2")?.focus();
    });
    document.addEventListener("focusin", came);
    document.addEventListener("focusout", left);
    changes.observe(root, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", came);
      document.removeEventListener("focusout", left);
      changes.disconnect();
    };
  }, [place]);
}

function nowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
