/**
 * Large plain data in pieces, so that neither side of a worker copies it all in one go: a page that
 * copies a whole workbook plan at once stands still for longer than a person forgives.
 */

/** Longer lists travel as slices of this length. */
const SLICE = 60;

type Key = string | number;

export interface Shape {
  /** The value with every long list left empty. */
  value: unknown;
  /** Where the long lists stand in it. */
  paths: Key[][];
}

export type Parcel =
  | { part: "shape"; shape: Shape }
  /** The next items of the long list at `paths[list]`. */
  | { part: "items"; list: number; items: unknown[] };

/** The parcels of `value`: plain objects, lists, bytes and primitives, without cycles. */
export function* pack(value: unknown): Generator<Parcel> {
  const paths: Key[][] = [];
  const lists: unknown[][] = [];
  const outline = (part: unknown, path: Key[]): unknown => {
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return part;
    if (Array.isArray(part)) {
      const list: unknown[] = part;
      if (list.length <= SLICE) return list.map((item, index) => outline(item, [...path, index]));
      paths.push(path);
      lists.push(list);
      return [];
    }
    if (part instanceof Map || part instanceof Set) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [key, outline(item, [...path, key])]),
    );
  };
  yield { part: "shape", shape: { value: outline(value, []), paths } };
  for (const [list, items] of lists.entries()) {
    for (let at = 0; at < items.length; at += SLICE) {
      yield { part: "items", list, items: items.slice(at, at + SLICE) };
    }
  }
}

/** Puts parcels together again, in the order they were packed. */
export class Unpacker {
  private whole: unknown;
  private lists: unknown[][] = [];

  add(parcel: Parcel): void {
    if (parcel.part === "items") {
      this.lists[parcel.list]?.push(...parcel.items);
      return;
    }
    const { value, paths } = parcel.shape;
    this.whole = value;
    this.lists = paths.map((path) => listAt(value, path));
  }

  value(): unknown {
    return this.whole;
  }
}

function listAt(value: unknown, path: readonly Key[]): unknown[] {
  const found = path.reduce<unknown>(
    (part, key) => (part as Record<Key, unknown> | undefined)?.[key],
    value,
  );
  if (!Array.isArray(found)) throw new Error("parcels out of order");
  return found;
}
