/**
 * Full-width digits, letters, ％ ． － ～ as their half-width forms, one character for one, so that
 * offsets stay. Punctuation of the sentence (，（：) is left as it is.
 */
export function foldWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．－～]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
