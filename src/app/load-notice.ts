import type { ResponsibilityList } from "../core/model/task";
import { parseNotice } from "../core/notice/parse-notice";
import type { SourceFile } from "../ports";
import { failure, success, type Result, type Services } from "./services";

/** Reads a notice file and parses it; fails only where the file itself cannot be read. */
export async function loadNotice(
  file: SourceFile,
  services: Pick<Services, "noticeReader">,
): Promise<Result<ResponsibilityList>> {
  const read = await services.noticeReader.read(file);
  return "issue" in read ? failure(read.issue) : success(parseNotice(read.document));
}
