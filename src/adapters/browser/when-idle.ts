/** Milliseconds after which what waits is done even on a busy page. */
const LATEST = 1500;

/** Does `work` once the page has drawn its first screen and nothing more urgent is left. */
export function whenIdle(work: () => void): void {
  // Excel on Mac has no such callback.
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work, LATEST);
}
