/** Writes docs/rules.md: `npm run docs:rules`. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleCatalogue } from "./rule-catalogue";

writeFileSync(join(__dirname, "..", "docs", "rules.md"), ruleCatalogue());
