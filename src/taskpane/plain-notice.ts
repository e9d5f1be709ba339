/** What the pane shows where the app cannot run: not in Excel, or in one that is too old. */

/** The offline page, served beside the pane. */
export const PAGE = "ledger.html";

export type Hindrance = "not-in-excel" | "excel-too-old";

const WORDS: Record<Hindrance, { title: string; text: string }> = {
  "not-in-excel": {
    title: "请在Excel里打开",
    text: "这是Excel的任务窗格。不在Excel里时，请用网页版，功能相同，不需要Excel。",
  },
  "excel-too-old": {
    title: "这个Excel版本太旧",
    text: "任务窗格需要Excel 2021或更新的版本。现在可以用网页版，功能相同，不需要Excel。",
  },
};

export function showPlainNotice(root: HTMLElement, hindrance: Hindrance): void {
  const { title, text } = WORDS[hindrance];
  const notice = document.createElement("main");
  notice.className = "notice";
  const link = element("a", "打开网页版");
  link.href = PAGE;
  link.target = "_blank";
  link.rel = "noopener";
  notice.append(element("h1", title), element("p", text), link);
  // In a place of its own: what was still to be drawn in `root` would empty it again.
  const place = root.cloneNode(false) as HTMLElement;
  place.append(notice);
  root.replaceWith(place);
}

function element<K extends "h1" | "p" | "a">(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
