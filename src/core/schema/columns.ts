/**
 * The one table of 填报表 and 指标填报 columns. The template, the intake, the rules, the report and
 * the user guide derive from it. Order and headers are a contract (DESIGN §7).
 */

import type { ValueField } from "../model/record";
import type { Role } from "../model/unit";
import { STATUS_WORDS } from "./vocabulary";

export type LockedField =
  | "taskId"
  | "label"
  | "list"
  | "chapter"
  | "section"
  | "text"
  | "lead"
  | "responsible"
  | "role"
  | "deadline"
  | "scheduledRate";

export type FormField = LockedField | ValueField;

/** How a cell of the column is read. */
export type ValueReader = "id" | "text" | "status" | "rate" | "date" | "phone" | "number";

export interface ColumnSchema<F extends string = string> {
  field: F;
  header: string;
  /** Other headers that mean this column, after normalisation. */
  aliases: readonly string[];
  /** What headers have in common that mean this column where none of the above does. */
  resembles?: RegExp;
  /**
   * Names that could mean the column `rather` as well. They mean this one where that one stands under
   * its own name and this one is missing.
   */
  shared?: { names: readonly string[]; rather: F };
  /** Headers that bear the name, yet whose column holds something else. */
  unlike?: RegExp;
  /** Characters. */
  width: number;
  locked: boolean;
  reader: ValueReader;
  /** Words of a dropdown. */
  list?: readonly string[];
  /** Roles that must fill it. */
  requiredFor: readonly Role[];
  /** Shown when the cell is selected; at most 255 characters. */
  inputMessage?: string;
  align: "left" | "center";
}

const LEADS: readonly Role[] = ["lead-first", "lead"];
const EVERYONE: readonly Role[] = ["lead-first", "lead", "responsible", "member"];
const NOBODY: readonly Role[] = [];

export const FORM_COLUMNS: readonly ColumnSchema<FormField>[] = [
  locked("taskId", "任务编码", ["编码", "代码", "任务编号", "任务代码"], 7, "center"),
  locked("label", "序号", ["编号", "任务序号"], 5, "center"),
  locked("list", "类别", ["清单", "任务类别", "清单类别"], 5, "center"),
  locked("chapter", "章", ["章名", "篇章", "所属章"], 10, "left"),
  locked("section", "节", ["节名", "所属节"], 10, "left"),
  locked(
    "text",
    "工作任务",
    [
      "任务",
      "任务内容",
      "任务名称",
      "任务事项",
      "工作内容",
      "重点工作",
      "重点任务",
      "主要任务",
      "具体任务",
      "目标任务",
      "工作任务内容",
    ],
    40,
    "left",
  ),
  locked("lead", "牵头单位", ["牵头部门", "牵头责任单位"], 12, "left"),
  locked("responsible", "责任单位", ["责任部门", "配合单位"], 18, "left"),
  locked("role", "本单位角色", ["角色", "单位角色"], 11, "center"),
  locked("deadline", "完成时限", ["时限", "完成期限"], 12, "center"),
  locked(
    "scheduledRate",
    "序时要求(%)",
    ["序时要求", "序时进度", "序时进度(%)", "应达进度"],
    7,
    "center",
  ),
  fill(
    "status",
    "进展状态",
    ["状态", "完成状态", "进度状态", "当前状态", "工作状态"],
    8,
    "center",
    "status",
    LEADS,
    {
      resembles: /状态$/,
      list: Object.values(STATUS_WORDS),
      inputMessage:
        "请从下拉列表中选择。牵头单位必填。选“欠序时”“未启动”“其他”的，请写明存在问题、下一步措施和预计完成时间。",
    },
  ),
  fill(
    "completionRate",
    "完成率(%)",
    ["完成率", "完成比例", "完成百分比", "进度(%)", "完成进度", "完成进度(%)"],
    9,
    "center",
    "rate",
    LEADS,
    {
      resembles: /(?:完成|推进|执行|进度|进展)(?:率|比例|百分比)$/,
      // Figures in another unit than the printed one.
      unlike: /\((?:‰|千分[比率]?|万分[比率]?|成|小数|分数|分值?|万?亿?元)\)$/,
      inputMessage:
        "填0到100之间的数字，不用写百分号，如60表示60%。确实无法量化的填“不宜量化”。牵头单位必填。",
    },
  ),
  fill(
    "progress",
    "进展情况",
    ["目标进展", "进展", "工作进展", "工作进展情况", "完成情况", "落实情况", "目前进展"],
    40,
    "left",
    "text",
    EVERYONE,
    {
      resembles:
        /(?:进展|落实|推进|完成|实施|办理|开展)情况(?:说明)?$|进展(?:(?:文字)?(?:说明|描述))?$/,
      inputMessage:
        "写清本期做了什么、做到什么程度，尽量用数据说明。请不要只写“正常推进”“同上”。所有单位必填。",
    },
  ),
  fill(
    "problem",
    "存在问题",
    [
      "问题",
      "存在的问题",
      "存在问题及原因",
      "问题及原因",
      "困难问题",
      "存在困难",
      "主要问题",
      "困难和问题",
      "存在的困难和问题",
    ],
    20,
    "left",
    "text",
    NOBODY,
    {
      resembles: /(?:问题|困难|难点|堵点|瓶颈)(?:[和及与]?(?:原因|建议))?$|(?:滞后|未完成)的?原因$/,
      inputMessage: "进展状态为“欠序时”“未启动”“其他”的必填，写清原因；没有问题的可填“无”。",
    },
  ),
  fill(
    "nextStep",
    "下一步措施",
    [
      "下一步",
      "下步措施",
      "下步打算",
      "下步计划",
      "下步安排",
      "下步工作",
      "下步工作打算",
      "下步工作计划",
      "下步工作安排",
      "下步工作措施",
      "下一步打算",
      "下一步计划",
      "下一步安排",
      "下一步举措",
      "下一步工作",
      "下一步工作措施",
      "下一步工作举措",
      "下一步工作打算",
      "下一步工作计划",
      "下一步工作安排",
      "下一步工作思路",
    ],
    20,
    "left",
    "text",
    NOBODY,
    {
      resembles: /下一?(?:步|阶段).{0,6}$|(?:措施|举措|打算)$/,
      inputMessage: "除已完成的任务外，写清下一步怎么做、什么时候做到。",
    },
  ),
  fill(
    "expectedDate",
    "预计完成时间",
    ["预计完成日期", "预计完成时限", "计划完成时间", "完成时间(预计)"],
    13,
    "center",
    "date",
    NOBODY,
    {
      shared: {
        names: ["完成时间节点", "完成节点", "时间节点", "节点时间"],
        rather: "deadline",
      },
      resembles: /(?:预计|拟|预期|力争|承诺|计划)(?:完成|办结|竣工)(?:时间|日期|时限|节点)$/,
      inputMessage: "填具体日期，年、月、日写全。进展状态为“欠序时”“未启动”“其他”的必填。",
    },
  ),
  fill(
    "contact",
    "责任人",
    ["责任人姓名", "联系人", "联系人姓名", "负责人", "经办人", "责任领导"],
    8,
    "center",
    "text",
    LEADS,
    {
      resembles: /(?:(?:责任|联系|联络|经办|负责|承办)人员?|联络员)(?:姓名)?$/,
      inputMessage: "填具体负责此项任务的同志姓名。牵头单位必填。",
    },
  ),
  fill(
    "phone",
    "联系电话",
    ["电话", "手机", "手机号", "手机号码", "联系方式", "联系人电话"],
    15,
    "center",
    "phone",
    LEADS,
    {
      resembles: /电话$|手机号?码?$|联系方式$/,
      inputMessage: "填11位手机号，或带区号的固定电话，如010-12345678。牵头单位必填。",
    },
  ),
  fill("remark", "备注", ["说明", "备注说明"], 10, "left", "text", NOBODY, {
    resembles: /备注|(?:其他|其它|补充|有关)说明$/,
    inputMessage: "选填。任务或分工有出入、需要协调的事项，请写在这里。",
  }),
];

export type TargetField =
  | "taskId"
  | "indicator"
  | "provinceTarget"
  | "targetUnit"
  | "cityTarget"
  | "achieved"
  | "targetNote";

export const TARGET_COLUMNS: readonly ColumnSchema<TargetField>[] = [
  locked("taskId", "任务编码", ["编码", "任务编号", "任务代码"], 9, "center"),
  locked("indicator", "指标", ["指标名称", "量化指标"], 36, "left"),
  locked("provinceTarget", "省定目标", ["省目标", "省定目标值"], 14, "center"),
  locked("targetUnit", "计量单位", ["单位"], 10, "center"),
  fill(
    "cityTarget",
    "本市年度目标",
    ["年度目标", "年度目标值", "全年目标", "市级目标", "本市目标", "目标值"],
    14,
    "center",
    "number",
    NOBODY,
    {
      inputMessage: "填本市全年要达到的数值，只填数字，单位见左侧“计量单位”。",
    },
  ),
  fill(
    "achieved",
    "累计完成值",
    ["完成值", "完成数", "累计完成", "累计完成数", "累计值", "累计数", "实际完成值"],
    14,
    "center",
    "number",
    NOBODY,
    {
      inputMessage: "填年初至本期末累计完成的数值，只填数字。",
    },
  ),
  fill(
    "targetNote",
    "指标说明",
    ["指标备注", "情况说明", "备注", "说明"],
    34,
    "left",
    "text",
    NOBODY,
    {
      inputMessage: "选填。统计口径、数据来源、暂无数据的原因，请写在这里。",
    },
  ),
];

/**
 * Columns behind those of the table that show what the unit filed for the period before. Nothing is
 * read from them; their headers go on with the period.
 */
export const PREVIOUS_HEADERS = { form: "上期填报", targets: "上期累计完成值" } as const;

const FORM_BY_FIELD = new Map(FORM_COLUMNS.map((column) => [column.field, column]));

/** The column of a 填报表 field. */
export function formColumn(field: FormField): ColumnSchema<FormField> {
  const column = FORM_BY_FIELD.get(field);
  if (!column) throw new Error(`no such column: ${field}`);
  return column;
}

const HEADERS = new Map<string, string>(
  [...TARGET_COLUMNS, ...FORM_COLUMNS].map(({ field, header }) => [field, header]),
);

/** Header of the column of either sheet that holds `field`; null for no field. */
export function columnHeader(field: string): string | null {
  return HEADERS.get(field) ?? null;
}

/** 1-based position of a 填报表 field as issued. */
export function formColumnNumber(field: FormField): number {
  return FORM_COLUMNS.findIndex((column) => column.field === field) + 1;
}

function locked<F extends string>(
  field: F,
  header: string,
  aliases: readonly string[],
  width: number,
  align: "left" | "center",
): ColumnSchema<F> {
  const reader = field === "taskId" ? "id" : "text";
  return { field, header, aliases, width, locked: true, reader, requiredFor: NOBODY, align };
}

function fill<F extends string>(
  field: F,
  header: string,
  aliases: readonly string[],
  width: number,
  align: "left" | "center",
  reader: ValueReader,
  requiredFor: readonly Role[],
  guide: Pick<ColumnSchema<F>, "list" | "inputMessage" | "resembles" | "shared" | "unlike">,
): ColumnSchema<F> {
  return { field, header, aliases, width, locked: false, reader, requiredFor, align, ...guide };
}

/** True for a column of figures, which differ with the span of time that they are of. */
export function holdsFigures({ reader }: Pick<ColumnSchema, "reader">): boolean {
  return reader === "rate" || reader === "number";
}
