import { isNoHeading } from "../../../src/core/notice/outline/no-heading";

const TITLE = "云岭市人民政府办公室关于分解落实2025年重点工作任务的通知";

test.each([
  [TITLE, true],
  ["关于分解落实2025年重点工作任务的通知", true],
  ["云政办发〔2025〕16号附件", true],
  ["【字体：大 中 小】  打印", true],
  ["【打印】【关闭】", true],
  [
    "市第五届人民代表大会第四次会议通过的《政府工作报告》已将今年目标任务明确，现将任务分工印发给你们，请认真组织实施。",
    true,
  ],
  ["县第十六届人民代表大会第五次会议通过的《政府工作报告》已将今", true],
  ["重点工作", false],
  ["一、主要预期目标", false],
  [
    "一、坚持项目为王、产业为重，加快建设更具竞争力的现代化产业体系，在高质量发展上走在全省前列、争当排头兵",
    false,
  ],
  ["常务副市长主抓重点工作", false],
])("%s is no heading: %s", (heading, isNone) => {
  expect(isNoHeading(heading, TITLE)).toBe(isNone);
});
