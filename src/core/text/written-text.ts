/** What an office file holds of a text. */

/** XML 1.0 has no place for these. */
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;
/** Most texts have none of what is written otherwise. */
const PLAIN = /^[\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffc]*$/;

/**
 * The text with line breaks as `\n`, characters that XML forbids dropped (they show nothing), and
 * half surrogates replaced by U+FFFD. Not yet escaped.
 */
export function writtenText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
    .replace(FORBIDDEN, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
