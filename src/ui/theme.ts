/** The product's colours on Fluent's tokens: a deep blue as on official papers. */

import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { ThemeName } from "./app-services";

const BLUE: BrandVariants = {
  10: "#020509",
  20: "#0c1a29",
  30: "#102b45",
  40: "#14375a",
  50: "#19436d",
  60: "#1f4e79",
  70: "#2a5c8a",
  80: "#2f6699",
  90: "#4a7bab",
  100: "#628dba",
  110: "#7a9fc8",
  120: "#92b2d5",
  130: "#aac5e1",
  140: "#c2d8ec",
  150: "#d9e9f5",
  160: "#eff6fb",
};

const FONT =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif';

const THEMES: Record<ThemeName, () => Theme> = {
  light: () => ({
    ...createLightTheme(BLUE),
    fontFamilyBase: FONT,
    colorBrandBackground: BLUE[60],
  }),
  dark: () => ({
    ...createDarkTheme(BLUE),
    fontFamilyBase: FONT,
    colorBrandForeground1: BLUE[120],
    colorBrandForeground2: BLUE[130],
    colorBrandForegroundLink: BLUE[130],
  }),
  contrast: () => ({ ...teamsHighContrastTheme, fontFamilyBase: FONT }),
};

/** Made anew at each call. */
export function themeNamed(name: ThemeName): Theme {
  return THEMES[name]();
}
