import { createNamesakeTest, isFromElsewhere } from "../../../src/core/directory";
import { smallLedger } from "../../fixtures/small-ledger";
import type { UnitDirectory } from "../../../src/core/model/unit";

/** The small directory with a unit that carries the city's own name. */
function directory(): UnitDirectory {
  const { units } = smallLedger().directory;
  const [first] = units;
  if (!first) throw new Error("no units");
  const own = ["随州市税务局", "随州市气象局"].map((name) => ({ ...first, name, aliases: [] }));
  return { units: [...units, ...own] };
}

const isNamesake = createNamesakeTest(directory(), null);

test.each([
  "曾都区科技局",
  "广水市科学技术局",
  "湖北省随州市曾都区科技局",
  "随县财政局",
  "武汉市教育局",
  "2024年武汉市教育局",
  "太原市教育局",
])("%s is an office of another place", (name) => {
  expect(isNamesake(name)).toBe(true);
});

test.each([
  "市科技局",
  "随州市科技局",
  "湖北省随州市科学技术局",
  "科技局",
  "随县",
  "某某办公室",
  "各县区科技局",
  "全市各县市区科技局",
  "市科技局高新科",
  "社区科技站",
  "本市科技局",
  "报送市科技局",
  "转发市科技局",
  "老张发来市科技局",
  "更正市科技局",
  "回复市科技局",
  "请审阅市科技局",
  "汇总市科技局",
  "原市科技局",
  "",
])("%s is none", (name) => {
  expect(isNamesake(name)).toBe(false);
});

test("where no unit bears the city's name, the issuer tells it", () => {
  const few = { units: smallLedger().directory.units.slice(0, 3) };
  expect(createNamesakeTest(few, null)("临江市科技局")).toBe(false);
  const told = createNamesakeTest(few, "临江市人民政府办公室");
  expect(told("临江市科技局")).toBe(false);
  expect(told("望江市科技局")).toBe(true);
});

test.each([
  ["远山市粮食局", true],
  ["远山市林场", true],
  ["城关镇教育办", true],
  ["城乡建设局", false],
  ["市乡村振兴局", false],
  ["临江市粮食局", false],
  ["远山市临江县粮食局", false],
  ["市粮食局", false],
  ["综合科", false],
])("%s is of another place than 临江: %s", (name, elsewhere) => {
  expect(isFromElsewhere(name, "临江")).toBe(elsewhere);
  expect(isFromElsewhere(name, "")).toBe(false);
});

describe("the offices of the city above a district", () => {
  const [first] = directory().units;
  const names = first ? ["区教育局", "区科技局", "区财政局"] : [];
  const units = names.flatMap((name) => (first ? { ...first, name, aliases: [] } : []));
  const isAnother = createNamesakeTest({ units }, "望湖区人民政府办公室");

  it.each(["江临市教育局", "湖北省科技局"])("%s is one", (name) => {
    expect(isAnother(name)).toBe(true);
  });

  it.each(["江临市望湖区教育局", "江临市望湖教育局", "望湖区教育局", "区教育局"])(
    "%s is none",
    (name) => {
      expect(isAnother(name)).toBe(false);
    },
  );
});
