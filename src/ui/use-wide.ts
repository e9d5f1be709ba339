import { useSyncExternalStore } from "react";

/** From this width on the steps stand beside the view. */
const WIDE = "(min-width: 760px)";

export function useWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(WIDE).matches);
}

function listen(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
