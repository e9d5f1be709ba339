/** A corrected notice over real files: ids and records stay with their tasks. */

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ledger } from "../helpers/command-line";
import { workFolder } from "../helpers/work-folder";

const folder = workFolder();
const at = (name: string) => join(folder, name);

const notice = (...tasks: string[]) => `甲政发〔2025〕3号
甲市人民政府关于分解落实政府工作报告的通知
重点工作任务责任分工
一、主要预期目标
${tasks.map((task, i) => `${i + 1}.${task}`).join("\n")}
`;
const PARKS = "新建公园12个，全部免费开放。（牵头单位：市园林局；责任单位：市财政局）";
const ROADS = "改造道路30公里，打通断头路5条。（牵头单位：市住建局）";
const SCHOOLS = "新增学位2000个，缓解入学压力。（牵头单位：市教育局）";

beforeAll(async () => {
  writeFileSync(at("old.txt"), notice(PARKS, ROADS));
  await ledger("create", at("old.txt"), "--out", at("台账.xlsx"));
});

test("an inserted task gets a new id, and the others keep theirs", async () => {
  writeFileSync(at("new.txt"), notice(SCHOOLS, PARKS, ROADS.replace("30公里", "35公里")));
  const { code, out } = await ledger(
    "update",
    at("台账.xlsx"),
    at("new.txt"),
    "--out",
    at("新.xlsx"),
  );
  expect(code).toBe(0);
  expect(out).toContain("新增1项，修改1项，改号或移动1项，删除0项");
  const issued = await ledger("issue", at("新.xlsx"), "--period", "2025-03", "--out", at("forms"));
  expect(issued.code).toBe(0);
  expect(readdirSync(at("forms"))).toHaveLength(4);
});

test("a dry run and the same notice again change nothing", async () => {
  copyFileSync(at("台账.xlsx"), at("own.xlsx"));
  const before = readFileSync(at("own.xlsx"));
  await ledger("update", at("own.xlsx"), at("new.txt"), "--dry-run");
  const same = await ledger("update", at("own.xlsx"), at("old.txt"));
  expect(same.out).toContain("新增0项，修改0项");
  expect(readFileSync(at("own.xlsx")).equals(before)).toBe(true);
  expect(readdirSync(folder)).not.toContain("own.bak.xlsx");
});
