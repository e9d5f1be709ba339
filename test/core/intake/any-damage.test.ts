import fc from "fast-check";
import { draftReturn, formOf, takeIn, type DraftCell, type DraftReturn } from "./draft-return";
import { lostTexts, misplacedTexts } from "./invariants";

/** One thing that a careless hand does to a form. */
type Damage = (draft: DraftReturn) => void;

const position = fc.nat({ max: 19 });
const anyCell: fc.Arbitrary<DraftCell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom("Z001", "Z004", "M01", "任务编码", "进展情况", "工作任务", "合计", "__proto__"),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant({ error: "#REF!" }),
  fc.constant({ value: null, formula: true as const }),
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(position, position, anyCell).map(([r, c, cell]): Damage => (draft) => {
    const row = formOf(draft).grid[r];
    // What a hand overwrites is gone from the file; only locked cells are overwritten here.
    if (row && c < 11) row[c] = cell;
  }),
  fc.tuple(position, position).map(([from, to]): Damage => (draft) => {
    const { grid } = formOf(draft);
    grid.splice(to, 0, ...grid.splice(from, 1));
  }),
  position.map(
    (at): Damage =>
      (draft) =>
        void formOf(draft).grid.splice(at, 0, []),
  ),
  position.map((at): Damage => (draft) => {
    const { grid } = formOf(draft);
    grid.push([...(grid[at] ?? [])]);
  }),
  fc.tuple(position, position).map(
    ([from, to]): Damage =>
      (draft) =>
        formOf(draft).grid.forEach((row) => {
          while (row.length < 20) row.push(null);
          row.splice(to, 0, ...row.splice(from, 1));
        }),
  ),
  fc.tuple(position, position, fc.nat({ max: 4 }), fc.nat({ max: 4 })).map(
    ([top, left, height, width]): Damage =>
      (draft) =>
        void formOf(draft).merges.push({
          top: top + 1,
          left: left + 1,
          bottom: top + 1 + height,
          right: left + 1 + width,
        }),
  ),
);

test("no damage to the form throws, loses a text unnamed, or puts one on another task", () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
      const draft = draftReturn("市教育局");
      for (const apply of damages) apply(draft);
      const intake = takeIn(draft);
      if (intake.kind === "rejected") expect(intake.reason.fix).not.toBe("");
      expect(lostTexts(draft, intake)).toEqual([]);
      // A task's text or id may itself have been overwritten by another's; then both disagree.
      expect(misplacedTexts(intake)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
