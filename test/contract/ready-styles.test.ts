/** Views' styles are made at build; see scripts/ready-styles-loader.cjs. */

import { createDOMRenderer, makeStyles } from "@griffel/core";
import readyStyles from "../../scripts/ready-styles-loader.cjs";

const loaded = (source: string) => readyStyles.call({ resourcePath: "view.tsx" }, source);
const IMPORT = 'import { makeStyles, tokens } from "@fluentui/react-components";\n';

test("a view gets the class names and rules that would be made in the browser", () => {
  const styles = { line: { color: "var(--colorNeutralForeground2)", ":hover": { top: "1px" } } };
  const renderer = createDOMRenderer();
  const classes = makeStyles(styles)({ dir: "ltr", renderer }).line.split(" ").slice(1);
  const made = loaded(
    `${IMPORT}const TOP = "1px" as const;
const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground2, ":hover": { top: TOP } } });
export const View = () => <p className={useStyles().line} />;`,
  );
  expect(made).toContain("const useStyles = __styles({");
  expect(made).not.toContain("makeStyles({");
  expect(classes).toHaveLength(2);
  for (const name of classes) expect(made).toContain(`.${name}`);
});

test("a style that takes a value from another module stops the build", () => {
  const use = (value: string) =>
    `${IMPORT}import { WIDTH } from "./elsewhere";\nconst useStyles = makeStyles({ a: { width: ${value} } });`;
  expect(() => loaded(use("WIDTH"))).toThrow(/not known at build/);
  expect(() => loaded(use("`${WIDTH}px`"))).toThrow(/WIDTH, which is not known at build/);
});

test("a module without styles stays as it is", () => {
  expect(loaded("export const a = 1;")).toBe("export const a = 1;");
});
