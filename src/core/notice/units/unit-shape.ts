/** What a unit name looks like. Shape only; who the unit is, the unit directory knows. */

import { CharSet } from "../../text/char-set";

const SUFFIXES = [
  "局|委|办|厅|部|院|会|署|处|室|科|股|庭|组|队|站|所|社|台|馆|园|行|校|厂|场|库|司|段|关",
  "政府|中心|公司|集团|银行|专班|[〇○零一二三四五六七八九十百]{1,4}团|各[\\u4e00-\\u9fff]{0,4}团|街道|部门|单位|机构|组织|企业|国企|央企|兵团|军分区|分区|学院|大学|中学|小学|高中|[一二三四五六七八九十]中",
  "团中央|妇联|残联|文联|侨联|科协|工商联|社科联|台联|记协|政协|人大|法制办|网信办|编办|党校",
  "镇街|街镇|苏木|嘎查|社区|镇|乡|村|县|区|市|州|盟|旗|省|科技城|科学城|大学城|新城|第[一二三四五六七八九十]{1,3}师|各地|地方|方面|平台|窗口|书店|牧骑|剧团|集团股份|歌舞团|艺术团|文工团|商会|协会|电网|铁塔|移动|联通|电信|邮政|石油|石化|烟草|人行",
].join("|");

const UNIT_END = new RegExp(`(?:${SUFFIXES})$`);
/** Most names end with one of the suffixes of one character. */
const USUAL_END = new CharSet(oneCharacter(SUFFIXES));
const STRONG_SUFFIXES =
  "局|委|办|厅|股|委员会|办公室|政府|管委会|中心|部门|单位|办事处|法院|检察院|联|公司|集团|政府及管委会|各地|街道|专班|委.{2,4}部|党校|总工会|科协|档案馆|医院|学院|大学|中学|支行|分行|支队|大队|调查队|督查室|研究室|海关|贸促会|红十字会|工会|协会|商会|联合会";
const STRONG_END = new RegExp(`(?:${STRONG_SUFFIXES})$`);
const USUAL_STRONG_END = new CharSet(oneCharacter(STRONG_SUFFIXES));
const CLOSING = new CharSet("）)〕]］");
const NO_NAME = new CharSet("。！？：:");
const TRAILING_BRACKET = /[（(〔[［][^（()）〔〕[\]［］]{0,30}[）)〕\]］]$/;
/** Longest name taken for one; real ones stay under 50 characters. */
export const LONGEST_NAME = 60;

/** Whether `name` ends like a unit; a bracket at its end is left out of account. */
export function looksLikeUnit(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME) return false;
  const bare = withoutBracket(name);
  return (USUAL_END.isLast(bare) || UNIT_END.test(bare)) && NO_NAME.find(name) < 0;
}

/** Surely a unit even where nothing says so: a usual ending, and more than a bare ending. */
export function isSurelyUnit(name: string): boolean {
  const bare = withoutBracket(name);
  const isStrong = USUAL_STRONG_END.isLast(bare) || STRONG_END.test(bare);
  return isStrong && looksLikeUnit(name) && (bare.length >= 3 || bare === "各地");
}

export function withoutBracket(name: string): string {
  return CLOSING.isLast(name) ? name.replace(TRAILING_BRACKET, "") : name;
}

function oneCharacter(suffixes: string): string {
  return suffixes
    .split("|")
    .filter((suffix) => suffix.length === 1)
    .join("");
}

const OFFICE =
  /(?:省长|市长|县长|区长|州长|盟长|旗长|镇长|师长|团长|[大支中总]队长|[河湖林路田链校院馆]长|董事长|总?经理|长助理|首席专家|总工程师|委员|秘书长|书记|常委|主席|领导|领导同志|同志|总指挥|[组班]长|[局厅部院处]长|主任|党组成员)$/;
/** 副县长李红, 市公安局局长郑伟, 县政府党组成员王立新. */
const OFFICE_AND_NAME =
  /(?:[省市县区州盟旗镇乡局厅院处科部校院馆师团队]长|董事长|总?经理|长助理|检察长|秘书长|书记|常委|主席|党组成员|调研员|主任)[\u4e00-\u9fff·]{2,4}$/;

/** 分管副市长×××, 副县长张某某 */
const UNSAID = new CharSet("×某＊*○");
const UNSAID_NAME = /(?:(?<=[长记委席员任])[\u4e00-\u9fff])?[×某＊*○]{1,3}$/;
const OFFICE_END = new CharSet("长记委席导志挥任员理家师");
const BEFORE_NAME = new CharSet("长记委席员任理");
const SHORTEST_PERSON = 2;
const LONGEST_PERSON = 4;

/** A person in office rather than a unit: 分管副省长, 协管副秘书长, 市政府分管领导. */
export function isLeader(printed: string): boolean {
  if (printed.length > 30) return false;
  // 副州长吴晓莉（挂职）
  const name = withoutBracket(printed);
  const office = UNSAID.isLast(name) ? name.replace(UNSAID_NAME, "") : name;
  if (OFFICE_END.isLast(office) && OFFICE.test(office)) return true;
  // Most names have no office where one would stand.
  const where = name.slice(-LONGEST_PERSON - 1, -SHORTEST_PERSON);
  return BEFORE_NAME.find(where) >= 0 && OFFICE_AND_NAME.test(name) && !UNIT_END.test(name);
}
