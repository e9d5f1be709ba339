import seed from "../../../assets/directory/suizhou.json";
import { classifyUnit, type DirectorySeed } from "../../../src/core/directory";

const shipped: DirectorySeed = seed;

test("every county of the shipped seed is one of its units, and is a county by its name", () => {
  const names = shipped.units.map((unit) => unit.name);
  for (const county of shipped.counties) {
    expect(names).toContain(county);
    expect(classifyUnit(county).kind).toBe("county");
  }
});

test("no alias of the shipped seed stands for two units", () => {
  const written = shipped.units.flatMap((unit) => [unit.name, ...unit.aliases]);
  expect(new Set(written).size).toBe(written.length);
});
