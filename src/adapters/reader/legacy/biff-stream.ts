/** The record stream of an .xls workbook: checked from end to end before anything else reads it. */

import { ENCRYPTED_FILE, LEGACY_DAMAGED } from "../../../core/wording/reader-issues";
import { refuse } from "../refusal";

const BOF = 0x0809;
const OLD_BOFS = new Set([0x0009, 0x0209, 0x0409]);
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
/** Records of one filled cell: NUMBER, RK, LABELSST, LABEL, RSTRING, BOOLERR, FORMULA. */
const CELLS = new Set([0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205, 0x0006]);
const MULTIPLE_NUMBERS = 0x00bd;

/**
 * Addresses of the filled cells of each sheet, in the order of the sheets, as `row * 65536 + column` from 0.
 * Null for streams older than Excel 95, which hold one sheet without a list.
 * @throws Refusal when the stream is encrypted, broken or cut short.
 */
export function readBiffCells(stream: Uint8Array): Set<number>[] | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 4) damaged();
  if (OLD_BOFS.has(view.getUint16(0, true))) return null;
  const starts: number[] = [];
  walk(view, 0, (type, at) => {
    if (type === FILE_PASS) refuse(ENCRYPTED_FILE, {});
    if (type === BOUND_SHEET) starts.push(view.getUint32(at, true));
  });
  return starts.map((start) => {
    const cells = new Set<number>();
    walk(view, start, (type, at, length) => addCells(view, cells, type, at, length));
    return cells;
  });
}

/** True for Excel 5 and 95, whose texts are in a code page instead of Unicode. */
export function usesCodePage(stream: Uint8Array): boolean {
  return stream[4] === 0x00 && stream[5] === 0x05;
}

/** Calls `visit` for each record from the BOF at `start` to its EOF; nested parts, such as charts, are passed over. */
function walk(
  view: DataView,
  start: number,
  visit: (type: number, at: number, length: number) => void,
): void {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const data = at + 4;
    if (data + length > view.byteLength || (depth === 0 && type !== BOF)) damaged();
    if (type === BOF) depth++;
    else if (type === EOF && --depth === 0) return;
    else if (depth === 1) visit(type, data, length);
    at = data + length;
  }
  damaged();
}

function addCells(
  view: DataView,
  cells: Set<number>,
  type: number,
  at: number,
  length: number,
): void {
  if (!CELLS.has(type) && type !== MULTIPLE_NUMBERS) return;
  if (length < 6) damaged();
  const first = view.getUint16(at, true) * 65536 + view.getUint16(at + 2, true);
  // A row of numbers takes six bytes each between its head and its last column.
  const count = type === MULTIPLE_NUMBERS ? Math.floor((length - 6) / 6) : 1;
  for (let index = 0; index < count; index++) cells.add(first + index);
}

function damaged(): never {
  refuse(LEGACY_DAMAGED, {});
}
