/**
 * What kind of unit a name denotes, read from the form of the name alone. Chinese offices name units
 * by rank + field + organ word, so the organ word at the end (局, 委, 公司, 海关 …) and the rank at
 * the front (市委, 团市, 各 …) decide. Every rule is about forms, none about one city's units.
 */

import type { UnitKind } from "../model/task";
import { compactKey } from "../text/normalise";

export interface UnitClass {
  kind: UnitKind;
  /** True where the name stands for several units and so files nothing itself. */
  collective: boolean;
}

/** Longer than any unit name; beyond it a text is a sentence that was taken for a name. */
const LONGEST_NAME = 120;

const RANK = "(?:中央|国家|全国|省|自治区|州|盟|市|县|区|旗|镇|乡)";

/** Names that stand for several units. */
const COLLECTIVE: readonly RegExp[] = [
  /(?:成员|组成|参加|参与|相关|有关|责任|配合|牵头)(?:单位|部门)$/,
  /各|有关|相关|其他|其它/,
  /等(?:单位|部门|市|县|区|地|企业|机构)?$/,
  // 市直部门, 县级单位, 市属国有企业, 驻市单位: a rank's units taken together.
  /(?:直|级|属|驻.{1,3}|直属)(?:(?:国有|重点|高等)?(?:部门|单位|企业|国企|高校|院校|学校|机构))$/,
  // 县市区政府, 县（市、区）人民政府, 乡镇（街道）: several ranks side by side.
  /^(?:县\(?市(?![场政容民])|市\(?县(?!域)|县\(?区(?!域)|区\(?县(?!域)|市州|乡\(?镇(?!企)|镇\(?乡|镇\(?街|乡\(?街|街道?\(?镇)/,
  // 两区三县, 七个县（市、区）.
  /^[一二两三四五六七八九十\d]+个?(?:县|区|市|镇|乡|街道|旗)(?!委)/,
];

/** First match decides; so the narrower form stands above the wider one. */
const FORMS: readonly (readonly [UnitKind, RegExp])[] = [
  ["military", /军分区|警备区|人武部|人民武装部|武警|预备役|部队$|军区$/],
  // The central bank's branches are an organ, other 银行 are firms.
  ["vertical", /人行|人民银行|外汇管理|外管局/],
  ["enterprise", /公司$|集团$|银行|分行$|支行$|农商行|农信社|信用社|联社$|厂$|企业$|电网$|城投$/],
  [
    "vertical",
    /海关$|海事局$|税务局$|国税局$|地税局$|气象局$|烟草(?:专卖)?局$|邮政管理局$|邮管局$/,
  ],
  ["vertical", /金融监管(?:总局)?.*(?:分局|支局)$|银?保?监(?:会|局|分局)$|证监局$|调查(?:总)?队$/],
  ["vertical", /通信管理|通管办|国家安全局|国安局$|边检|边防|消防救援|消防支队|消防大队|铁路局$/],
  // 省药监局随州分局, 省生态环境厅驻某市监测中心: posts of a higher rank.
  [
    "vertical",
    /^(?:国家|中央|省|自治区).*(?:局|厅|委|办)(?:驻)?.+(?:分局|支局|分中心|中心|办事处|专员办)$/,
  ],
  ["mass-organisation", /总工会$|^工会$|共青团|^团.{0,3}委$|妇联$|妇女联合会$|残联$|残疾人联合会$/],
  ["mass-organisation", /科协$|科学技术协会$|工商联$|工商业联合会$|文联$|文学艺术界联合会$|侨联$/],
  ["mass-organisation", /社科联$|作协$|台联$|青联$|学联$|红十字会$|贸促会$|法学会$|协会$|联合会$/],
  ["institution", /(?:学院|职院|大学|学校|党校|师范|技校|医院|卫校|中学|小学|幼儿园|高职|高专)$/],
  [
    "institution",
    /(?:报社|日报|广播电视台|电视台|电台|传媒中心|通讯社|杂志社|出版社|供销社|合作社|供销总社)$/,
  ],
  [
    "institution",
    /(?:中心|馆|研究院|研究所|科学院|农科院|设计院|规划院|剧院|院所|林场|水库|公积金)$/,
  ],
  ["party-organ", new RegExp(`^(?:中共)?.{0,6}?${RANK}委(?!员会(?:办公室)?$)`)],
  [
    "party-organ",
    /纪委|监委$|监察委员会$|政法委$|组织部$|宣传部$|统战部$|社会工作部$|社工部$|机关工委$/,
  ],
  [
    "party-organ",
    /编办$|网信办$|外办$|台办$|老干部局$|信访局$|机要保密局$|保密局$|机要局$|党史.{0,4}[室办]$/,
  ],
  // Areas run like a county by a committee of their own.
  [
    "county",
    /(?:区|园|城|港|景区|示范区|试验区).{0,4}(?:管委会|管理委员会|党工委)$|^(?:管委会|管理委员会)$/,
  ],
  [
    "county",
    /(?:县|市|区|旗|州|盟|镇|乡|地区).*(?:人民)?政府$|行政公署$|街道(?:办事处|办)?$|办事处$/,
  ],
  ["county", /^(?!.*(?:局|委|办|部|厅)).{1,10}(?:县|市|区|旗|州|盟|镇|乡)$/],
  ["other", /法院$|检察院$|人大|政协|领导小组$|指挥部$|专班$/],
  ["government-department", /(?:局|委|办|厅|委员会|办公室|科|处|室|所|队|部|总队|支队|大队|分局)$/],
];

/** A rank's own government, not a lower one's: 市政府 as the filing city's name for itself. */
const OWN_GOVERNMENT = new RegExp(`^${RANK}(?:人民)?政府$`);

/**
 * Classifies a printed unit name. Where the form says nothing the kind is `other`; a collective name
 * always has kind `collective`.
 *
 * @param name as printed; blanks and full-width letters don't matter
 */
export function classifyUnit(name: string): UnitClass {
  const key = compactKey(name).slice(0, LONGEST_NAME);
  if (COLLECTIVE.some((form) => form.test(key))) return { kind: "collective", collective: true };
  if (OWN_GOVERNMENT.test(key)) return { kind: "other", collective: false };
  // 县发展和改革局（县统计局）: the name in brackets is a second one of the same unit.
  const plain = key.replace(/\([^()]*\)$/, "") || key;
  const kind = FORMS.find(([, form]) => form.test(plain))?.[0] ?? "other";
  return { kind, collective: false };
}
