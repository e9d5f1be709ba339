/** Whether 责任人 names a person. */

import { textLength } from "../text/text-key";
import { isFiller } from "./text-substance";

const LONGEST_NAMES = 40;

/** 办公室, 就业科, 市人社局: a place to ring, nobody to ask. 王局 and 王登科 are persons. */
const DEPARTMENT =
  /^[\u4e00-\u9fff]*(?:办公室|科室|部门|中心|专班|公司|集团|政府|单位|[局室股处委队站])$/;
const SECTION = /^[\u4e00-\u9fff]+科$/;
const OWN = /^(?:我|本|该|各)[局委办科处室]$/;
/** 分管领导, 有关负责同志. */
const SOMEBODY =
  /^(?:市|县|区|局|委|我|本|单位|科室|办公室|分管|主要|常务|相关|有关|具体|业务|各)*(?:副?(?:局长|主任|市长|县长|区长|书记|院长|校长)|领导|负责人|负责同志|责任人|联络员|联系人|经办人|工作人员|专人|同志)$/;
/** 人事科科长, 局办公室主任: a post without its holder. */
const POST =
  /^[\u4e00-\u9fff]*(?:[科股处室办局委站队部院所会]|中心)副?(?:科长|股长|处长|主任|局长|站长|队长|部长|院长|所长|会长)$/;
/** =SUM(A1), <b>: of a program's making. */
const NO_NAME = /[=<>{}[\]\\|$^]/;
const SURNAMES = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻苏潘葛范彭鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅顾孟黄萧尹姚邵汪毛戴宋熊舒屈项祝董梁杜阮蓝席季贾江童郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房解丁邓洪包左石崔吉龚程邢裴陆翁段侯全宁甘武刘景龙叶司黎白蒲赖卓屠池乔温庄晏柴瞿阎连艾容向古易廖耿文关曾游盛谭康余岳齐尚芦路娄苗冉仇鲍米贝伍元卜戚颜骆费邬时皮简饶仲佟褚苑沙宁臧覃牟商晋栗",
);

export function namesPerson(contact: string): boolean {
  const text = contact.normalize("NFKC").replace(/\s/g, "");
  const length = textLength(text);
  if (length < 2 || length > LONGEST_NAMES || /\d{5}/.test(text) || isFiller(text)) return false;
  if (NO_NAME.test(text)) return false;
  if (SOMEBODY.test(text) || OWN.test(text)) return false;
  const called = length <= 3 && SURNAMES.has(text.charAt(0));
  // 王局, 王副局 and 王登科.
  if (called && (length === 2 || /副.$|科$/.test(text))) return true;
  return !DEPARTMENT.test(text) && !SECTION.test(text) && !POST.test(text);
}
