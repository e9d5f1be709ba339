/** What a file is, by its first bytes: extensions lie. */

export type FileKind =
  | { kind: "zip" }
  /** OLE2 compound file: .xls, .et, .doc or an encrypted .xlsx. */
  | { kind: "compound" }
  | { kind: "text" }
  | { kind: "empty" }
  /** Tables that spreadsheet programs open although they are none of theirs. */
  | { kind: "disguised"; name: string }
  | { kind: "other"; name: string };

/** What people send who drag a file's icon from their desktop into a mail. */
const SHORTCUT = "快捷方式（只记着原文件放在哪里，表格本身没有发来）";

const SIGNATURES: readonly { bytes: readonly number[]; is: FileKind }[] = [
  { bytes: [0x50, 0x4b, 3, 4], is: { kind: "zip" } },
  { bytes: [0x50, 0x4b, 5, 6], is: { kind: "zip" } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: { kind: "compound" } },
  { bytes: [0x09, 0x00, 0x04, 0x00], is: { kind: "other", name: "Excel 4.0 或更早的表格" } },
  { bytes: [0x09, 0x02, 0x06, 0x00], is: { kind: "other", name: "Excel 4.0 或更早的表格" } },
  { bytes: [0x09, 0x04, 0x06, 0x00], is: { kind: "other", name: "Excel 4.0 或更早的表格" } },
  { bytes: ascii("%PDF"), is: { kind: "other", name: "PDF 文档" } },
  { bytes: ascii("{\\rtf"), is: { kind: "other", name: "RTF 文档" } },
  { bytes: [0x89, ...ascii("PNG")], is: { kind: "other", name: "图片" } },
  { bytes: [0xff, 0xd8, 0xff], is: { kind: "other", name: "图片" } },
  { bytes: ascii("GIF8"), is: { kind: "other", name: "图片" } },
  { bytes: ascii("BM"), is: { kind: "other", name: "图片" } },
  { bytes: ascii("II*\0"), is: { kind: "other", name: "图片" } },
  { bytes: ascii("MM\0*"), is: { kind: "other", name: "图片" } },
  { bytes: ascii("Rar!"), is: { kind: "other", name: "RAR 压缩包" } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: { kind: "other", name: "7z 压缩包" } },
  { bytes: [0x1f, 0x8b], is: { kind: "other", name: "gzip 压缩包" } },
  { bytes: ascii("BZh"), is: { kind: "other", name: "bzip2 压缩包" } },
  { bytes: [0xfd, ...ascii("7zXZ")], is: { kind: "other", name: "xz 压缩包" } },
  { bytes: ascii("MSCF"), is: { kind: "other", name: "CAB 压缩包" } },
  { bytes: ascii("MZ"), is: { kind: "other", name: "程序文件" } },
  { bytes: [0x4c, 0, 0, 0, 1, 0x14, 2, 0], is: { kind: "other", name: SHORTCUT } },
];

/** Marks that do not stand at the start: macOS's shortcuts, iPhone and web pictures, videos, tar archives. */
const LATER_SIGNATURES: readonly { at: number; mark: RegExp; name: string }[] = [
  { at: 4, mark: /^ftyp(hei|hev|mif|msf|avif)/, name: "图片" },
  { at: 4, mark: /^ftyp/, name: "视频" },
  { at: 8, mark: /^WEBP/, name: "图片" },
  { at: 8, mark: /^mark\0/, name: SHORTCUT },
  { at: 257, mark: /^ustar/, name: "tar 压缩包" },
];

/** Bytes looked at to tell text from other content. */
const HEAD = 4096;

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: "empty" };
  if (isZero(bytes)) return { kind: "other", name: "空白数据" };
  const known = SIGNATURES.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (known && (known.is.kind !== "other" || !looksLikeText(bytes) || known.bytes.length > 2)) {
    return known.is;
  }
  if (looksLikeText(bytes)) return textKind(bytes);
  const head = latin(bytes.subarray(0, HEAD));
  const later = LATER_SIGNATURES.find(({ at, mark }) => mark.test(head.slice(at, at + 16)));
  if (later) return { kind: "other", name: later.name };
  // Some servers put a line break or a byte-order mark in front of what they send.
  if (head.includes("PK\x03\x04")) return { kind: "zip" };
  return { kind: "other", name: "无法识别的数据" };
}

function isZero(bytes: Uint8Array): boolean {
  let at = 0;
  while (bytes[at] === 0) at++;
  return at === bytes.length;
}

/** No control characters except blanks and line ends; a UTF-16 mark at the start also counts as text. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const last = bytes.length - 1;
  return (
    wide ||
    head.every((byte, at) => byte >= 0x20 || (byte >= 9 && byte <= 13) || isEndMark(byte, at, last))
  );
}

/** Old programs end a text by this control character. */
function isEndMark(byte: number, at: number, last: number): boolean {
  return byte === 0x1a && at === last && at > 0;
}

/** Text, unless it is the text form of something else. */
function textKind(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, HEAD)).replaceAll("\0", "");
  const start = head.replace(/^[^\x21-\x7e]+/, "");
  const other = TEXT_FORMS.find(({ mark }) => mark.test(start));
  if (other) return other.is;
  if (!start.startsWith("<")) return { kind: "text" };
  if (/^<(?:\?|[\w:]*(?:workbook|document|package))/i.test(start)) {
    if (TABLES_IN_XML.test(start)) return { kind: "disguised", name: "XML 格式的表格" };
    if (!/<html[\s>]/i.test(start)) return { kind: "other", name: "XML 数据" };
  }
  if (!/<(!doctype html|html|head|meta|body|table|div|style)[\s>]/i.test(start)) {
    return { kind: "text" };
  }
  return /<t[rd][\s>]/i.test(latin(bytes).replaceAll("\0", ""))
    ? { kind: "disguised", name: "网页格式（HTML）的表格" }
    : { kind: "other", name: "网页，可能是下载出错时的提示页" };
}

const TEXT_FORMS: readonly { mark: RegExp; is: FileKind }[] = [
  {
    mark: /^[\w-]+:[^]*^(?:received|return-path|message-id):/im,
    is: { kind: "other", name: "邮件（表格如在附件里，请先另存出来）" },
  },
  {
    mark: /^mime-version:[^]*multipart\/related/i,
    is: { kind: "disguised", name: "网页格式（MHT）的表格" },
  },
  { mark: /^\[InternetShortcut\]/i, is: { kind: "other", name: SHORTCUT } },
  { mark: /^ID;P/, is: { kind: "disguised", name: "SYLK 格式的表格" } },
  { mark: /^TABLE\r?\n0,1\r?\n/, is: { kind: "disguised", name: "DIF 格式的表格" } },
];

/** Excel 2003's, LibreOffice's and Office's own forms of a workbook in one XML file. */
const TABLES_IN_XML =
  /urn:schemas-microsoft-com:office:spreadsheet|application\/vnd\.oasis\.opendocument\.spreadsheet|progid="Excel\.Sheet"/i;

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function ascii(text: string): number[] {
  return [...text].map((char) => char.charCodeAt(0));
}
