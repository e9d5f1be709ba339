/** What a person reads where the marks of a return disagree. */

import { createIssue } from "../../../src/core/model/issue";
import { IDENTITY_CONFLICT } from "../../../src/core/wording/intake-issues";

test("marks that say the same unit are named together, not one by one", () => {
  const sides = [
    { label: "下发时的标记", says: "县文旅局" },
    { label: "文件名", says: "县商务局" },
    { label: "各行的任务", says: "县文旅局" },
  ];
  expect(createIssue(IDENTITY_CONFLICT, { file: "甲.xlsx" }, { sides }).message).toBe(
    "看不准这是谁的填报表：下发时的标记、各行的任务是县文旅局；文件名是县商务局。没有采用其中的内容。",
  );
});
