/**
 * Fluent UI's makeStyles makes class names and rules of its styles when a view is first drawn, a tenth
 * of the first screen's script. This makes them at build, as Griffel's own (and far larger) loader
 * does. The module is run here with nothing but the theme's tokens; what a style takes from
 * elsewhere stops the build.
 */

const vm = require("node:vm");
const ts = require("typescript");
const { resolveStyleRulesForSlots } = require("@griffel/core");
const LIBRARY = "@fluentui/react-components";
const { tokens } = require(LIBRARY);

module.exports = function readyStyles(source) {
  if (!/\bmakeStyles\(/.test(source)) return source;
  const calls = callsIn(
    ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true),
  );
  const found = stylesOf(source, this.resourcePath);
  if (found.length !== calls.length) throw new Error("makeStyles must stand at a module's top");
  let text = source;
  // From the end, so that earlier places stay where they are.
  for (let index = calls.length - 1; index >= 0; index--) {
    const styles = known(found[index], this.resourcePath);
    const [classes, rules] = resolveStyleRulesForSlots(styles).map((made) => JSON.stringify(made));
    const [start, end] = calls[index];
    text = `${text.slice(0, start)}__styles(${classes}, ${rules})${text.slice(end)}`;
  }
  return `import { __styles } from "${LIBRARY}";${text}`;
};

/** Where the calls stand, in order. */
function callsIn(file) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === "makeStyles") {
      calls.push([node.getStart(file), node.getEnd()]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return calls;
}

/** The styles that a module gives to makeStyles while it is loaded. */
function stylesOf(source, fileName) {
  const found = [];
  const makeStyles = (styles) => {
    found.push(styles);
    return () => ({});
  };
  const { outputText } = ts.transpileModule(source, {
    fileName,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  const require = (name) =>
    name === LIBRARY ? new Proxy({ makeStyles, tokens }, { get: orElsewhere }) : elsewhere(name);
  vm.runInNewContext(outputText, { exports: {}, require }, { filename: fileName });
  return found;
}

const orElsewhere = (own, name) => own[name] ?? elsewhere(String(name));

/** Stands for whatever is not known here; can be called and looked into. */
function elsewhere(name) {
  return new Proxy(function () {}, {
    get: (_, inner) =>
      inner === Symbol.toPrimitive ? () => fail(name) : elsewhere(`${name}.${String(inner)}`),
    apply: () => elsewhere(`${name}()`),
    construct: () => elsewhere(`new ${name}`),
  });
}

function fail(name) {
  throw new Error(`a style takes a value from ${name}, which is not known at build`);
}

/** The same styles, of plain values only. */
function known(value, fileName) {
  if (typeof value === "function") fail(fileName);
  if (Array.isArray(value)) return value.map((item) => known(item, fileName));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, known(inner, fileName)]),
  );
}
