/** Theme and language as the browser is set. */

type Theme = "light" | "dark" | "contrast";

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(forced-colors: active)";

export function browserTheme(): Theme {
  if (matchMedia(CONTRAST).matches) return "contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

export function watchBrowserTheme(listener: () => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(CONTRAST)];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

export function browserLanguage(): "zh-CN" | "en-US" {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

/** False where the browser does not let the page write to the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for pages opened from disk in older browsers. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
