import { TASK_DECLINED } from "../../wording/validation/text-issues";
import { NO_TROUBLE, type Rule } from "../rule";
import { clausesOf } from "../text-substance";

const US = "(?:我|本|该)(?:单位|部门|局|委|办|院|中心|公司|集团|管委会|行|所)";
const IT = "(?:此|该|本|这)?项?(?:工作|任务|事项|内容)?";
const DUTY = "(?:工作)?(?:职责|职能|业务|分工|任务)(?:范围)?(?:内|之内)?(?:的?(?:工作|任务|事项))?";

/** 此项工作不属于我单位职责范围, 我局不承担此项任务, 不涉及. */
const DECLINES = new RegExp(
  `^(?:经(?:研究|核实|梳理)|据了解)?(?:${[
    `${IT}(?:不属于?|不是|非|不在|超出)(?:${US}|我们)?的?${DUTY}`,
    `${IT}(?:与${US}无关|不涉及${US}|${US}不涉及|${US}没有涉及)`,
    `${US}(?:不承担|未承担|不负责|不涉及|无|没有)(?:此|该|本|这)?项?(?:工作|任务|职责|职能|业务|内容)(?:任务)?`,
    "不涉及|无此项(?:工作|任务|业务|职能)|没有此项(?:工作|任务|业务|职能)",
  ].join("|")})$`,
);

export const taskDeclined: Rule = {
  kind: TASK_DECLINED,
  title: "认为任务不归本单位",
  why: "分工由通知规定；单位有不同意见的，办公室要及时知道、答复，不能当作进展印到汇总表上。",
  check({ progress }) {
    // Spares most texts the cutting into clauses. 备注 is where the form asks for such remarks.
    if (progress === null || !/不|无|没有|未|非|超出/.test(progress.text)) return NO_TROUBLE;
    const found = clausesOf(progress.text).find((clause) => DECLINES.test(clause));
    if (found === undefined) return NO_TROUBLE;
    return [{ field: "progress", found, expected: "本单位所做的工作" }];
  },
};
