/** Files out of a page: one as it is, several as one zip, by download. */

import { Zip, ZipPassThrough } from "fflate";
import type { OutputFile } from "../../ports";
import type { Delivered, Delivery } from "../../ports/delivery";

const OFFICE = "application/vnd.openxmlformats-officedocument";
export const XLSX = `${OFFICE}.spreadsheetml.sheet`;
const DOCX = `${OFFICE}.wordprocessingml.document`;

/** How long a downloading file is kept in memory, in milliseconds. */
const KEEP = 60_000;

export const browserDelivery: Delivery = {
  async deliver(files, archiveName) {
    const [only] = files;
    if (only && files.length === 1) {
      const type = only.name.endsWith(".docx") ? DOCX : XLSX;
      return download(only.bytes, baseName(only.name), type);
    }
    return download(await zipFiles(files), archiveName, "application/zip");
  },
};

/** Starts a download; the browser's own bar shows it. */
export function download(bytes: Uint8Array, fileName: string, type: string): Delivered {
  if (typeof URL.createObjectURL !== "function") {
    return { way: "none", reason: "当前环境不支持下载文件" };
  }
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.style.display = "none";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
  return { way: "download", fileName };
}

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

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
