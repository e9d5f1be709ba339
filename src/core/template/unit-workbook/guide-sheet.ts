/** 填报说明: what to fill, how, by when, and what to do when something does not fit. */

import { FORM_COLUMNS, TARGET_COLUMNS } from "../../schema/columns";
import {
  GUIDE_COLUMNS,
  GUIDE_FACTS,
  GUIDE_HEADINGS,
  GUIDE_QUESTIONS,
  GUIDE_STEPS,
  GUIDE_TITLE,
  whoMust,
} from "../../schema/printed/guide-texts";
import { filledText } from "../../schema/printed/printed-text";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { BLANK, ROLE_WORDS } from "../../schema/vocabulary";
import { STYLES } from "../../workbook/styles";
import type { SheetPlan } from "../../workbook/workbook-plan";
import { noticeBasis } from "../../wording/report";
import { columnGuide } from "./form-guides";
import { TextPage } from "./text-page";
import { roleCounts, type UnitForm } from "./unit-form";
import { UNIT_PROTECTION } from "./unit-styles";

const WIDTHS = [14, 20, 66] as const;
const MARGINS = { top: 18, right: 20, bottom: 16, left: 20, header: 8, footer: 8 };

export function guideSheet(form: UnitForm): SheetPlan {
  const page = new TextPage(WIDTHS);
  page.line(GUIDE_TITLE, STYLES.title, 42);
  for (const [label, value] of facts(form)) {
    page.add([
      { text: label, columns: 1, style: STYLES.tableHeader },
      { text: value, columns: 2, style: STYLES.text },
    ]);
  }
  page.line(GUIDE_HEADINGS.steps, STYLES.heading, 34);
  for (const step of steps(form)) page.line(step, STYLES.paragraph, 20);
  page.line(GUIDE_HEADINGS.columns, STYLES.heading, 34);
  page.add(GUIDE_COLUMNS.map((text) => ({ text, columns: 1, style: STYLES.tableHeader })));
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
  page.line(GUIDE_HEADINGS.questions, STYLES.heading, 34);
  for (const { question, answer } of GUIDE_QUESTIONS) {
    page.line(question, QUESTION, 20);
    page.line(filledText(answer, { issuer: form.issuer }), STYLES.paragraph, 20);
  }
  return page.build(
    UNIT_SHEETS.guide,
    { protection: UNIT_PROTECTION },
    { margins: MARGINS, breaksAfter: [instructions] },
  );
}

const QUESTION = { ...STYLES.paragraph, font: { ...STYLES.paragraph.font, bold: true } };

function facts(form: UnitForm): [string, string][] {
  const roles = roleCounts(form).map(([role, count]) => `${ROLE_WORDS[role]}${count}项`);
  return [
    [GUIDE_FACTS.unit, form.unit],
    [GUIDE_FACTS.period, form.periodName],
    [GUIDE_FACTS.deadline, form.deadline],
    [
      GUIDE_FACTS.tasks,
      `${form.rows.length}项${roles.length > 0 ? `（${roles.join("，")}）` : ""}`,
    ],
    [GUIDE_FACTS.basis, noticeBasis(form.ledger.notice) ?? BLANK],
  ];
}

function steps(form: UnitForm): string[] {
  const facts = {
    issuer: form.issuer,
    file: form.fileName,
    count: String(form.targets.length),
    period: form.previousName ?? "",
  };
  const { targets, previous, ...always } = GUIDE_STEPS;
  const steps = [
    always.form,
    always.colours,
    ...(form.targets.length > 0 ? [targets] : []),
    ...(form.previousName === null ? [] : [previous]),
    always.sign,
    always.send,
  ];
  return steps.map((step, index) => `${index + 1}. ${filledText(step, facts)}`);
}
