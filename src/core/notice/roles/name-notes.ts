/** Notes in brackets beside a unit's name: its role, a person, its part of the work. */

import { isPersonName } from "../units/person-name";
import { isLeader } from "../units/unit-shape";

const LEAD = "(?:总?牵头(?:单位|汇总|负责|抓总|组织)?|主办|主)";
const SUPPORT = "(?:配合(?:单位)?|协办(?:单位)?|协同|协助|参与|配|协)";
const ROLE_BEHIND = new RegExp(`[（(〔[【]\\s*(?:(${LEAD})|${SUPPORT})\\s*[)）〕\\]】]$`);
const ROLE_BEFORE = new RegExp(`^[（(〔[【]\\s*(?:(${LEAD})|${SUPPORT})\\s*[)）〕\\]】](?=.)`);
const BEHIND = /[（(〔[【]\s*([^（()）〔〕[\]【】]{2,40})\s*[)）〕\]】]$/;
const NAME = /^(?:[\u4e00-\u9fff]{3}|[\u4e00-\u9fff]+·[\u4e00-\u9fff]+)$/;
const IN_OFFICE = /^(?:主要|分管|直接)?(?:负责同志|负责人|领导)$/;
/** What a bracket tells that is no part of the name. */
const TOLD =
  /^(?:(?:主要|牵头|具体)?负责|承担|做好|配合做好|以下简称|简称|下称|排名不分|按.{0,4}排序|(?:带|标|注|加)?[★☆*＊●▲△※◆])/;

export interface NotedName {
  unit: string;
  role: "lead" | "support" | null;
  /** Told beside the name; null where nothing is. */
  told: string | null;
}

/** Where a note on the role begins that ends the name; -1 where none does. */
export function roleNoteAt(name: string): number {
  return ROLE_BEHIND.exec(name)?.index ?? -1;
}

/** 县教育局（张建国） → 县教育局; 市教育局（牵头） → 市教育局, the lead. */
export function readNotes(printed: string): NotedName {
  const before = ROLE_BEFORE.exec(printed);
  const name = before ? printed.slice(before[0].length) : printed;
  const role = ROLE_BEHIND.exec(name) ?? before;
  const roleOf = role ? (role[1] === undefined ? "support" : "lead") : null;
  const bare = role && role !== before ? name.slice(0, role.index) : name;
  const behind = BEHIND.exec(bare);
  const note = behind?.[1]?.trim() ?? "";
  if (!behind || behind.index < 2 || !isTold(note)) return { unit: bare, role: roleOf, told: null };
  return { unit: bare.slice(0, behind.index), role: roleOf, told: note };
}

function isTold(note: string): boolean {
  // 县教育局（张建国）: no unit has a name of three characters that begins like a person's.
  if (NAME.test(note)) return isPersonName(note);
  return TOLD.test(note) || IN_OFFICE.test(note) || isLeader(note);
}
