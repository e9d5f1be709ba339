/** What 进展情况 says by itself, whatever its task. */

import { textKey } from "../text/text-key";
import { isProgressFiller } from "./text-substance";

export interface SaidText {
  /** For telling copies. */
  key: string;
  /** Says nothing: 同上, 正常推进. */
  filler: boolean;
}

/** Looks at each text once, for the rules on its return and for those across units. */
export class ProgressTexts {
  private readonly met = new Map<string, SaidText>();

  look(text: string): SaidText {
    let said = this.met.get(text);
    if (!said) {
      const key = textKey(text);
      said = { key, filler: isProgressFiller(text, key) };
      this.met.set(text, said);
    }
    return said;
  }
}
