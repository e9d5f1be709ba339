/** The name of what a target measures, taken from the words around its number. */

import { findVerbs } from "./verbs";

/** What only says that the number is to be reached; the rest of the wording stays. */
const REACHED =
  /(?:下降|下调|压缩|压减|缩短|降)[至到]$|按(?:照)?$|(?:力争|确保|保持|维持|稳定|均|都)+$|(?:(?:力争|确保|预计|总量|数量)?(?:达到|达|完成|实现|增长到?|增加到|提高到|提升到|提升至|保持在|稳定在|突破|控制在|共|约|要))+$|(?<=[高低升降缩短减大小窄长展伸调加])[到至]$|(?:(?:提高|增加|上调|调整|达)[到至]?)?(?:每[人户生床亩年月周天日])+$/;
/** 人均GDP达到全国平均水平的1.1倍 */
const COMPARED_WITH = /(?:恢复到|达到?|是|为)([^，。；、]{1,12})的$/;
const LEAD_IN =
  /^(?:[①-⑳]|(?:到)?20\d\d年(?:年?底|年末|末)?|年底前|全年|年内|今年|当年|力争|确保|计划|预计|累计|实现|完成|并|要|将|再|共(?!建|同|享)|全面|圆满|重点(?=打造|培育|建设|支持|推进|实施|发展|改造|整治)|把|着力|大力|积极|继续|进一步|其中|年(?=培训|新增|均))+/;
const RESULTS = "新增|净增|增加|建成|新建|完成|改造|提升|更新|竣工|交付|开工|投产|投用";
const PLACES = "(?:[^的、]{1,6}[省市县区州]|[^的、]{2,3}(?:、[^的、]{2,3})+)";
/** Only verbs, or a place and a verb (武汉市新增4万个): the target before says of what. */
const BARE = new RegExp(`^(?:${PLACES}?(?:${RESULTS}){1,3})?$`);
/** Where a change starts from, and remarks that hold numbers of their own. */
const BASELINE = /[由从]\d[^、]{0,12}$/;
/** Nothing but how much something changes. */
const CHANGE = /^(?:同比|同比增长|增长|增幅|增速)(?:达到?|为)?$/;
const REMARK = /[（(][^（）()]{0,60}\d[^（）()]{0,60}[）)]/g;
const LONGEST = 40;
const UNNAMED = "未写明指标";

/** The words around a number, as printed. */
export interface Surroundings {
  /** From the start of the number's item to its operator word. */
  item: string;
  /** What follows the number in its item. */
  noun: string;
  /** The verb of the clause, where the item has none; else empty. */
  governor: string;
  /** What the target before it measures; empty where none. */
  previous: string;
}

/**
 * Composes the indicator, never empty. `subject` is what the next item falls back on: the indicator
 * without the remark in brackets.
 */
export function indicatorOf(words: Surroundings): { indicator: string; subject: string } {
  const { item, noun, governor, previous } = words;
  const body = strip(item);
  const part = item.startsWith("其中") && body !== "" ? `其中${body}` : body;
  if (noun === "" && previous !== "" && part === body && CHANGE.test(item.trim())) {
    // 完成320亿元，增长15%: the second number says how fast the first one changes.
    return { indicator: `${previous}增速`, subject: previous };
  }
  if (noun === "" && previous !== "" && (part !== body || BARE.test(body))) {
    return { indicator: shorten(part && `${previous}（${part}）`) || previous, subject: previous };
  }
  const verb = governor !== "" && findVerbs(body).length === 0 ? governor : "";
  const named = verb + body + noun.trim().replace(/^(?:台阶|大关|关口|之间|区间)/, "");
  const name = shorten(named.replace(REMARK, "")) || UNNAMED;
  return { indicator: name, subject: name };
}

function strip(text: string): string {
  const led = text
    .trim()
    .replace(/^[、和及]+/, "")
    .replace(LEAD_IN, "");
  const named = led.endsWith("的")
    ? led.replace(COMPARED_WITH, "相当于$1").replace(/的$/, "")
    : led;
  return named.replace(REACHED, "").replace(BASELINE, "").trim();
}

function shorten(name: string): string {
  return name.length > LONGEST ? `…${name.slice(1 - LONGEST)}` : name;
}
