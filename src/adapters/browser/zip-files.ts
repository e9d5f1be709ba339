/** Several files as one. */

import { Zip, ZipPassThrough } from "fflate";
import type { OutputFile } from "../../ports";

/** Workbooks are compressed already, so they are only put side by side. Names are written as UTF-8. */
export async function zipFiles(files: readonly OutputFile[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const file of files) {
    const entry = new ZipPassThrough(file.name);
    zip.add(entry);
    entry.push(file.bytes, true);
    // Checksums of many files in one go would hold the page up.
    await new Promise((resolve) => setTimeout(resolve));
  }
  zip.end();
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
