/** Rules about roles that a notice prints once for all its tasks. */

import type { RoleRules } from "../roles/role-groups";

const FIRST_IS_LEAD: readonly RegExp[] = [
  /(?:首位|第一位|首家|第一家|第一个)(?:单位|部门)?(?:为|是|即)[^。；\n]{0,4}(?:牵头|汇总|主办)/,
  /(?:列|排)(?:在|名|于)?(?:第一位?|首位|最前|第一的?)[^。；\n]{0,16}(?:为|是|即)[^。；\n]{0,4}(?:牵头|汇总|主办|主要责任|第一责任)/,
  /(?:第一|首)(?:个|家|位)?(?:责任)?单位[^。；\n]{0,6}(?:为|是|即)[^。；\n]{0,4}(?:牵头|汇总|主办|主要责任)/,
  /(?:责任)?单位[^。；\n]{0,8}(?:第一位|首位|第一个)[^。；\n]{0,8}(?:为|是|即)[^。；\n]{0,4}(?:牵头|汇总|主办)/,
];
/** 主责站所排第一位的为牵头单位，其余为责任单位: under one label stand both. */
const FIRST_OF_LEADS =
  /(?:主责|主办|主要责任)[\u4e00-\u9fff]{2,3}[^。；\n牵]{0,8}(?:第一|首)[^。；\n]{0,10}(?:为|是|即)牵头[^。；\n]{0,6}[，,；;](?:其余|其他|其它|后面)[^。；\n]{0,8}(?:为|是|即)(?:责任|配合|协办)/;
const RESPONSIBLE_ARE_LEAD: readonly RegExp[] = [
  /(?:无|没有|未(?:明确|列|列出|标注|注明|确定))[^。；\n]{0,4}牵头单位[^。；\n]{0,8}责任单位[^。；\n]{0,6}(?:为|视为|作为|是)[^。；\n]{0,4}牵头/,
];

const STARRED_IS_LEAD =
  /(?:带|标|注|加|打|有)[^。；\n]{0,3}[★☆*＊●▲△※◆][^。；\n]{0,10}(?:为|是|系|表示)[^。；\n]{0,4}(?:牵头|主办|主要责任|第一责任)|[★☆*＊●▲△※◆][”"』]?(?:号|标记|标识)?(?:的)?(?:单位|部门)?(?:为|是|系|表示)[^。；\n]{0,4}(?:牵头|主办|主要责任|第一责任)/;

/** 加粗单位为牵头单位: what the letters look like is not read. */
const LOOKS_LEAD =
  /(?:加粗|粗体|黑体|标红|红色|下划线|斜体)[^。；;\n]{0,10}(?:为|是|系|表示)[^。；;\n]{0,4}(?:牵头|主办|主要责任|第一责任)(?:单位|部门)?/;

/** The rule that only letters set off tell who leads; null where none is printed. */
export function leadByLooks(text: string): string | null {
  const rule = LOOKS_LEAD.exec(text);
  if (!rule) return null;
  const before = /[^。；;\n（(]*$/.exec(text.slice(Math.max(0, rule.index - 12), rule.index));
  return ((before?.[0] ?? "") + rule[0]).trim();
}

/** Rules that the notice prints in words. */
export function readRoleRules(text: string): Omit<RoleRules, "chargeLeads"> {
  return {
    firstIsLead: FIRST_IS_LEAD.some((form) => form.test(text)),
    firstOfLeads: FIRST_OF_LEADS.test(text),
    responsibleAreLead: RESPONSIBLE_ARE_LEAD.some((form) => form.test(text)),
    starredIsLead: STARRED_IS_LEAD.test(text),
  };
}
