/** Files on their way out to the person. */

import { createIssue } from "../../../core/model/issue";
import { NOT_DELIVERED } from "../../../core/wording/session-issues";
import type { OutputFile } from "../../../ports";
import type { Delivered } from "../../../ports/delivery";
import { failure } from "../../services";
import { DONE, type Context, type Ended } from "../context";

/** Hands over one file of those made last: the way on where an archive does not come out. */
export function handOverOne({ services, work }: Context, file: OutputFile): Promise<boolean> {
  return work.run("saving", async () =>
    handedOver(await services.delivery.deliver([file], file.name)),
  );
}

/** What delivering came to. */
export function handedOver(delivered: Delivered): Ended {
  if (delivered.way !== "none") return DONE;
  return failure(createIssue(NOT_DELIVERED, {}, { why: delivered.reason }));
}
