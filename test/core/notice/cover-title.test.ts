/** The title on a notice's cover, however the page broke it. */

import { readNoticeInfo } from "../../../src/core/notice/head/notice-info";

const title = (...lines: string[]) => readNoticeInfo(lines, []).title;

describe("a title that the page broke is read whole", () => {
  test.each([
    [["某县人民政府办公室关于印发", "《2026年政府工作报告》重点任务分工", "方案的通知"]],
    [["某县人民政府办公室关于印发 《2026年政府工作报告》", "重点任务分工方案的 通知"]],
    [["某县人民政府办公室关于印发《2026 年政府工作报告》重点任务分工方案的通知"]],
  ])("%j", (lines) => {
    const whole = "某县人民政府办公室关于印发《2026年政府工作报告》重点任务分工方案的通知";
    expect(title(...lines, "某政办发〔2026〕7号", "各乡镇人民政府：")).toBe(whole);
  });
});

test("分工 goes on to 方案 in the next line; a number or a chapter ends it", () => {
  expect(title("关于重点工作分工", "方案")).toBe("关于重点工作分工方案");
  expect(title("关于重点工作分工", "某政发〔2026〕3号", "方案")).toBe("关于重点工作分工");
  expect(title("关于印发重点工作分工", "一、工作方案")).toBe("关于印发重点工作分工");
});

test("Latin words in a title keep the blank between them", () => {
  expect(title("关于 Smart City 建设的 通知")).toBe("关于Smart City建设的通知");
});
