/** Labels in a clause that are none of the usual ones: 主抓单位：A；督导单位：B. */

import { createIssue } from "../../model/issue";
import { BLANKS, COLON, CharSet } from "../../text/char-set";
import { ASIDE_IN_CLAUSE, LABEL_GUESSED } from "../../wording/notice-issues";
import type { Finding } from "../finding";
import { meaningByParts } from "../table/header-parts";
import { cutNames } from "../units/split-names";
import { isSurelyUnit, looksLikeUnit } from "../units/unit-shape";
import { labelMeaning } from "./role-labels";
import { inUsualWords } from "./verbs";

const ODD =
  /^(?:.{1,8}(?:单位|部门|主体)|(?:责任|配合|实施|涉及|落实|属地|协办)(?:村|社区|镇|乡|街道|县|区|园区)|督导|督办|督查|监督|监管|考核)$/;
const LONGEST_ODD = 10;
/** What parts a label from what stands before it. */
const MARK = new CharSet("；;，,。、" + BLANKS);
const BLANK = new CharSet(BLANKS);
const NO_PART_OF_LABEL = new CharSet("：:；;，,。、（()）" + BLANKS);
/** What stands under a label, up to the next one. */
const VALUE = /^(?:(?![，,、\s][^\s：:；;，,。、]{2,10}[：:])[^；;。\n：:])*/;
const USUAL = { lead: "牵头单位", support: "配合单位", charge: "责任单位" } as const;
/** A label for units that make nobody the lead. */
const BESIDE = "服务单位";

export interface UsualLabels {
  content: string;
  findings: Finding[];
}

/** The clause with the usual label for each that means the same, without those who only watch or build. */
export function withUsualLabels(clause: string): UsualLabels {
  const findings: Finding[] = [];
  const printed = inUsualWords(withColons(withoutContacts(clause, findings)));
  let content = "";
  let from = 0;
  for (let colon = COLON.find(printed); colon >= 0; colon = COLON.find(printed, colon + 1)) {
    const start = labelStart(printed, colon);
    const label = printed.slice(start, colon).trimEnd();
    if (start < from || !ODD.test(label) || isKnownWithBlank(printed, start, colon)) continue;
    const valueAt = colon + 1;
    const known = labelMeaning(label);
    // 督办单位 is known for what nobody answers for.
    if (known !== null && known !== "other") continue;
    const meaning = meaningByParts(label)?.meaning ?? "other";
    const value = VALUE.exec(printed.slice(valueAt))?.[0] ?? "";
    const found = printed.slice(start, valueAt + value.length).trim();
    content += printed.slice(from, start);
    from = valueAt;
    if (meaning === "lead" || meaning === "support" || meaning === "charge") {
      content += `${USUAL[meaning]}：`;
      const role = meaning;
      findings.push((taskId) => createIssue(LABEL_GUESSED, { taskId }, { found, role }));
    } else if (value.trim() !== "" && cutNames(value).every(({ name }) => looksLikeUnit(name))) {
      content += `${BESIDE}：`;
    } else {
      from += value.length;
      findings.push((taskId) => createIssue(ASIDE_IN_CLAUSE, { taskId }, { found }));
    }
  }
  return { content: content + printed.slice(from), findings };
}

const MAY_LACK_COLON = /(?:单位|部门|牵头|配合|主办|协办)\s*[，,；;.．—–－\-\s]/;
const LABEL_WITHOUT_COLON =
  /(^|[；;，,、\s])((?:总?牵头|责任|主办|配合|协办|参与|主责|承办|落实|实施|协同)(?:责任)?(?:单位|部门)|(?:牵头|主办|配合|协办)(?=\s*[—–－-]|[\s]))\s*(?:[，,；;.．]|[—–－-]{1,2}|\s)\s*(?=([^，,；;、。：:—\s]{2,30}))/g;

/** 牵头单位 市国资委, 责任单位，区妇幼保健所, 牵头——市生态环境局: another mark stands where the colon should. */
function withColons(clause: string): string {
  if (!MAY_LACK_COLON.test(clause)) return clause;
  return clause.replace(LABEL_WITHOUT_COLON, (found, mark: string, label: string, name: string) =>
    isSurelyUnit(name) || (/^[省市县区州盟旗镇乡各]/.test(name) && looksLikeUnit(name))
      ? `${mark}${label}：`
      : found,
  );
}

/** 县教育局（联系人：孙某，电话：1234567）: whom to ask, inside a clause. */
const CONTACT = /[（(]\s*(?:联系人|联络人|联络员|经办人|联系电话)[：:][^（()）]{1,60}[)）]/g;

function withoutContacts(clause: string, findings: Finding[]): string {
  if (!clause.includes("联系") && !clause.includes("联络") && !clause.includes("经办"))
    return clause;
  return clause.replace(CONTACT, (found, at: number) => {
    if (at === 0) return found;
    findings.push((taskId) => createIssue(ASIDE_IN_CLAUSE, { taskId }, { found }));
    return "";
  });
}

const LONGEST_KNOWN = 16;

/** 责 任单位：: behind a blank stands only the rest of a label that is known. */
function isKnownWithBlank(printed: string, start: number, colon: number): boolean {
  if (!BLANK.isAt(printed, start - 1)) return false;
  const [label = ""] =
    /[^：:；;，,。、（()）]*$/.exec(printed.slice(Math.max(0, colon - LONGEST_KNOWN), colon)) ?? [];
  const meaning = labelMeaning(label);
  return meaning !== null && meaning !== "other";
}

/** Where the label before a colon begins; the colon's own place where no mark parts it. */
function labelStart(printed: string, colon: number): number {
  let end = colon;
  while (BLANK.isAt(printed, end - 1)) end--;
  let start = end;
  while (start > 0 && end - start <= LONGEST_ODD && !NO_PART_OF_LABEL.isAt(printed, start - 1)) {
    start--;
  }
  return start === 0 || MARK.isAt(printed, start - 1) ? start : colon;
}
