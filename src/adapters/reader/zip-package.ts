/** Parts of a ZIP package, unpacked one at a time under limits and checked against their sums. */

import {
  ENCRYPTED_ENTRY,
  INFLATE_RATIO_EXCEEDED,
  PART_DAMAGED,
  PART_TOO_LARGE,
  TOTAL_TOO_LARGE,
  UNKNOWN_PACKING,
} from "../../core/wording/reader-issues";
import { crc32 } from "./crc32";
import type { DecodeUtf8, Inflate } from "./inflate";
import type { Limits } from "./limits";
import { refuse } from "./refusal";
import { RememberedParts, sameBytes, type UnpackedPart } from "./remembered-parts";
import { decodeStrictly, decodeXml } from "./xml-encoding";
import {
  ENCRYPTED,
  LOCAL_HEADER,
  LOCAL_HEADER_SIZE,
  readZipDirectory,
  withoutLead,
  type ZipEntry,
} from "./zip-directory";

const SIZES_FOLLOW = 0x8;

/** A ZIP file whose directory has been checked. Names are compared without case. */
export class ZipPackage {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly bytes: Uint8Array;
  private unpacked = 0;

  /** @throws Refusal when the directory cannot be trusted. */
  constructor(
    file: Uint8Array,
    private readonly inflate: Inflate,
    private readonly limits: Limits,
    private readonly decodeUtf8: DecodeUtf8 = decodeStrictly,
    private readonly remembered = new RememberedParts(),
  ) {
    this.bytes = withoutLead(file);
    this.entries = readZipDirectory(this.bytes, limits);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Unpacked size that the directory claims for a part; 0 where there is none of that name. */
  sizeOf(name: string): number {
    return this.find(name)?.size ?? 0;
  }

  /** Part names beyond ASCII may be kept as they are or, as the standard has it, with percent signs. */
  private find(name: string): ZipEntry | undefined {
    const entry = this.entries.get(name.toLowerCase());
    return entry ?? (/^[\x21-\x7e]*$/.test(name) ? undefined : this.entries.get(escaped(name)));
  }

  /**
   * The whole part, its size and CRC verified; null if there is none of that name.
   *
   * @param ratioFrom bytes from which a part must not be packed too tightly
   * @throws Refusal when it is damaged or over a limit.
   */
  async read(
    name: string,
    ratioFrom: number = this.limits.inflateRatioFrom,
  ): Promise<Uint8Array | null> {
    return (await this.part(name, ratioFrom))?.bytes ?? null;
  }

  /** A part as text. @throws Refusal as `read` does, and when its encoding is not taken. */
  async readXml(
    name: string,
    ratioFrom: number = this.limits.inflateRatioFrom,
  ): Promise<string | null> {
    const part = await this.part(name, ratioFrom);
    return part && (part.text ??= decodeXml(part.bytes, name, this.decodeUtf8));
  }

  private async part(name: string, ratioFrom: number): Promise<UnpackedPart | null> {
    const entry = this.find(name);
    if (!entry) return null;
    this.checkSizes(entry, ratioFrom);
    const packed = this.packedData(entry);
    let part = this.remembered.find(entry, packed);
    if (!part) {
      const { bytes, crc } = await this.unpack(entry, packed);
      if (bytes.length !== entry.size || (crc ?? crc32(bytes)) !== entry.crc) damaged(entry);
      part = this.remembered.meet(entry, packed, bytes);
    }
    this.unpacked += part.bytes.length;
    return part;
  }

  private checkSizes(entry: ZipEntry, ratioFrom: number): void {
    const { partBytes, totalBytes, inflateRatio } = this.limits;
    if (entry.size > partBytes) refuse(PART_TOO_LARGE, { limit: partBytes, part: entry.name });
    if (this.unpacked + entry.size > totalBytes) refuse(TOTAL_TOO_LARGE, { limit: totalBytes });
    if (entry.size > ratioFrom && entry.size > entry.packedSize * inflateRatio) {
      refuse(INFLATE_RATIO_EXCEEDED, { limit: inflateRatio, part: entry.name });
    }
  }

  /** The declared size is only a claim: it is the cap, so whatever unpacks to more is refused. */
  private async unpack(
    entry: ZipEntry,
    packed: Uint8Array,
  ): Promise<{ bytes: Uint8Array; crc?: number }> {
    if (entry.method === 0) return { bytes: packed };
    if (entry.method !== 8) refuse(UNKNOWN_PACKING, { part: entry.name });
    const result = await this.inflate(packed, entry.size, entry.size);
    return "bytes" in result ? result : damaged(entry);
  }

  /** The packed bytes, after checking that the local header tells the same as the directory. */
  private packedData(entry: ZipEntry): Uint8Array {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = entry.offset;
    if (at + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) {
      damaged(entry);
    }
    const nameLength = view.getUint16(at + 26, true);
    const start = at + LOCAL_HEADER_SIZE + nameLength + view.getUint16(at + 28, true);
    if (start + entry.packedSize > bytes.length) damaged(entry);
    const name = bytes.subarray(at + LOCAL_HEADER_SIZE, at + LOCAL_HEADER_SIZE + nameLength);
    const flags = view.getUint16(at + 6, true);
    if (flags & ENCRYPTED) refuse(ENCRYPTED_ENTRY, {});
    const localSize = view.getUint32(at + 18, true);
    const sizeAgrees =
      (flags & SIZES_FOLLOW) !== 0 || localSize === entry.packedSize || localSize === 0xffffffff;
    if (
      !sameBytes(name, entry.nameBytes) ||
      view.getUint16(at + 8, true) !== entry.method ||
      !sizeAgrees
    ) {
      damaged(entry);
    }
    return bytes.subarray(start, start + entry.packedSize);
  }
}

function damaged(entry: ZipEntry): never {
  refuse(PART_DAMAGED, { part: entry.name });
}

function escaped(name: string): string {
  try {
    return encodeURI(name).toLowerCase();
  } catch {
    return name;
  }
}
