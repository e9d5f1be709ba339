import { ENDLESS_FILE, FILE_BARRED, TOO_MANY_FILES } from "../../core/wording/reader-issues";
import type { SourceFile, Unread } from "../../ports";
import { refuse } from "./refusal";

const REASONS = {
  endless: ENDLESS_FILE,
  "no-access": FILE_BARRED,
  "too-many": TOO_MANY_FILES,
} as const satisfies Record<Extract<Unread, string>, unknown>;

/** Refuses a file of which it is known beforehand that there is nothing to read. */
export function refuseUnread({ unread }: SourceFile): void {
  if (typeof unread === "string") refuse(REASONS[unread], {});
}
