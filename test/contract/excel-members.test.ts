/** Every member of Excel that we use is in the declared requirement set and in the library we ship. */

import { join, resolve } from "node:path";
import ts from "typescript";
import { NEEDED_API } from "../../src/adapters/office/api-level";
import { readReflection } from "../excel-host/library/reflection";

const ROOT = resolve(__dirname, "../..");
const FOLDERS = ["src/adapters/office", "src/taskpane", "src/commands"];

interface Member {
  owner: string;
  name: string;
  /** From the documentation comment: `ExcelApi 1.7`; null where it names none. */
  set: string | null;
}

const members = usedMembers();

test("members of Excel are found", () => {
  expect(members.length).toBeGreaterThan(80);
  expect(members).toContainEqual({ owner: "Worksheet", name: "getRanges", set: "ExcelApi 1.9" });
});

test("no member is newer than the set that the manifest declares", () => {
  const floor = Number(NEEDED_API.split(".")[1]);
  const newer = members.filter(({ set }) => {
    // Some comments name one version for reading and another for setting.
    const versions = [...(set ?? "ExcelApi 1.1").matchAll(/\b1\.(\d+)/g)].map((match) =>
      Number(match[1]),
    );
    return (
      !/^ExcelApi 1\./.test(set ?? "ExcelApi 1.") || versions.some((version) => version > floor)
    );
  });
  expect(newer).toEqual([]);
});

test("the library that we ship has every member", () => {
  const reflection = readReflection();
  const missing = members.filter(({ owner, name }) => {
    const known = reflection[owner];
    return (
      known &&
      !(name in known.scalars) &&
      !(name in known.links) &&
      !(name in known.methods) &&
      !OWN.has(name)
    );
  });
  expect(missing).toEqual([]);
});

/** Made by the library for every object, or in code of its own. */
const OWN = new Set([
  "workbook",
  "load",
  "context",
  "items",
  "isNullObject",
  "untrack",
  "onChanged",
  "getItem",
  "toJSON",
  "set",
]);

function usedMembers(): Member[] {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile.bind(ts.sys));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const files = FOLDERS.flatMap((folder) => ts.sys.readDirectory(join(ROOT, folder), [".ts"]));
  const program = ts.createProgram(files, { ...options, types: ["office-js"], noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Map<string, Member>();
  const note = (symbol: ts.Symbol | undefined): void => {
    const member = symbol && excelMember(symbol, checker);
    if (member) found.set(`${member.owner}.${member.name}`, member);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    else if (
      ts.isBindingElement(node) &&
      ts.isObjectBindingPattern(node.parent) &&
      ts.isIdentifier(node.name)
    ) {
      const from = checker.getTypeAtLocation(node.parent);
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(from.getProperty(name.text));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return [...found.values()];
}

function excelMember(symbol: ts.Symbol, checker: ts.TypeChecker): Member | null {
  const declaration = symbol.declarations?.[0];
  const owner = declaration?.parent;
  if (!declaration || !owner || !ts.isClassDeclaration(owner) || !owner.name) return null;
  if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return null;
  if (!ts.isModuleBlock(owner.parent) || owner.parent.parent.name.getText() !== "Excel")
    return null;
  const text =
    documentation(symbol, checker) ||
    documentation(checker.getSymbolAtLocation(owner.name), checker);
  return {
    owner: owner.name.text,
    name: symbol.name,
    set: /\[Api set: ([^\]]+)\]/.exec(text)?.[1] ?? null,
  };
}

function documentation(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  if (!symbol) return "";
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol.getJsDocTags(checker).map((tag) => ts.displayPartsToString(tag.text));
  return [comment, ...tags].join("\n");
}
