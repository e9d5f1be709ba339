/** The central directory of a ZIP file: read first and checked in full before anything is inflated. */

import {
  DUPLICATE_ENTRY,
  ENCRYPTED_ENTRY,
  OVERLAPPING_ENTRIES,
  TOO_MANY_ENTRIES,
  ZIP_DAMAGED,
} from "../../core/wording/reader-issues";
import type { Limits } from "./limits";
import { refuse } from "./refusal";

export interface ZipEntry {
  /** As written, with `/` as separator and no leading `/`. */
  name: string;
  /** Last-modified date and time as MS-DOS wrote them: `entryTime` reads them. */
  dosDate: number;
  dosTime: number;
  /** Name bytes as written; the local header must repeat them. */
  nameBytes: Uint8Array;
  flags: number;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where the local header stands. */
  offset: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const CENTRAL_HEADER = 0x02014b50;
export const LOCAL_HEADER = 0x04034b50;
const END_RECORD_SIZE = 22;
/** A flag of an entry, in the directory and before its data. */
export const ENCRYPTED = 1;
export const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER_SIZE = 46;

interface DirectoryPlace {
  count: number;
  offset: number;
  size: number;
  /** Where the records after the directory begin. */
  end: number;
}

/**
 * Entries by their name in lower case, since some writers change the case between parts and references.
 * Refuses damage, encryption, duplicate names, overlaps and too many entries.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const place = findDirectory(view);
  if (place.count > limits.zipEntries) {
    refuse(TOO_MANY_ENTRIES, { limit: limits.zipEntries, found: String(place.count) });
  }
  const entries = new Map<string, ZipEntry>();
  const spans: { from: number; to: number }[] = [];
  let at = place.offset;
  for (let index = 0; index < place.count; index++) {
    if (at + CENTRAL_HEADER_SIZE > place.end || view.getUint32(at, true) !== CENTRAL_HEADER)
      damaged();
    const next =
      at +
      CENTRAL_HEADER_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > place.end) damaged();
    const entry = readEntry(bytes, view, at);
    if (entry.flags & ENCRYPTED) refuse(ENCRYPTED_ENTRY, {});
    spans.push({ from: entry.offset, to: entry.offset + LOCAL_HEADER_SIZE + entry.packedSize });
    if (!entry.name.endsWith("/")) {
      const key = entry.name.toLowerCase();
      if (entries.has(key)) refuse(DUPLICATE_ENTRY, { found: entry.name });
      entries.set(key, entry);
    }
    at = next;
  }
  if (at !== place.offset + place.size) damaged();
  checkOverlaps(spans, place.offset);
  return entries;
}

function damaged(): never {
  refuse(ZIP_DAMAGED, {});
}

/** The end record is the one whose comment ends the file, else the last one whose comment fits into it. */
function findEndRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_RECORD_SIZE - 0xffff);
  let last = -1;
  for (let at = view.byteLength - END_RECORD_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const end = at + END_RECORD_SIZE + view.getUint16(at + 20, true);
    if (end === view.byteLength) return at;
    if (end < view.byteLength && last < 0) last = at;
  }
  return last < 0 ? damaged() : last;
}

function findDirectory(view: DataView): DirectoryPlace {
  const at = findEndRecord(view);
  const place = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    end: at,
  };
  const wide = place.count === 0xffff || place.size === 0xffffffff || place.offset === 0xffffffff;
  const found = wide ? (findDirectory64(view, at) ?? place) : place;
  const disks = view.getUint16(at + 4, true) | view.getUint16(at + 6, true);
  if (disks !== 0 && !wide) damaged();
  if (found.offset + found.size > found.end) damaged();
  return found;
}

/**
 * The archive without what a server put in front of it, such as a line break, if its places are counted from
 * its own start. @throws Refusal when there is no end record.
 */
export function withoutLead(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  const lead = end - view.getUint32(end + 12, true) - view.getUint32(end + 16, true);
  const shifted = lead > 0 && view.getUint32(lead, true) === LOCAL_HEADER;
  return shifted && view.getUint32(0, true) !== LOCAL_HEADER ? bytes.subarray(lead) : bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findDirectory64(view: DataView, endRecord: number): DirectoryPlace | null {
  const locator = endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) return null;
  const at = readUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END_RECORD_64) return null;
  return {
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
    end: at,
  };
}

/** Numbers beyond 2^53 lose precision, which is harmless: they are beyond every limit. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + CENTRAL_HEADER_SIZE + view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + CENTRAL_HEADER_SIZE, nameEnd);
  const entry: ZipEntry = {
    name: cleanName(decodeName(nameBytes)),
    dosDate: view.getUint16(at + 14, true),
    dosTime: view.getUint16(at + 12, true),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  widenSizes(entry, view, nameEnd, nameEnd + view.getUint16(at + 30, true));
  return entry;
}

/** Zip64: fields that are all ones stand in an extra field of id 1, in this order. */
function widenSizes(entry: ZipEntry, view: DataView, from: number, to: number): void {
  if (Math.max(entry.size, entry.packedSize, entry.offset) < 0xffffffff) return;
  const fields = (["size", "packedSize", "offset"] as const).filter(
    (field) => entry[field] === 0xffffffff,
  );
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let value = at + 4;
    for (const field of fields) {
      if (value + 8 > end) damaged();
      entry[field] = readUint64(view, value);
      value += 8;
    }
    return;
  }
}

/** Made once: making one takes ten times as long as decoding a name. */
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** UTF-8 where it is valid, flagged or not; else what Windows in China writes without a flag. */
function decodeName(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * When an entry was last changed, as ISO local time to the minute; null where none is written, for
 * which writers put 1980-00-00.
 */
export function entryTime({ dosDate: date, dosTime: time }: ZipEntry): string | null {
  const month = (date >> 5) & 15;
  const day = date & 31;
  const hour = time >> 11;
  const minute = (time >> 5) & 63;
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${1980 + (date >> 9)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Nothing to clean: no backslash, and neither a slash nor a dot in front. */
const CLEAN = /^[^\\/.][^\\]*$/;

function cleanName(name: string): string {
  return CLEAN.test(name) ? name : name.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
}

/** Entries that share bytes are the mark of a bomb (one block of data unpacked many times). */
function checkOverlaps(spans: { from: number; to: number }[], directory: number): void {
  spans.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const span of spans) {
    if (span.from < end) refuse(OVERLAPPING_ENTRIES, {});
    end = span.to;
  }
  if (end > directory) damaged();
}
