/** An earlier period's report can be made again from the later ledger, exactly as it was. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ledger } from "../helpers/command-line";
import { sharedDemo } from "../helpers/demo-files";
import { workFolder } from "../helpers/work-folder";

const folder = workFolder();

afterEach(() => {
  delete process.env["LEDGER_NOW"];
});

test("reports made again months later are the same files", async () => {
  const demo = await sharedDemo();
  const months = [
    ["2024-06", ""],
    ["2024-07", "2024-07"],
    ["2024-08", "2024-08"],
  ] as const;
  process.env["LEDGER_NOW"] = "2024-11-05T10:00";
  const latest = join(demo, "2024-08", "台账（已合并）.xlsx");
  for (const [period, month] of months) {
    const out = join(folder, `${period}.xlsx`);
    expect((await ledger("report", latest, "--period", period, "--out", out)).code).toBe(0);
    const then = readFileSync(join(demo, month, "城市汇总.xlsx"));
    expect({ period, same: readFileSync(out).equals(then) }).toEqual({ period, same: true });
  }
}, 300_000);

test("the circular made again on another day is the same document", async () => {
  const latest = join(await sharedDemo(), "2024-08", "台账（已合并）.xlsx");
  const circulars: Buffer[] = [];
  for (const now of ["2024-08-29T09:00", "2024-11-05T10:00"]) {
    process.env["LEDGER_NOW"] = now;
    const circular = join(folder, `${now.slice(0, 10)}.docx`);
    const out = join(folder, "out.xlsx");
    const args = ["--period", "2024-06", "--out", out, "--circular", circular];
    expect((await ledger("report", latest, ...args)).code).toBe(0);
    circulars.push(readFileSync(circular));
  }
  expect(circulars[0]?.equals(circulars[1] ?? Buffer.alloc(0))).toBe(true);
}, 300_000);
