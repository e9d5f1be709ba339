/** Language and theme as Office is set. */

type Theme = "light" | "dark" | "contrast";

/** Office's own display language, which may differ from the browser's. */
export function officeLanguage(): "zh-CN" | "en-US" {
  return Office.context.displayLanguage.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

/** `browserTheme` decides where Office tells no colours, and always in high contrast. */
export function officeTheme(browserTheme: () => Theme): Theme {
  const found = browserTheme();
  // Absent in Excel versions that do not tell their theme.
  const told = Office.context.officeTheme as Office.OfficeTheme | undefined;
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
