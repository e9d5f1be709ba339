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
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-z]{2,4});/g, (all, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? all;
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
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
