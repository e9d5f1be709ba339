import { pause } from "../adapters/worker/worker-jobs";

/** `target` with a moment for the page to draw before each call of `method`. */
export function withPauses<
  K extends string,
  T extends Record<K, (input: never) => Promise<unknown>>,
>(target: T, method: K): T {
  const plain = target[method];
  return {
    ...target,
    [method]: async (input: never) => {
      await pause();
      return plain(input);
    },
  };
}
