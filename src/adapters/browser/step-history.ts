/** Steps in the browser's own history, so that its back button goes to the step before. */

interface Entry {
  step: string | null;
}

export const stepHistory = {
  visit(step: string): void {
    if (current() !== step) history.pushState({ step } satisfies Entry, "");
  },
  /** Hears where the back and forward buttons lead, null for the start; gives a function that stops. */
  watch(listener: (step: string | null) => void): () => void {
    const heard = () => listener(current());
    window.addEventListener("popstate", heard);
    return () => window.removeEventListener("popstate", heard);
  },
};

function current(): string | null {
  return (history.state as Entry | null)?.step ?? null;
}
