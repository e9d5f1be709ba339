/** Data that ships inside the page and the pane. */

import suizhou from "../../assets/directory/suizhou.json";
import type { DirectorySeed } from "../core/directory";
import type { SourceFile } from "../ports";

export const builtIn: { notice: () => Promise<SourceFile>; directory: DirectorySeed } = {
  // Not in the first script: few ask for it, and only once.
  notice: async () => {
    const text = await import(
      /* webpackChunkName: "notice" */ "../../assets/notice/suizhou-2024-07.txt"
    );
    return {
      name: "suizhou-2024-07.txt",
      bytes: new TextEncoder().encode(text.default),
      modified: null,
    };
  },
  directory: suizhou,
};
