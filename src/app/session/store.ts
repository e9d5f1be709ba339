/** A value that tells its listeners when it is replaced. */

export interface Store<T> {
  get(): T;
  /** Replaces what `change` names. */
  set(change: Partial<T>): void;
  /** Gives a function that stops listening. */
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
