/** What the bench runs: bundled as the product ships, not wrapped as tsx runs sources. */

import { decodeWithBuffer, inflateWithZlib } from "../../src/adapters/node/inflate";
import { createWorkbookReader } from "../../src/adapters/reader/workbook-reader";

export { loadNotice } from "../../src/app/load-notice";
export { readReturns } from "../../src/app/read-returns";
export { intakeFor } from "../../src/core/intake/intake-return";
export { indexRecords } from "../../src/core/ledger/record-index";
export { applyMerge } from "../../src/core/merge/apply-merge";
export { planMerge } from "../../src/core/merge/plan-merge";
export { ProgressTexts } from "../../src/core/validation/progress-text";
export { validateAcross } from "../../src/core/validation/validate-across";
export { validateSubmission } from "../../src/core/validation/validate-submission";

export const reader = createWorkbookReader({
  inflate: inflateWithZlib,
  decodeUtf8: decodeWithBuffer,
});
