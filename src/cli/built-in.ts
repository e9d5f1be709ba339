/** Data that ships with the product. */

import suizhou from "../../assets/directory/suizhou.json";
import type { DirectorySeed } from "../core/directory";

/** File name below `assets/notice`. */
export const BUILT_IN_NOTICE = "suizhou-2024-07.txt";

/** What is known of units beforehand; the core applies it only to notices it fits. */
export function directorySeed(): DirectorySeed {
  return suizhou;
}
