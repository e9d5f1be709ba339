/** 填报说明: what to fill, how, by when, and what to do when something does not fit. */

import {
  FORM_COLUMNS,
  PREVIOUS_HEADERS,
  TARGET_COLUMNS,
  type ColumnSchema,
} from "../../schema/columns";
import { ANSWER_LABEL, GUIDE_QUESTIONS, issuedBy } from "../../schema/issued-texts";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { BLANK, ROLE_WORDS } from "../../schema/vocabulary";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { titleInBrackets } from "../../wording/report";
import { columnGuide } from "./form-guides";
import { TextPage } from "./text-page";
import { roleCounts, type UnitForm } from "./unit-form";
import { UNIT_PROTECTION } from "./unit-styles";

const WIDTHS = [14, 20, 66] as const;
const MARGINS = { top: 18, right: 20, bottom: 16, left: 20, header: 8, footer: 8 };

export function guideSheet(form: UnitForm): SheetPlan {
  const page = new TextPage(WIDTHS);
  page.line("填报说明", STYLES.title, 42);
  for (const [label, value] of facts(form)) {
    page.add([
      { text: label, columns: 1, style: STYLES.tableHeader },
      { text: value, columns: 2, style: STYLES.text },
    ]);
  }
  page.line("一、怎么填、怎么报", STYLES.heading, 34);
  steps(form).forEach((step, index) => page.line(`${index + 1}. ${step}`, STYLES.paragraph, 20));
  page.line("二、各列填写要求", STYLES.heading, 34);
  page.add(
    ["列名", "谁必填", "填写要求"].map((text) => ({ text, columns: 1, style: STYLES.tableHeader })),
  );
  const columns = form.targets.length > 0 ? [...FORM_COLUMNS, ...TARGET_COLUMNS] : FORM_COLUMNS;
  for (const column of columns) {
    if (column.locked) continue;
    page.add([
      { text: column.header, columns: 1, style: STYLES.center },
      { text: whoMust(column), columns: 1, style: STYLES.center },
      {
        text: columnGuide(column, form.ledger.settings) || BLANK,
        columns: 1,
        style: STYLES.text,
      },
    ]);
  }
  const instructions = page.length;
  page.line("三、常见问题", STYLES.heading, 34);
  for (const [question, answer] of GUIDE_QUESTIONS) {
    page.line(`问：${question}`, QUESTION, 20);
    page.line(`${ANSWER_LABEL}${issuedBy(form.issuer, answer)}`, STYLES.paragraph, 20);
  }
  return page.build(
    UNIT_SHEETS.guide,
    { protection: UNIT_PROTECTION },
    { margins: MARGINS, breaksAfter: [instructions] },
  );
}

const QUESTION = { ...STYLES.paragraph, font: { ...STYLES.paragraph.font, bold: true } };

function facts(form: UnitForm): [string, string][] {
  const { title, docNumber } = form.ledger.notice;
  const basis = `${title === null ? "" : titleInBrackets(title)}${docNumber === null ? "" : `（${docNumber}）`}`;
  const roles = roleCounts(form).map(([role, count]) => `${ROLE_WORDS[role]}${count}项`);
  return [
    ["填报单位", form.unit],
    ["报送期", form.periodName],
    ["报送截止", form.deadline],
    ["应填任务", `${form.rows.length}项${roles.length > 0 ? `（${roles.join("，")}）` : ""}`],
    ["填报依据", basis || BLANK],
  ];
}

function steps(form: UnitForm): string[] {
  return [
    `打开“${UNIT_SHEETS.form}”，一行一项任务。黄色表头的各列由本单位填写；灰色的是任务原文，不用改。`,
    "底色浅黄的格子还需填写，填好后自动变白；底色发红的请核对，如选了“已完成”但完成率不到100，预计完成时间已过或晚于完成时限，电话少了位数。",
    ...(form.targets.length > 0
      ? [
          `在“${UNIT_SHEETS.targets}”中填本市的年度目标和累计完成值，共${form.targets.length}个指标。`,
        ]
      : []),
    ...(form.previousName === null
      ? []
      : [
          `最右边灰色的“${PREVIOUS_HEADERS.form}”是本单位${form.previousName}填的内容，供对照，不用填；本期请写新的进展。`,
        ]),
    `经单位负责人审核后，打印“${UNIT_SHEETS.signOff}”签字盖章。`,
    `将本文件发回${form.issuer}，文件名保持“${form.fileName}”，格式保持 .xlsx。`,
  ];
}

function whoMust({ field, requiredFor }: ColumnSchema): string {
  if (requiredFor.length > 2) return "所有单位";
  if (requiredFor.length > 0) return "牵头单位";
  return WHEN_REQUIRED[field] ?? "选填";
}

const WHEN_REQUIRED: Readonly<Record<string, string>> = {
  problem: "欠序时、未启动、其他",
  nextStep: "未完成的任务",
  expectedDate: "欠序时、未启动、其他",
  cityTarget: "有年度目标的",
  achieved: "有统计数据的",
};
