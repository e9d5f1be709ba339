/** Names of people as they stand among units: 陈立新负责，投资促进局牵头. */

import { CharSet } from "../../text/char-set";
import { looksLikeUnit } from "./unit-shape";

/** The family names of more than nine in ten people, and the usual ones of two characters. */
const FAMILY = new CharSet(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋植甘景单包司柏宁柯阮桂闵解强丛华车冉房边辜吉饶刁瞿戚丘池滕晋苑邬臧畅宫苟褚廉简娄符木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩嵇练乐虞卞封竺冼原官衣楚佟栗匡宗应巫鞠僧桑荆谌银扬明伏岑习胥蔺肖付代闫",
);
const OF_TWO = /^(?:欧阳|上官|司马|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|呼延)/;
/** 党总支, 党支部: 党 is a family name only before what is no organ. */
const PARTY_BODY = /^党(?:总支|支部?|组织?|委|群|政|建|校|办)/;
const NAME = /^[\u4e00-\u9fff]{2,3}$|^[\u4e00-\u9fff]{1,8}·[\u4e00-\u9fff]{1,8}$/;

/** Whether `name` is a person's: a family name, one or two characters, and no unit's ending. */
export function isPersonName(name: string): boolean {
  if (looksLikeUnit(name) || PARTY_BODY.test(name)) return false;
  if (name.includes("·")) return NAME.test(name);
  return OF_TWO.test(name) ? name.length <= 4 : NAME.test(name) && FAMILY.isFirst(name);
}

/** Whether a name begins as a person's does. */
export function hasFamilyName(name: string): boolean {
  return FAMILY.isFirst(name) || OF_TWO.test(name);
}
