/** Data that ships inside the page and the pane. */

import notice from "../../assets/notice/suizhou-2024-07.txt";
import suizhou from "../../assets/directory/suizhou.json";
import type { DirectorySeed } from "../core/directory";
import type { SourceFile } from "../ports";

export const builtIn: { notice: SourceFile; directory: DirectorySeed } = {
  notice: {
    name: "suizhou-2024-07.txt",
    bytes: new TextEncoder().encode(notice),
    modified: null,
  },
  directory: suizhou,
};
