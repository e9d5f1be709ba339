/** The shape that DESIGN §3 promises: imports point one way, and the core is pure. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import ts from "typescript";

const SRC = resolve(__dirname, "../../src");

interface SourceModule {
  /** Path below src, with `/`. */
  path: string;
  tree: ts.SourceFile;
  imports: string[];
}

const modules = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => load(name.split(sep).join("/")));

/** Each layer may import itself and what is named here. Entry points may import everything. */
const LAYERS = new Map<string, readonly string[]>([
  ["core", []],
  ["ports", ["core"]],
  ["app", ["ports", "core"]],
  ["adapters", ["ports", "core"]],
  ["ui", ["app", "ports", "core"]],
]);

/** Packages that only one folder may know. */
const OWNERS = new Map([
  ["exceljs", "adapters/exceljs/"],
  ["fflate", "adapters/"],
]);

test("the source tree is found", () => {
  expect(modules.length).toBeGreaterThan(20);
});

test("imports point one way: entry points, then ui and adapters, app, ports, core", () => {
  const wrong = modules.flatMap(({ path, imports }) => {
    const allowed = LAYERS.get(layerOf(path));
    if (!allowed) return [];
    return imports
      .filter((target) => target.startsWith("."))
      .map((target) => layerOf(posix.join(posix.dirname(path), target)))
      .filter((layer) => layer !== layerOf(path) && !allowed.includes(layer))
      .map((layer) => `${path} imports ${layer}`);
  });
  expect(wrong).toEqual([]);
});

test("the core, the ports and the use cases import no package", () => {
  const wrong = modules
    .filter(({ path }) => ["core", "ports", "app"].includes(layerOf(path)))
    .flatMap(({ path, imports }) =>
      imports.filter((target) => !target.startsWith(".")).map((target) => `${path}: ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("only the folder that owns a package imports it", () => {
  const wrong = modules.flatMap(({ path, imports }) =>
    imports
      .filter((target) => {
        const owner = OWNERS.get(target);
        return owner !== undefined && !path.startsWith(owner);
      })
      .map((target) => `${path}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("only the Office adapter and the entry points in Office name Excel or Office", () => {
  const allowed = /^(adapters\/office|taskpane|commands)\//;
  const wrong = modules
    .filter(({ path }) => !allowed.test(path))
    .flatMap(({ path, tree }) =>
      globalsIn(tree, ["Excel", "Office", "OfficeExtension"]).map((name) => `${path}: ${name}`),
    );
  expect(wrong).toEqual([]);
});

test("the core and the use cases know no page, no process, no clock and no randomness", () => {
  const banned = [
    "window",
    "document",
    "navigator",
    "process",
    "Buffer",
    "require",
    "fetch",
    "setTimeout",
    "setInterval",
    "performance",
    "crypto",
    "localStorage",
    "__dirname",
  ];
  const wrong = modules
    .filter(({ path }) => ["core", "ports", "app"].includes(layerOf(path)))
    .flatMap(({ path, tree }) => [
      ...globalsIn(tree, banned).map((name) => `${path}: ${name}`),
      ...impureCalls(tree).map((call) => `${path}: ${call}`),
    ]);
  expect(wrong).toEqual([]);
});

test("no modules import each other in a circle", () => {
  expect(findCycle()).toBeNull();
});

test("the purity check sees a clock, randomness and a global when there is one", () => {
  const tree = ts.createSourceFile(
    "probe.ts",
    "const a = new Date(); const b = Math.random(); const c = Date.now(); window.alert(1);",
    ts.ScriptTarget.Latest,
    true,
  );
  expect(impureCalls(tree)).toEqual(["new Date()", "Math.random", "Date.now"]);
  expect(globalsIn(tree, ["window"])).toEqual(["window"]);
});

function load(path: string): SourceModule {
  const text = readFileSync(join(SRC, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  return { path, tree, imports };
}

function layerOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** Names used as free identifiers: not as a property, a key or a declaration of their own. */
function globalsIn(tree: ts.SourceFile, names: readonly string[]): string[] {
  const found = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.includes(node.text)) {
      const { parent } = node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isPropertySignature(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node) ||
        ts.isImportSpecifier(parent) ||
        ts.isJsxAttribute(parent);
      const declares =
        (ts.isParameter(parent) ||
          ts.isVariableDeclaration(parent) ||
          ts.isBindingElement(parent)) &&
        parent.name === node;
      if (declares) declared.add(node.text);
      else if (!isMember) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...found].filter((name) => !declared.has(name));
}

function impureCalls(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText(tree) === "Date") {
      if ((node.arguments?.length ?? 0) === 0) found.push("new Date()");
    }
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText(tree);
      if (text === "Math.random" || text === "Date.now") found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function findCycle(): string | null {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const resolveImport = (from: string, target: string): string | null => {
    if (!target.startsWith(".")) return null;
    const base = relative(SRC, resolve(SRC, dirname(from), target))
      .split(sep)
      .join("/");
    const candidates = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
    return candidates.find((candidate) => byPath.has(candidate)) ?? null;
  };
  const finished = new Set<string>();
  const trail: string[] = [];
  const walk = (path: string): string | null => {
    if (finished.has(path)) return null;
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path].join(" → ");
    trail.push(path);
    for (const target of byPath.get(path)?.imports ?? []) {
      const next = resolveImport(path, target);
      const cycle = next === null ? null : walk(next);
      if (cycle !== null) return cycle;
    }
    trail.pop();
    finished.add(path);
    return null;
  };
  for (const { path } of modules) {
    const cycle = walk(path);
    if (cycle !== null) return cycle;
  }
  return null;
}
