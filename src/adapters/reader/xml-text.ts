/** Character data of XML and of spreadsheet strings. */

const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Resolves the five named and the numeric references and unifies line ends; what is unknown stays as it is. */
export function decodeEntities(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  let at = text.indexOf("&");
  if (at < 0) return text;
  let resolved = "";
  let from = 0;
  let end = -1;
  for (; at >= 0; at = text.indexOf("&", at + 1)) {
    // The same one ends many where they stand in a row.
    if (end < at) end = text.indexOf(";", at);
    if (end < 0) break;
    const character = end - at <= LONGEST_NAME + 1 ? referredTo(text.slice(at + 1, end)) : null;
    if (character === null) continue;
    resolved += text.slice(from, at) + character;
    from = end + 1;
  }
  return resolved + text.slice(from);
}

/** `#x0001F600` */
const LONGEST_NAME = 10;
const NUMBERED = /^#(?:x[0-9a-fA-F]{1,8}|[0-9]{1,8})$/;

/** What stands between `&` and `;` means; null where it is no reference. */
function referredTo(name: string): string | null {
  const named = ENTITIES.get(name);
  if (named !== undefined) return named;
  if (!NUMBERED.test(name)) return null;
  const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Of &amp; and the other references, any beginning. */
const UNFINISHED = /&(?:#(?:x[0-9a-fA-F]*|[0-9]*)|a(?:mp?|p(?:os?)?)?|lt?|gt?|q(?:u(?:ot?)?)?)?$/;
const LONGEST_REFERENCE = 10;

/** True where a text ends amid a reference: more stood there once. */
export function endsInReference(raw: string): boolean {
  const end = raw.slice(-LONGEST_REFERENCE);
  return end.includes("&") && UNFINISHED.test(end);
}

/** Resolves `_x000D_` and the like, by which spreadsheets write characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
