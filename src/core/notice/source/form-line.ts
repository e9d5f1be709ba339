/** Lines that help to fill a form in and say nothing of tasks. */

import { CharSet } from "../../text/char-set";

/** What any of them begins with; spares looking at most lines. */
const FIRST = new CharSet("填制编报汇计金单联");
const ABOVE_TABLE =
  /^(?:(?:填报|填表|制表|编制|报送|填制|汇总)(?:单位|部门|人|日期|时间)|(?:计量|金额)?单位|联系(?:人|电话))\s*(?:[（(][^（()）]{1,6}[)）])?\s*[：:]/;
const INSTRUCTIONS = /^填(?:表|报)(?:说明|须知|要求)(?:$|[：:])/;

/** 填报单位：县督查室 2025年3月, 单位：万元, 填表说明. */
export function isFormLine(text: string): boolean {
  if (!FIRST.isFirst(text)) return false;
  return ABOVE_TABLE.test(text) || INSTRUCTIONS.test(text);
}
