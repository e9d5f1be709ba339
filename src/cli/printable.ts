/** Texts from files as a terminal may be given them. */

/** Characters that a terminal obeys, that turn the writing's direction, or that are none at all. */
const COMMANDS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with such characters written out (`\u001b`); line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(COMMANDS, writtenOut);
}

/** The same for JSON, which means what it did. */
export function printableJson(json: string): string {
  return json.replace(COMMANDS, writtenOut);
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
