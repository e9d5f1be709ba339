/** What stands in the cells of the catalogue's examples, so that each reads like a real finding. */

interface RuleExample {
  /** Header of the column; null for the whole row. */
  column: string | null;
  found?: string;
  expected?: string;
  beside?: string;
  /** Where it stands, if not on row 8 of 填报表. */
  where?: string;
}

const TEXT = "召开调度会3次，现场督导4次，解决用地、融资问题6个。";
const PROBLEM = "配套资金缺口800万元";

export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  "row-not-filled": { column: null },
  "required-missing": { column: "联系电话" },
  "done-below-100": { column: "完成率(%)", found: "95%" },
  "not-started-above-0": { column: "完成率(%)", found: "30%" },
  "rate-contradicts-text": { column: "完成率(%)", found: "80%", expected: "60%" },
  "status-contradicts-text": {
    column: "进展状态",
    found: "达序时",
    beside: "该项工作尚未启动",
  },
  "ahead-below-schedule": {
    column: "完成率(%)",
    found: "30%",
    expected: "50%",
    beside: "达序时",
  },
  "behind-above-schedule": { column: "完成率(%)", found: "72%", expected: "50%" },
  "problem-missing": { column: "存在问题", found: "无", beside: "欠序时" },
  "next-step-missing": { column: "下一步措施", found: "继续推进", beside: "欠序时" },
  "next-step-advised": { column: "下一步措施", found: "持续推进" },
  "new-date-missing": { column: "预计完成时间", found: "长期", beside: "欠序时" },
  "expected-date-past": { column: "预计完成时间", found: "2024-05-31" },
  "expected-date-late": {
    column: "预计完成时间",
    found: "2025-03-31",
    expected: "2024-12-31",
  },
  "filler-text": { column: "进展情况", found: "正常推进" },
  "task-text-copied": { column: "进展情况" },
  "task-declined": { column: "进展情况", found: "此项工作不属于我局职责" },
  "columns-same-text": { column: "下一步措施", found: PROBLEM, beside: "存在问题" },
  "placeholder-left": { column: "进展情况", found: "新增就业XX万人" },
  "text-too-short": { column: "进展情况", found: "已开展走访", expected: "10" },
  "text-repeated": { column: "进展情况", found: TEXT, where: "第8、11、15行“进展情况”" },
  "text-too-long": { column: "进展情况", found: "620", expected: "500" },
  "target-magnitude": {
    column: "累计完成值",
    found: "11100",
    beside: "年度目标1.8",
    where: "“指标填报”第4行“累计完成值”",
  },
  "achieved-contradicts-text": {
    column: "累计完成值",
    found: "1.31",
    expected: "1.11万人",
    where: "“指标填报”第4行“累计完成值”",
  },
  "target-below-done": {
    column: "累计完成值",
    found: "1.6",
    expected: "1.8",
    where: "“指标填报”第4行“累计完成值”",
  },
  "target-contradicts-rate": {
    column: "累计完成值",
    found: "0.4",
    beside: "22.2%",
    where: "“指标填报”第4行“累计完成值”",
  },
  "contact-form": { column: "责任人", found: "办公室" },
  "phone-form": { column: "联系电话", found: "3318000" },
  "no-longer-done": { column: "进展状态", found: "达序时" },
  "rate-fallen": { column: "完成率(%)", found: "50%", expected: "62%" },
  "achieved-fallen": {
    column: "累计完成值",
    found: "1.05",
    expected: "1.11",
    where: "“指标填报”第4行“累计完成值”",
  },
  "target-changed": {
    column: "本市年度目标",
    found: "50",
    expected: "96",
    where: "“指标填报”第4行“本市年度目标”",
  },
  "text-unchanged": { column: "进展情况", found: TEXT },
  "promise-passed": { column: "预计完成时间", beside: "2024-06-15" },
  "promise-moved-again": {
    column: "预计完成时间",
    found: "2024-10-31",
    beside: "2024-08-31、2024-09-30",
  },
  "problem-carried": { column: "存在问题", found: PROBLEM, beside: "3" },
  "leads-disagree-status": {
    column: null,
    found: "甲局“达序时”，乙局“欠序时”",
  },
  "leads-disagree-rate": { column: null, found: "甲局80%，乙局45%", expected: "10" },
  "responsible-behind-lead-done": {
    column: null,
    found: "丙局“欠序时”",
    expected: "甲局",
  },
  "unmentioned-problem": {
    column: null,
    found: `丙局“${PROBLEM}”`,
    expected: "甲局",
  },
  "same-text-two-units": { column: null, found: TEXT },
};
