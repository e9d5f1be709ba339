import { isPersonName } from "../../../src/core/notice/units/person-name";

test.each([
  ["陈立新", true],
  ["何磊", true],
  ["欧阳雪", true],
  ["买买提·艾力", true],
  ["投资促进局", false],
  ["金融办", false],
  ["高新区", false],
  ["水务站", false],
  ["国网", false],
  ["各街道", false],
])("%s is a person: %s", (name, expected) => {
  expect(isPersonName(name)).toBe(expected);
});
