import { CONTACT_FORM } from "../../wording/validation/status-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { textLength } from "../../text/text-key";
import { isFiller } from "../text-substance";

const LONGEST_NAMES = 40;

export const contactForm: Rule = {
  kind: CONTACT_FORM,
  title: "责任人不像姓名",
  why: "出了问题要找得到具体的人；填电话、“同上”或单个字的，找不到人。",
  yieldsToReading: true,
  check({ values: { contact } }) {
    if (contact === null) return NO_TROUBLE;
    const length = textLength(contact);
    const named =
      !isFiller(contact) &&
      !/\d{5}/.test(contact.normalize("NFKC")) &&
      length >= 2 &&
      length <= LONGEST_NAMES;
    return named ? NO_TROUBLE : [{ field: "contact", found: contact }];
  },
};
