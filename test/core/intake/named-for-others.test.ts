/** Files named for more units than the one whose form they hold: 市科技局、市教育局填报表.xlsx. */

import { smallLedger } from "../../fixtures/small-ledger";
import { draftReturn, submissionOf } from "./draft-return";

const CENTRE = "市科技局信息中心";

/** A ledger in which the office that collects the forms files too, and so does a centre of 市科技局. */
function ledger() {
  const made = smallLedger();
  const like = made.directory.units.find(({ name }) => name === "市教育局");
  if (!like) throw new Error("no unit");
  for (const name of ["市政府办公室", CENTRE]) made.directory.units.push({ ...like, name });
  made.assignments.push({
    taskId: "Z003",
    unit: CENTRE,
    role: "responsible",
    phrase: CENTRE,
    group: "responsible",
  });
  return made;
}

function told(fileName: string, unit = "市科技局", options = {}) {
  const draft = draftReturn(unit, "2024-06", ledger());
  draft.fileName = fileName;
  const submission = submissionOf(draft, options, ledger());
  expect(submission.unit).toBe(unit);
  return submission.issues
    .filter(({ code }) => code === "named-for-others")
    .map(({ severity, message }) => [severity, /还写有(.*?)，/.exec(message)?.[1]]);
}

describe("a file named for two units whose rows are all one unit's", () => {
  test.each([
    "市科技局、市教育局填报表.xlsx",
    "市教育局、市科技局填报表.xlsx",
    "市科技局和市教育局.xlsx",
    "市科技局与市教育局填报表.xlsx",
    "2024-06_市科技局_填报表（含市教育局）.xlsx",
    "市教育局+市科技局 6月.xlsx",
    "市科技局、市教育局报市发改委.xlsx",
    "收件/市科技局&市教育局.xlsx",
  ])("is told with the other one: %s", (name) =>
    expect(told(name)).toEqual([["warning", "市教育局"]]),
  );

  test("is told with all others", () => {
    expect(told("市教育局、市财政局.xlsx")).toEqual([["warning", "市教育局、市财政局"]]);
    expect(told("随县、广水市.xlsx", "随县")).toEqual([["warning", "广水市"]]);
  });

  test("is no news to a person who chose whose it is", () => {
    expect(told("市科技局、市教育局填报表.xlsx", "市科技局", { unit: "市科技局" })).toEqual([]);
  });

  test.each([
    "2024-06_市科技局_填报表.xlsx",
    "市教育局/市科技局填报表.xlsx",
    "市科技局报市发改委.xlsx",
    "市科技局报送市发改委、市财政局.xlsx",
    "市科技局填报表（抄送市财政局）.xlsx",
    "市科技局（配合市教育局）填报表.xlsx",
    "市教育局转来_市科技局填报表.xlsx",
    "市发改委下发_市科技局填报表.xlsx",
    "市政府办公室：市科技局填报表.xlsx",
    "市科技局报市政府办公室.xlsx",
    "督查室-市科技局填报表.xlsx",
    "市科技局（随县）填报表.xlsx",
    "市科技局-市科技局.xlsx",
  ])("nothing to tell where the other one gets it or passed it on: %s", (name) =>
    expect(told(name)).toEqual([]),
  );

  test("a unit whose name holds another's is named once", () => {
    expect(told(`${CENTRE}填报表.xlsx`, CENTRE)).toEqual([]);
    expect(told(`市科技局、${CENTRE}.xlsx`)).toEqual([["warning", CENTRE]]);
  });
});
