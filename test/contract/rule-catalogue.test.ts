/** docs/rules.md is generated, so it can go stale; this notices. */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ruleCatalogue } from "../../scripts/rule-catalogue";

const written = readFileSync(resolve(__dirname, "../../docs/rules.md"), "utf8");

test("the rule catalogue is what the code says (else: npm run docs:rules)", () => {
  expect(written).toBe(ruleCatalogue());
});

test("every example in it is a whole sentence", () => {
  expect(written).not.toMatch(/undefined|null|\[object|NaN/);
});
