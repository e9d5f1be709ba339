import { PHONE_FORM } from "../../wording/validation/status-issues";
import { PHONE_EXPECTED } from "../../wording/expected";
import { isPhone } from "../phone-form";
import { NO_TROUBLE, type Rule } from "../rule";

export const phoneForm: Rule = {
  kind: PHONE_FORM,
  title: "联系电话格式不对",
  why: "督查要打得通电话；手机号11位，固定电话要带区号。",
  yieldsToReading: true,
  check({ values: { phone } }) {
    return phone === null || isPhone(phone)
      ? NO_TROUBLE
      : [{ field: "phone", found: phone, expected: PHONE_EXPECTED }];
  },
};
