/** Text in the XML parts of office files. */

/** XML 1.0 has no place for these. */
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * The text with line breaks as `\n`, characters that XML forbids dropped (they show nothing), and
 * half surrogates replaced by U+FFFD. Not yet escaped.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
    .replace(FORBIDDEN, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/** Escapes text for an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
