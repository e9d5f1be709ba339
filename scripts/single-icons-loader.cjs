/**
 * Fluent UI's components take their few icons from a module that names all icons, 19 MB of source
 * to read at each build. This imports each icon from its own module instead.
 */

const FROM_ALL = /import\s*\{([^}]+)\}\s*from\s*["']@fluentui\/react-icons["'];?/g;
/** CheckmarkCircle12Filled: the icon, its size, its style. */
const ICON = /^([A-Z][A-Za-z0-9]*?)\d*(?:Regular|Filled|Light|Color)\b/;

/** Other names are those of helpers. */
function moduleOf(name) {
  const icon = ICON.exec(name)?.[1];
  if (!icon) return "@fluentui/react-icons/utils";
  const file = icon.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])/g, "-").toLowerCase();
  return `@fluentui/react-icons/svg/${file}`;
}

/** One line for all, so that lines keep their numbers. */
function single(_all, names) {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => `import { ${name} } from "${moduleOf(name)}";`)
    .join(" ");
}

module.exports = (source) => source.replace(FROM_ALL, single);
