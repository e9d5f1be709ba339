/** Opens what the commands take as input, or says in issues why not. */

import { readSource } from "../adapters/node/files";
import { localMinute } from "../adapters/clock";
import { loadNotice } from "../app/load-notice";
import { openLedger, type OpenLedger } from "../app/open-ledger";
import { failure, type Result, type Services } from "../app/services";
import type { ResponsibilityList } from "../core/model/task";
import type { SourceFile } from "../ports";

/** Reads and parses NOTICE: a path, or `-` for text on standard input. */
export async function noticeInput(
  path: string,
  services: Services,
): Promise<Result<ResponsibilityList>> {
  const file = path === "-" ? await standardInput() : await readSource(path);
  return "bytes" in file ? loadNotice(file, services) : failure(file);
}

/** Opens LEDGER. */
export async function ledgerInput(path: string, services: Services): Promise<Result<OpenLedger>> {
  const file = await readSource(path);
  return "bytes" in file ? openLedger(file, services) : failure(file);
}

async function standardInput(): Promise<SourceFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return {
    name: "粘贴的文字.txt",
    bytes: Buffer.concat(chunks),
    modified: localMinute(new Date()),
  };
}
