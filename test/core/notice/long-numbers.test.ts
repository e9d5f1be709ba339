import { documentFromText } from "../../../src/core/notice/notice-document";
import { parseLabel } from "../../../src/core/notice/outline/labels";
import { parseNotice } from "../../../src/core/notice/parse-notice";

const tasksOf = (lines: string[]) => parseNotice(documentFromText(lines.join("\n"))).tasks;

test("A province's list goes on beyond number 999, through numbers that could be years", () => {
  const numbers = Array.from({ length: 1200 }, (_, index) => index + 901);
  const tasks = tasksOf(
    numbers.map((number) => `${String(number)}. 建设项目库。（牵头单位：省发展改革委）`),
  );
  expect(tasks.map(({ label }) => Number(label))).toEqual(numbers);
  expect(new Set(tasks.map(({ text }) => text))).toEqual(new Set(["建设项目库。"]));
});

test("Four digits that may be a year are a number only where it is their turn; a decimal never is", () => {
  expect(parseLabel("2024、2025年各完成一半。")).toBeNull();
  expect(parseLabel("2024、2025年各完成一半。", 12)).toBeNull();
  expect(parseLabel("2024、推进水网建设。", 2024)?.value).toBe(2024);
  expect(parseLabel("1500.5万元。", 1500)).toBeNull();
});

test("Rows pasted one cell a line go on beyond number 999", () => {
  const rows = [998, 999, 1000, 1001].flatMap((number) => [
    String(number),
    "建设项目库并实行清单管理。",
    "省发展改革委",
  ]);
  const tasks = tasksOf(["重点任务清单", "序号", "工作任务", "责任单位", ...rows]);
  expect(tasks.map(({ label }) => label)).toEqual(["998", "999", "1000", "1001"]);
  expect(tasks.map(({ responsible }) => responsible)).toEqual(
    rows.slice(0, 4).map(() => ["省发展改革委"]),
  );
});
