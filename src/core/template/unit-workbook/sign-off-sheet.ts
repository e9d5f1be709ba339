/** 审签页: one page to be printed, signed and sealed. */

import { filledText } from "../../schema/printed/printed-text";
import {
  OPINION_LABEL,
  PRINTED_OPINION,
  roleLabel,
  SEAL_TEXT,
  SIGN_OFF_BLANKS,
  SIGN_OFF_FACTS,
  SIGN_OFF_LINE,
  SIGN_OFF_TITLE,
} from "../../schema/printed/sign-off-texts";
import { UNIT_SHEETS } from "../../schema/sheet-names";
import { FONTS, STYLES } from "../../workbook/styles";
import type { CellStyle, SheetPlan } from "../../workbook/workbook-plan";
import { TextPage, type Part } from "./text-page";
import { roleCounts, type UnitForm } from "./unit-form";
import { UNIT_PROTECTION } from "./unit-styles";

const WIDTHS = [17, 25, 17, 25] as const;
const SIZE = 13;

const LABEL: CellStyle = {
  ...STYLES.tableHeader,
  font: { ...STYLES.tableHeader.font, name: FONTS.heading, size: SIZE },
};
const VALUE: CellStyle = { ...STYLES.center, font: { ...STYLES.center.font, size: SIZE } };
/** May be typed or written by hand. */
const BLANK_FIELD: CellStyle = { ...VALUE, locked: false };
const OPINION: CellStyle = {
  ...STYLES.text,
  font: { ...STYLES.text.font, size: SIZE },
  locked: false,
};
const SEAL: CellStyle = { ...OPINION, horizontal: "right", vertical: "bottom", indent: 2 };

const ROW = 38;
const TALL_ROW = 130;

export function signOffSheet(form: UnitForm): SheetPlan {
  const [facts, written] = [SIGN_OFF_FACTS, SIGN_OFF_BLANKS];
  const page = new TextPage(WIDTHS);
  page.line(`${form.periodName}${form.subject}`, { ...STYLES.title }, 36);
  page.line(SIGN_OFF_TITLE, STYLES.title, 36);
  page.line(" ", STYLES.subtitle, 14);
  page.add(pair(facts.unit, form.unit, facts.period, form.periodName), ROW);
  page.add(pair(facts.deadline, form.deadline, facts.tasks, `${form.rows.length}项`), ROW);
  const counts = [
    ...roleCounts(form).map(([role, count]) => [roleLabel(role), `${count}项`]),
    ...(form.targets.length > 0 ? [[facts.targets, `${form.targets.length}个`]] : []),
  ];
  for (let index = 0; index < counts.length; index += 2) {
    const [first = [], second] = counts.slice(index, index + 2);
    page.add(counted(first, second), ROW);
  }
  page.add(blanks(written.filler, written.phone), ROW);
  page.add(blanks(written.checker, written.checked), ROW);
  page.add(
    [
      { text: OPINION_LABEL, columns: 1, style: LABEL },
      { text: OPINION_TEXT, columns: 3, style: OPINION },
    ],
    90,
  );
  page.add(
    [
      { text: written.head, columns: 1, style: LABEL },
      { text: null, columns: 1, style: BLANK_FIELD },
      { text: SEAL_TEXT, columns: 2, style: SEAL },
    ],
    TALL_ROW,
  );
  page.line(filledText(SIGN_OFF_LINE, { issuer: form.issuer }), STYLES.note, 26);
  return page.build(UNIT_SHEETS.signOff, { protection: UNIT_PROTECTION }, { footer: null });
}

const OPINION_TEXT = `　　${PRINTED_OPINION}`;

function pair(label: string, value: string, label2: string, value2: string): Part[] {
  return [
    { text: label, columns: 1, style: LABEL },
    { text: value, columns: 1, style: VALUE },
    { text: label2, columns: 1, style: LABEL },
    { text: value2, columns: 1, style: VALUE },
  ];
}

/** A fact that is left over fills its row. */
function counted([label = "", value = ""]: string[], second: string[] | undefined): Part[] {
  if (second) return pair(label, value, second[0] ?? "", second[1] ?? "");
  return [
    { text: label, columns: 1, style: LABEL },
    { text: value, columns: 3, style: VALUE },
  ];
}

function blanks(label: string, label2: string): Part[] {
  return [
    { text: label, columns: 1, style: LABEL },
    { text: null, columns: 1, style: BLANK_FIELD },
    { text: label2, columns: 1, style: LABEL },
    { text: null, columns: 1, style: BLANK_FIELD },
  ];
}
