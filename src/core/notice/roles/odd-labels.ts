/** Labels in a clause that are none of the usual ones: 主抓单位：A；督导单位：B. */

import { createIssue } from "../../model/issue";
import { ASIDE_IN_CLAUSE, LABEL_GUESSED } from "../../wording/notice-issues";
import type { Finding } from "../finding";
import { meaningByParts } from "../table/header-parts";
import { labelMeaning } from "./role-labels";

const ODD =
  /(^|[；;，,。、\s])([^\s：:；;，,。、（()）]{1,8}(?:单位|部门|主体)|督导|督办|督查|监督|监管|考核)\s*[：:]/g;
/** What stands under a label, up to the next one. */
const VALUE = /^(?:(?![，,、\s][^\s：:；;，,。、]{2,10}[：:])[^；;。\n：:])*/;
const COLON = /[：:]/;
const USUAL = { lead: "牵头单位", support: "配合单位", charge: "责任单位" } as const;

export interface UsualLabels {
  content: string;
  findings: Finding[];
}

/** The clause with the usual label for each that means the same, without those who only watch or build. */
export function withUsualLabels(printed: string): UsualLabels {
  const findings: Finding[] = [];
  if (!COLON.test(printed)) return { content: printed, findings };
  let content = "";
  let from = 0;
  for (const match of printed.matchAll(ODD)) {
    const [whole, before = "", label = ""] = match;
    const start = match.index + before.length;
    const valueAt = match.index + whole.length;
    const known = labelMeaning(label);
    // 督办单位 is known for what nobody answers for.
    if ((known !== null && known !== "other") || start < from) continue;
    const meaning = meaningByParts(label)?.meaning ?? "other";
    const value = VALUE.exec(printed.slice(valueAt))?.[0] ?? "";
    const found = printed.slice(start, valueAt + value.length).trim();
    content += printed.slice(from, start);
    from = valueAt;
    if (meaning === "lead" || meaning === "support" || meaning === "charge") {
      content += `${USUAL[meaning]}：`;
      const role = meaning;
      findings.push((taskId) => createIssue(LABEL_GUESSED, { taskId }, { found, role }));
    } else {
      from += value.length;
      findings.push((taskId) => createIssue(ASIDE_IN_CLAUSE, { taskId }, { found }));
    }
  }
  return { content: content + printed.slice(from), findings };
}
