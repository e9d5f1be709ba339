/** CRC-32 as ZIP uses it (polynomial 0xEDB88320), four bytes a step. */

const TABLE = makeTable();

/** Four tables of 256 entries, one after another: the effect of a byte 0 to 3 bytes before the end. */
function makeTable(): Int32Array {
  const table = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  for (let index = 256; index < 1024; index++) {
    const before = entry(table, index - 256);
    table[index] = (before >>> 8) ^ entry(table, before & 255);
  }
  return table;
}

function entry(table: Int32Array, index: number): number {
  return table[index] as number;
}

export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let crc = -1;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      entry(TABLE, 768 + (crc & 255)) ^
      entry(TABLE, 512 + ((crc >>> 8) & 255)) ^
      entry(TABLE, 256 + ((crc >>> 16) & 255)) ^
      entry(TABLE, crc >>> 24);
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ entry(TABLE, (crc ^ view.getUint8(at)) & 255);
  }
  return ~crc >>> 0;
}
