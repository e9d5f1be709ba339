/** The circular (通报文稿) as an official document, in the words of its sheet. */

import type {
  DocumentBlock,
  DocumentParagraph,
  DocumentPlan,
  ParagraphStyle,
} from "../document/document-plan";
import { OFFICIAL_FONTS, OFFICIAL_PAGE, OFFICIAL_STYLES } from "../document/official-document";
import { BLANK } from "../schema/vocabulary";
import { textWidth } from "../workbook/text-layout";
import { circularParagraphs, type CircularParagraph } from "../wording/circular";
import { rateText, taskGist, taskLabel } from "../wording/report";
import { ended, lagReasonText, mainUnitText } from "../wording/task-row";
import type { ReportData } from "./report-data";
import type { TaskSummary } from "./rows/task-summary";
import { laggingTasks } from "./rows/order";
import { CATEGORY_WORDS } from "./statistics/categories";

const STYLE_OF: Record<CircularParagraph["kind"], ParagraphStyle> = {
  title: OFFICIAL_STYLES.title,
  salutation: OFFICIAL_STYLES.salutation,
  heading: OFFICIAL_STYLES.heading,
  paragraph: OFFICIAL_STYLES.body,
  signature: OFFICIAL_STYLES.signature,
  date: OFFICIAL_STYLES.date,
};

/** Title of the attachment that lists what lags. */
const ATTACHMENT = "欠序时及未启动任务清单";
/** Characters that the date stands in from the right, and the issuer at least. */
const DATE_INDENT = 4;
const ISSUER_INDENT = 2;
/** Most characters of a task's text. */
const GIST = 60;

/** Columns in millimetres; together the width of the type area. */
const COLUMNS: { header: string; width: number; style: ParagraphStyle }[] = [
  { header: "序号", width: 11, style: OFFICIAL_STYLES.cellCenter },
  { header: "工作任务", width: 41, style: OFFICIAL_STYLES.cell },
  { header: "牵头单位", width: 20, style: OFFICIAL_STYLES.cellCenter },
  { header: "进展状态", width: 15, style: OFFICIAL_STYLES.cellCenter },
  { header: "完成率（%）", width: 14, style: OFFICIAL_STYLES.cellCenter },
  { header: "较序时（百分点）", width: 16, style: OFFICIAL_STYLES.cellCenter },
  { header: "滞后原因", width: 39, style: OFFICIAL_STYLES.cell },
];

/** Plans the document: the circular, and on a page of its own the list of what lags. */
export function circularDocument(data: ReportData): DocumentPlan {
  const paragraphs = circularParagraphs(data);
  const lagging = laggingTasks(data.tasks);
  const end = paragraphs.findIndex(({ kind }) => kind === "signature" || kind === "date");
  const body = paragraphs.slice(0, end).flatMap(bodyBlocks);
  const closing = [
    ...(lagging.length > 0
      ? [blank(), paragraph(OFFICIAL_STYLES.body, `附件：${ATTACHMENT}`)]
      : []),
    // Room for the seal above issuer and date.
    blank(),
    blank(),
    ...signed(paragraphs.slice(end)),
  ];
  return {
    title: paragraphs[0]?.text ?? "",
    date: data.generated,
    page: OFFICIAL_PAGE,
    blocks: [
      ...body.slice(0, -1),
      ...together([...body.slice(-1), ...closing]),
      ...(lagging.length > 0 ? attachment(data, lagging) : []),
    ],
  };
}

/** On one page: a signature never stands on a page without text. */
function together(paragraphs: readonly DocumentParagraph[]): DocumentParagraph[] {
  const last = paragraphs.length - 1;
  return paragraphs.map((each, index) => (index < last ? { ...each, keepWithNext: true } : each));
}

function bodyBlocks({ kind, lead, text }: CircularParagraph): DocumentParagraph[] {
  const block = paragraph(STYLE_OF[kind], text);
  if (lead !== undefined) block.runs.unshift({ text: lead, font: OFFICIAL_FONTS.subheading });
  return kind === "title" ? [block, blank()] : [block];
}

/** The date four characters from the right, the issuer centred on it. */
function signed(closing: readonly CircularParagraph[]): DocumentParagraph[] {
  const widthOf = (kind: CircularParagraph["kind"]): number =>
    textWidth(closing.find((each) => each.kind === kind)?.text ?? "") / 2;
  const beyond = (widthOf("signature") - widthOf("date")) / 2;
  const issuer = Math.max(ISSUER_INDENT, DATE_INDENT - beyond);
  const indents = { signature: issuer, date: Math.max(DATE_INDENT, issuer + beyond) };
  return closing.map(({ kind, text }) => ({
    ...paragraph(STYLE_OF[kind], text),
    rightIndent: kind === "date" ? indents.date : indents.signature,
  }));
}

function attachment(data: ReportData, lagging: readonly TaskSummary[]): DocumentBlock[] {
  return [
    { ...paragraph(OFFICIAL_STYLES.attachment, "附件"), newPage: true },
    blank(),
    paragraph(OFFICIAL_STYLES.attachmentTitle, ATTACHMENT),
    blank(),
    {
      kind: "table",
      widths: COLUMNS.map(({ width }) => width),
      header: COLUMNS.map(({ header }) => header),
      rows: lagging.map((summary) => cellsOf(data, summary)),
      headerStyle: OFFICIAL_STYLES.cellHeader,
      styles: COLUMNS.map(({ style }) => style),
    },
  ];
}

function cellsOf(data: ReportData, summary: TaskSummary): string[] {
  const { task, category, rate, ahead } = summary;
  const gap = ahead === null ? "" : `${ahead > 0 ? "+" : ""}${ahead.toFixed(1)}`;
  return [
    taskLabel(task, data.ledger.tasks),
    ended(taskGist(task, GIST)),
    mainUnitText(summary),
    CATEGORY_WORDS[category],
    rateText(rate),
    gap,
    lagReasonText(summary),
  ].map((text) => text || BLANK);
}

function paragraph(style: ParagraphStyle, text: string): DocumentParagraph {
  return { kind: "paragraph", style, runs: [{ text }] };
}

function blank(): DocumentParagraph {
  return { kind: "paragraph", style: OFFICIAL_STYLES.blank, runs: [] };
}
