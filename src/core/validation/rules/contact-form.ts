import { CONTACT_FORM } from "../../wording/validation/status-issues";
import { CONTACT_EXPECTED } from "../../wording/expected";
import { namesPerson } from "../person-name";
import { NO_TROUBLE, type Rule } from "../rule";

export const contactForm: Rule = {
  kind: CONTACT_FORM,
  title: "责任人不像姓名",
  why: "出了问题要找得到具体的人；填电话、“同上”、科室名称或单个字的，找不到人。",
  yieldsToReading: true,
  check({ values: { contact } }) {
    if (contact === null || namesPerson(contact)) return NO_TROUBLE;
    return [{ field: "contact", found: contact, expected: CONTACT_EXPECTED }];
  },
};
