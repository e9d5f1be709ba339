import fc from "fast-check";

const NEWER: [object, string][] = [
  [Array.prototype, "at"],
  [Array.prototype, "findLast"],
  [String.prototype, "at"],
  [String.prototype, "replaceAll"],
];
const natives = NEWER.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));

/** What `use` gives where the library lacks its newer parts and ours stand in. */
function withoutNewer<T>(use: () => T): T {
  for (const [owner, name] of NEWER) Reflect.deleteProperty(owner, name);
  try {
    jest.isolateModules(() => {
      jest.requireActual("../../../src/adapters/browser/older-browsers");
    });
    return use();
  } finally {
    NEWER.forEach(([owner, name], index) => {
      Object.defineProperty(owner, name, natives[index] ?? {});
    });
  }
}

test("what stands in for newer parts of the library gives the same results", () => {
  const index = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(Number.NaN, 1.7, -1.7));
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 5 }), fc.string(), index, (list, text, at) => {
      const use = () => [list.at(at), text.at(at), text.replaceAll("a", "$&b"), last(list)];
      expect(withoutNewer(use)).toEqual(use());
    }),
    { numRuns: 60 },
  );
  const dots = () => "a.b.c".replaceAll(".", () => "$").replaceAll(/[a-c]/g, "x");
  expect(withoutNewer(dots)).toBe(dots());
});

test("it does not show up when an array is walked through", () => {
  const keys = withoutNewer(() => {
    const found: string[] = [];
    for (const key in [1]) found.push(key);
    return found;
  });
  expect(keys).toEqual(["0"]);
});

/** Newer than the language level that the sources are checked against. */
function last(list: number[]): unknown {
  const findLast: unknown = Reflect.get(list, "findLast");
  return (findLast as (matches: (n: number) => boolean) => unknown).call(list, (n) => n % 2 === 0);
}
