/** Language and theme as Office is set. */

type Theme = "light" | "dark" | "contrast";

type Language = "zh-CN" | "en-US";

/** Absent until Office is ready. */
const known = () => Office.context as Partial<Office.Context> | undefined;

/**
 * Office's own display language, which may differ from the browser's. Before Office is ready it is
 * the one that Office named in the pane's address (`_host_Info=Excel$Win32$16.01$zh-CN$…`), else
 * the browser's.
 */
export function officeLanguage(address: string, browserLanguage: () => Language): Language {
  const named =
    known()?.displayLanguage ??
    /[?&]_host_Info=[^&#]*?[$|]([a-z]{2}-[a-z]+)/i.exec(decoded(address))?.[1];
  if (named === undefined) return browserLanguage();
  return named.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** `browserTheme` decides where Office tells no colours (yet), and always in high contrast. */
export function officeTheme(browserTheme: () => Theme): Theme {
  const found = browserTheme();
  // Absent in Excel versions that do not tell their theme.
  const told = known()?.officeTheme;
  if (found === "contrast" || !told?.bodyBackgroundColor) return found;
  return isDark(told.bodyBackgroundColor) ? "dark" : "light";
}

/** `#262626` is dark; weights of the eye for red, green and blue. */
function isDark(color: string): boolean {
  const code = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!code) return false;
  const [red = 0, green = 0, blue = 0] = code.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
