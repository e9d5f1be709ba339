/** 使用说明: what the workbook is, what each sheet holds, who may change what, and the monthly steps. */

import type { Ledger } from "../../model/ledger";
import { LEDGER_SHEETS } from "../../schema/sheet-names";
import { BLANK } from "../../schema/vocabulary";
import { cell, sheetPlan } from "../../workbook/build-sheet";
import { meetingPage, STYLES } from "../../workbook/styles";
import { rowHeight } from "../../workbook/text-layout";
import type { CellRange } from "../../workbook/raw-workbook";
import type { CellPlan, CellStyle, RowPlan, SheetPlan } from "../../workbook/workbook-plan";
import { TABS } from "./list-sheet";

/** Labels of the notice's facts; `readLedger` falls back on them where `_meta` is lost. */
export const NOTICE_LABELS = {
  title: "通知标题",
  docNumber: "发文字号",
  issuer: "发文机关",
  date: "发文日期",
} as const;

const WIDTHS = [14, 48, 42] as const;

const SHEETS: readonly (readonly [string, string, string])[] = [
  [
    LEDGER_SHEETS.tasks,
    "通知分解出的每一项任务，按通知原文。",
    "牵头单位、责任单位、完成时限、责任领导可以更正；任务编码、工作任务请不要改。",
  ],
  [
    LEDGER_SHEETS.assignments,
    "每项任务由哪些单位承担、什么角色、出自通知里的哪个说法。",
    "不用改：单位名录或任务清单改动后会自动更新。",
  ],
  [
    LEDGER_SHEETS.targets,
    "任务中的量化指标和通知写明的目标。",
    "黄色表头的列可以更正，也可以加行。",
  ],
  [
    LEDGER_SHEETS.directory,
    "单位的规范名称、其他名称、类型、联系方式，集合单位的成员。",
    "都可以改，也可以加行。备注为“待确认”的请逐一核对。",
  ],
  [
    LEDGER_SHEETS.settings,
    "填报方式、亮灯标准、字数要求、纸张，每条检查规则的级别，各期的截止日期。",
    "“取值”栏、“级别”栏和报送期表都可以改。",
  ],
  [
    LEDGER_SHEETS.records,
    "各单位各期填报的内容，每项都注明来自哪个文件、哪张表、哪一格。",
    "请不要改：更正请让单位重新报送后再合并。",
  ],
  [LEDGER_SHEETS.recordTargets, "各单位各期填报的指标数值及来源。", "请不要改。"],
  [LEDGER_SHEETS.filings, "各单位各期何时返回、有无错误、是否逾期或退回。", "请不要改。"],
  [
    LEDGER_SHEETS.accepted,
    "经核定可以接受的问题，所填内容不变就不再作为错误或提示。",
    "核定意见、核定人、日期可以改；删掉一行就是收回。",
  ],
  [
    LEDGER_SHEETS.mainTexts,
    "汇总里哪项任务选用了哪个单位的文字，或者由工作人员改写成什么。",
    "黄色表头的列可以改，也可以加行：写报送期、任务编码、选用单位，或直接写改后的文字；删掉一行就恢复原样。",
  ],
  [LEDGER_SHEETS.log, "每次合并对每个文件做了什么、提示了什么。", "请不要改；可以筛选查看。"],
];

const STEPS: readonly string[] = [
  "1. 核对“单位名录”：确认集合单位的成员，补上联系人和电话。只在首次使用和机构调整时需要。",
  "2. 在“报送设置”中填写本期的截止日期，然后下发填报表，每个单位一份。",
  "3. 各单位填好返回后，先检查：没有问题的合并，有问题的连同问题清单退回。",
  "4. 合并返回表。同一份返回表重复合并不会有变化；单位更正后重新报送的，以新报送的为准。",
  "5. 在“报送情况”中查看谁没有报、谁逾期、谁被退回，及时催报。",
  "6. 生成城市汇总表，打印后上会。",
];

const NOTES: readonly string[] = [
  "黄色表头的列可以修改，蓝色表头的列由工具填写。各表可以筛选、排序、隐藏列、调整列宽，也可以加列，不影响读取。",
  "请保留工作表名称和表头文字。每次合并前都会自动保存一份备份。",
  "所有内容只保存在这份文件里，不会上传。",
];

/** Plans the sheet from the ledger's figures. */
export function planGuide(ledger: Ledger): SheetPlan {
  const rows: RowPlan[] = [];
  const merges: CellRange[] = [];
  const wide = (text: string, style: CellStyle, height?: number) => {
    merges.push({ top: rows.length + 1, left: 1, bottom: rows.length + 1, right: 3 });
    rows.push(guideRow([text, null, null], style, height, true));
  };
  const gap = () => rows.push({ height: 10, cells: [] });

  wide("责任台账使用说明", STYLES.title, 40);
  gap();
  wide("一、这份台账", STYLES.heading, 28);
  for (const [label, value] of facts(ledger)) {
    merges.push({ top: rows.length + 1, left: 2, bottom: rows.length + 1, right: 3 });
    rows.push(factRow(label, value));
  }
  gap();
  wide("二、各张工作表", STYLES.heading, 28);
  rows.push(guideRow(["工作表", "内容", "能不能改"], STYLES.tableHeader, 24));
  for (const [name, content, editing] of SHEETS) {
    const row = guideRow([name, content, editing], STYLES.text);
    row.cells[0] = { ...cell(name, STYLES.center), link: { sheet: name, cell: "A1" } };
    rows.push(row);
  }
  gap();
  const reference = rows.length;
  wide("三、每期怎么做", STYLES.heading, 28);
  for (const step of STEPS) wide(step, STYLES.paragraph);
  gap();
  wide("四、请注意", STYLES.heading, 28);
  for (const note of NOTES) wide(note, STYLES.paragraph);
  return sheetPlan(LEDGER_SHEETS.guide, {
    tabColor: TABS.guide,
    gridLines: false,
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    rows,
    merges,
    // What to do stands together on the second page.
    page: meetingPage("A4", { orientation: "portrait", breaksAfter: [reference] }),
  });
}

function facts(ledger: Ledger): [string, string][] {
  const { notice, tasks, records } = ledger;
  const lists = new Map<string, number>();
  for (const task of tasks) lists.set(task.list, (lists.get(task.list) ?? 0) + 1);
  const counts = [...lists].map(([list, count]) => `${list || "任务"}${count}项`);
  const filing = ledger.directory.units.filter((unit) => unit.files).length;
  const periods = new Set(records.map((record) => record.period));
  return [
    [NOTICE_LABELS.title, notice.title ?? BLANK],
    [NOTICE_LABELS.docNumber, notice.docNumber ?? BLANK],
    [NOTICE_LABELS.issuer, notice.issuer ?? BLANK],
    [NOTICE_LABELS.date, notice.date ?? BLANK],
    ["任务", tasks.length === 0 ? BLANK : `${counts.join("、")}，共${tasks.length}项`],
    ["填报单位", `${filing}个`],
    ["填报记录", records.length === 0 ? "还没有" : `${periods.size}期，共${records.length}条`],
  ];
}

function factRow(label: string, value: string): RowPlan {
  const width = WIDTHS[1] + WIDTHS[2];
  return {
    height: rowHeight([{ text: value, width, fontSize: 11 }], 26),
    cells: [cell(label, STYLES.center), cell(value, STYLES.text), cell(null, STYLES.text)],
  };
}

function guideRow(
  texts: readonly (string | null)[],
  style: CellStyle,
  height?: number,
  wide = false,
): RowPlan {
  const fontSize = style.font?.size ?? 11;
  const total = WIDTHS.reduce((sum, width) => sum + width, 0);
  const measured = texts.map((text, index) => ({
    text: text ?? "",
    width: wide ? total : (WIDTHS[index] ?? 10),
    fontSize,
  }));
  const cells: (CellPlan | null)[] = texts.map((text) => cell(text, style));
  return { height: height ?? rowHeight(measured, 26), cells };
}
