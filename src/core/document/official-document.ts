/** Looks of an official document (GB/T 9704—2012, 党政机关公文格式). */

import type { DocumentPage, ParagraphStyle } from "./document-plan";

/** 天头37 mm, 订口28 mm; the type area of 156 × 225 mm leaves the other two. */
export const OFFICIAL_PAGE: DocumentPage = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  footer: 23,
};

export const OFFICIAL_FONTS = {
  title: "方正小标宋简体",
  heading: "黑体",
  subheading: "楷体_GB2312",
  body: "仿宋_GB2312",
} as const;

/** 2号, 3号 and 五号 in points; 28 points from line to line put 22 lines on a page. */
const SIZE_2 = 22;
const SIZE_3 = 16;
const SIZE_5 = 10.5;
const LINE = 28;

const body: ParagraphStyle = {
  id: "OfficialBody",
  name: "公文正文",
  font: OFFICIAL_FONTS.body,
  size: SIZE_3,
  align: "both",
  lineHeight: LINE,
  firstLine: 2,
};

const title: ParagraphStyle = {
  id: "OfficialTitle",
  name: "公文标题",
  font: OFFICIAL_FONTS.title,
  size: SIZE_2,
  align: "center",
  lineHeight: 35,
  keepWithNext: true,
};

const cell: ParagraphStyle = {
  id: "OfficialCell",
  name: "公文表格",
  font: OFFICIAL_FONTS.body,
  size: SIZE_5,
  align: "left",
  lineHeight: null,
};

export const OFFICIAL_STYLES = {
  title,
  /** 主送机关: at the margin. */
  salutation: { ...body, id: "OfficialSalutation", name: "主送机关", firstLine: 0 },
  /** 一、 */
  heading: {
    ...body,
    id: "OfficialHeading",
    name: "公文一级标题",
    font: OFFICIAL_FONTS.heading,
    outline: 0,
    keepWithNext: true,
  },
  body,
  /** A line without words, where the standard leaves one. */
  blank: { ...body, id: "OfficialBlank", name: "公文空行", keepWithNext: true },
  /** 发文机关署名 and 成文日期. */
  signature: {
    ...body,
    id: "OfficialSignature",
    name: "发文机关署名",
    align: "right",
    firstLine: 0,
  },
  date: { ...body, id: "OfficialDate", name: "成文日期", align: "right", firstLine: 0 },
  /** “附件” at the head of an attachment. */
  attachment: {
    ...body,
    id: "OfficialAttachment",
    name: "附件标识",
    font: OFFICIAL_FONTS.heading,
    align: "left",
    firstLine: 0,
    keepWithNext: true,
  },
  attachmentTitle: { ...title, id: "OfficialAttachmentTitle", name: "附件标题", outline: 0 },
  cellHeader: {
    ...cell,
    id: "OfficialCellHeader",
    name: "公文表头",
    font: OFFICIAL_FONTS.heading,
    align: "center",
  },
  cell,
  cellCenter: { ...cell, id: "OfficialCellCenter", name: "公文表格居中", align: "center" },
} as const satisfies Record<string, ParagraphStyle>;
