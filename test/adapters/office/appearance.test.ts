/** Language and theme before and after Office is ready. */

import { officeLanguage, officeTheme } from "../../../src/adapters/office/appearance";
import { excelForTests } from "../../excel-host/testing";

excelForTests();
const chinese = () => "zh-CN" as const;
const english = () => "en-US" as const;

/** While `told` is what Office.js knows. */
function whileOfficeKnows<T>(told: object | undefined, look: () => T): T {
  const { context } = Office;
  Object.assign(Office, { context: told });
  try {
    return look();
  } finally {
    Object.assign(Office, { context });
  }
}

test("before Office is ready its language is the one in the pane's address, else the browser's", () => {
  const before = (address: string) =>
    whileOfficeKnows(undefined, () => officeLanguage(address, english));
  expect(before("?_host_Info=Excel$Win32$16.01$zh-CN$$$$0")).toBe("zh-CN");
  expect(before("?step=merge&_host_Info=excel%7Cweb%7C16.00%7Czh-tw%7C%7C")).toBe("zh-CN");
  expect(before("?_host_Info=Excel$Mac$16.00$en-GB$")).toBe("en-US");
  expect(before("?_host_Info=%E0%A4%A")).toBe("en-US");
  expect(before("")).toBe("en-US");
});

test("once Office is ready it tells its language itself", () => {
  const told = { displayLanguage: "en-US" };
  expect(whileOfficeKnows(told, () => officeLanguage("?_host_Info=E$W$1$zh-CN", chinese))).toBe(
    "en-US",
  );
});

test("the theme is the browser's until Office tells its own; high contrast stays", () => {
  const dark = { officeTheme: { bodyBackgroundColor: "#262626" } };
  expect(whileOfficeKnows(undefined, () => officeTheme(() => "light"))).toBe("light");
  expect(whileOfficeKnows(dark, () => officeTheme(() => "light"))).toBe("dark");
  expect(whileOfficeKnows(dark, () => officeTheme(() => "contrast"))).toBe("contrast");
});
