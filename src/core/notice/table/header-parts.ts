/**
 * What a header says that is none of the usual ones: it is built of parts, and its last noun tells
 * whether units, people, dates or words stand beneath it (挂帅领导, 领衔区领导, 预计完成时间).
 */

import type { ColumnMeaning } from "./meaning";

export interface PartsMeaning {
  meaning: ColumnMeaning;
  /** Only the words before the noun tell the role. */
  guessed?: true;
}

/** The role that units have by what stands before 单位; the first that is found holds. */
const ROLE_WORDS: readonly (readonly [ColumnMeaning, RegExp])[] = [
  ["lead", /牵头|主办|主责|首责|主抓|主管|主要|首要|首位|第一|抓总|领办|总负责|总责|汇总/],
  [
    "support",
    /配合|协|会办|会同|联办|联动|联合|联席|参与|参加|辅助|支持|支撑|保障|涉及|相关|有关|成员|共同|次要|其他|其它|其余|助/,
  ],
  ["charge", /责任|承|落实|实施|负责|执行|办理|推进|推动|属地|具体|主体|完成|经办|归口|任务/],
];
const NAMES_UNITS =
  /^.{0,10}(?:单位|部门|主体|机构|委办局|局办|部委办局|乡镇|镇街|街镇|镇办|镇村|街道|县区|县市区|区县|处室|科室|股室|办所|站所|所办|所站|站办|股所|专班|责任方)(?:名称)?(?:[（(].{1,12}[)）])?$/;
/** 责任村（社区）: places answer only where the word before says so. */
const NAMES_PLACES =
  /^(?:责任|牵头|配合|实施|涉及|承办|落实|属地|主责|协办)(?:村|社区|村居|镇|乡|县|区|市|街|园区)(?:[（(].{1,12}[)）])?$/;
/** Who watches, builds or owns has a part in it, though he answers for nothing. */
const BESIDE = /督|监|考|建设|施工|设计|业主|代建/;
/** Who fills in the form, asks for it or gains by it has none. */
const NO_PART = /审|填|报|制表|项目单位|用地|编制|计量|数量|指标单位|来源|提出|交办|印发|受益|申报/;
const ONLY_UNITS = /^(?:单位|部门|部门单位|单位部门|单位[(（]部门[)）])(?:名称)?$/;

const LEADS =
  /(?:领导|领导干部|县级干部|县处级干部|处级干部|指挥长|链长|组长|段长|河长|林长|[省市县区州旗镇乡]长|书记|常委|秘书长|总负责人)(?:同志|姓名|名单)?$/;
const PEOPLE =
  /(?:责任人|负责人|联系人|联络人|联络员|经办人|承办人|办理人|责任人员|专员|人员|干部|姓名)$/;
const WHEN =
  /(?:时限|期限|时间|时间节点|日期|时间表|限期|工期|月份|年限|时点|完成时|节点)(?:要求|安排)?$/;
/** Times of something else than the task's end. */
const OTHER_TIMES =
  /报送|填报|上报|开工|启动|起始|开始|立项|更新|反馈|交办|下达|签订|发现|受理|召开|发文|印发|调度|销号|实际/;
const ASIDE =
  /(?:备注|说明|进展|进度|情况|结果|得分|分值|权重|分数|评分|资金|投资|金额|经费|预算|来源|电话|方式|依据|材料|佐证|状态|评价|排名|亮灯|颜色|附件|文号|性质|地点|位置|地址|比例|占比|完成率|完成值|基数|基准值|完成数|实绩|是否.{1,8})(?:[（(].{1,10}[)）])?$/;
const CATEGORIES =
  /(?:类别|类型|分类|大类|领域|方面|板块|版块|章节|篇章|战区|条线|系统|层面|维度|方向|模块|体系|战线|部分)$/;
const NAMES =
  /^(?:工作|实事|建设|民生|改革|攻坚|重点|重大|主要|具体|任务|推进|支撑|目标|子)*(?:项目|工程)$|(?:名称|反馈问题|问题描述|问题表现|问题清单|整改问题|突出问题|具体问题|主要问题)$/;

/** Null where nothing is known of `label`. */
export function meaningByParts(label: string): PartsMeaning | null {
  if (ONLY_UNITS.test(label)) return { meaning: "charge", guessed: true };
  if (NAMES_UNITS.test(label) || NAMES_PLACES.test(label)) return unitsByWords(label);
  if (LEADS.test(label)) return { meaning: "leader" };
  if (PEOPLE.test(label)) return { meaning: "person" };
  if (ASIDE.test(label)) return { meaning: "other" };
  if (WHEN.test(label)) return { meaning: OTHER_TIMES.test(label) ? "other" : "deadline" };
  if (NAMES.test(label)) return { meaning: "name" };
  return CATEGORIES.test(label) ? { meaning: "category" } : null;
}

/** 县直有关部门 and 各乡镇 are units themselves. */
const ARE_UNITS = /^(?:各|[省市县区州旗](?:直|级|属|政府))/;

function unitsByWords(label: string): PartsMeaning | null {
  if (ARE_UNITS.test(label)) return null;
  if (NO_PART.test(label)) return { meaning: "other" };
  if (BESIDE.test(label)) return { meaning: "beside" };
  const role = ROLE_WORDS.find(([, words]) => words.test(label));
  return role ? { meaning: role[0], guessed: true } : null;
}

/** Whether a header names units that only watch over the task, build it or fill in the table. */
export function answersForNothing(label: string): boolean {
  return NO_PART.test(label) || BESIDE.test(label);
}
