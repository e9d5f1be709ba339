/** OLE2 compound files: which streams are inside, and their bytes. Every chain is bounded by the file's size. */

import { damaged } from "./records";

interface Stream {
  name: string;
  start: number;
  size: number;
}

const END_OF_CHAIN = 0xfffffffe;
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
/** Streams below this many bytes are kept inside the root's stream; the format knows no other figure. */
const SMALL_STREAM = 4096;
const ROOT = 5;
const STREAM = 2;

/** A compound file whose directory has been read. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly fat: number[];
  private readonly streams: Stream[];
  private root: Stream | null = null;

  /** @throws Refusal when its tables are damaged. */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_SIZE) damaged();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) damaged();
    this.sectorSize = 1 << shift;
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize);
    this.fat = this.readFat();
    this.streams = this.readDirectory();
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Bytes of a stream; null if there is none of that name. @throws Refusal when it is cut short. */
  read(name: string): Uint8Array | null {
    const stream = this.find(name);
    if (!stream) return null;
    const data = stream.size < SMALL_STREAM ? this.smallData(stream) : this.chainData(stream.start);
    if (data.length < stream.size) damaged();
    return data.subarray(0, stream.size);
  }

  /** Names are compared without case, as the format says. */
  private find(name: string): Stream | undefined {
    const key = name.toLowerCase();
    return this.streams.find((stream) => stream.name.toLowerCase() === key);
  }

  /** Numbers of the sectors that hold the allocation table: 109 in the header, the rest in a chain. */
  private tableSectors(): number[] {
    const sectors: number[] = [];
    for (let at = 76; at < HEADER_SIZE; at += 4) sectors.push(this.view.getUint32(at, true));
    const perSector = this.sectorSize / 4 - 1;
    const enough = sectors.length + this.sectorCount / perSector;
    let next = this.view.getUint32(68, true);
    while (next < this.sectorCount && sectors.length < enough) {
      const at = this.offset(next);
      if (at + this.sectorSize > this.bytes.length) damaged();
      for (let index = 0; index < perSector; index++) {
        sectors.push(this.view.getUint32(at + index * 4, true));
      }
      next = this.view.getUint32(at + perSector * 4, true);
    }
    return sectors;
  }

  private readFat(): number[] {
    const fat: number[] = [];
    for (const sector of this.tableSectors()) {
      if (sector >= END_OF_CHAIN) continue;
      // A table longer than the file needs is a loop.
      if (fat.length >= this.sectorCount + this.sectorSize) damaged();
      const at = this.offset(sector);
      if (at + this.sectorSize > this.bytes.length) damaged();
      for (let index = 0; index < this.sectorSize; index += 4) {
        fat.push(this.view.getUint32(at + index, true));
      }
    }
    return fat;
  }

  private readDirectory(): Stream[] {
    const data = this.chainData(this.view.getUint32(48, true));
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const streams: Stream[] = [];
    for (let at = 0; at + ENTRY_SIZE <= data.length; at += ENTRY_SIZE) {
      const type = view.getUint8(at + 66);
      if (type !== STREAM && type !== ROOT) continue;
      const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      const stream = {
        name: new TextDecoder("utf-16le").decode(data.subarray(at, at + length)),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
      if (type === ROOT) this.root ??= stream;
      else streams.push(stream);
    }
    return streams;
  }

  /** Small streams are cut into 64-byte pieces inside the root's own stream. */
  private smallData(stream: Stream): Uint8Array {
    if (!this.root) damaged();
    const pieces = this.chainData(this.root.start);
    const table = this.chainData(this.view.getUint32(60, true));
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const data = new Uint8Array(Math.ceil(stream.size / 64) * 64);
    let piece = stream.start;
    for (let filled = 0; filled < data.length; filled += 64) {
      if ((piece + 1) * 64 > pieces.length || piece * 4 + 4 > table.length) damaged();
      data.set(pieces.subarray(piece * 64, (piece + 1) * 64), filled);
      piece = view.getUint32(piece * 4, true);
    }
    return data;
  }

  /** All sectors of a chain, joined; the last sector of the file may be short. */
  private chainData(start: number): Uint8Array {
    const sectors: number[] = [];
    for (let sector = start; sector !== END_OF_CHAIN;) {
      const next = this.fat[sector];
      if (next === undefined || sectors.length > this.sectorCount) damaged();
      sectors.push(sector);
      sector = next;
    }
    const data = new Uint8Array(sectors.length * this.sectorSize);
    let filled = 0;
    for (const sector of sectors) {
      const at = this.offset(sector);
      const piece = this.bytes.subarray(at, at + this.sectorSize);
      if (piece.length === 0) damaged();
      data.set(piece, filled);
      filled += piece.length;
      if (piece.length < this.sectorSize) break;
    }
    return data.subarray(0, filled);
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }
}
