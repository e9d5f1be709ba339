/** Files out of a page: one as it is, several as one zip, by download. */

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
    const { zipFiles } = await import(/* webpackChunkName: "work" */ "./zip-files");
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

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
