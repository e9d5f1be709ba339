/** Exit codes of DESIGN §8. */
export const EXIT = {
  done: 0,
  /** Done, but something was rejected or has errors. */
  doneWithErrors: 1,
  usage: 2,
  couldNotRun: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
