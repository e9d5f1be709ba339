import { STEPS, type Step } from "../app/session/session";

/** The step that a link or ribbon button names; null for none of ours. */
export function stepNamed(name: string | null): Step | null {
  return STEPS.find((step) => step === name) ?? null;
}
