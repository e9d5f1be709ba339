/** Texts without what only separates and decorates: for telling copies and counting characters. */

const UNSEEN = 0;
/** Stands in the key as it is. */
const KEPT = 1;
/** A blank, punctuation, a sign or an invisible character: not in the key. */
const DROPPED = 2;
/** Anything that folds into another character or joins with its neighbours. */
const FOLDS = 3;

/** What becomes of each UTF-16 unit, found out when it is first met. */
const KINDS = new Uint8Array(0x10000);

/** Key for telling copies: blanks, punctuation, invisible characters, width and case do not count. */
export function textKey(text: string): string {
  let key = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === KEPT) continue;
    if (kind === FOLDS) return foldedKey(text);
    if (at > from) key += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : key + text.slice(from);
}

/** Characters a reader counts: blanks and line breaks left out. */
export function textLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) continue;
    length++;
    // Two units make one character beyond the basic plane.
    if (code >= 0xd800 && code < 0xdc00) {
      const next = text.charCodeAt(at + 1);
      if (next >= 0xdc00 && next < 0xe000) at++;
    }
  }
  return length;
}

function kindOf(code: number): number {
  const known = KINDS[code] ?? FOLDS;
  if (known !== UNSEEN) return known;
  const kind = findKind(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

/** Only Chinese, small letters and digits are sure to stay as they are whatever stands beside them. */
function findKind(char: string): number {
  if (/[\u4e00-\u9fff0-9a-z]/.test(char)) return KEPT;
  return !/\p{M}/u.test(char) && foldedKey(char) === "" ? DROPPED : FOLDS;
}

function foldedKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "")
    .toLowerCase();
}

function isBlankCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0xa0 || (code > 0x3000 && code !== 0xfeff)) return false;
  return /\s/.test(String.fromCharCode(code));
}
