/** What a cell should hold, in words that several sentences share. */

export const RATE_EXPECTED = "0到100之间的数字，或“不宜量化”";
export const PROGRESS_EXPECTED = "本期做了什么、做到什么程度";
export const NEXT_STEP_EXPECTED = "下一步怎么做、什么时候做到";
export const DATE_EXPECTED = "具体日期，有年、月、日";
export const CONTACT_EXPECTED = "具体负责同志的姓名";
export const PHONE_EXPECTED = "11位手机号，或带区号的固定电话";
