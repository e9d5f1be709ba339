/**
 * What the Office.js library can put on the wire, read from its own debug text: the host refuses
 * names that the library does not know, and members newer than the Excel it plays.
 */

import { readFileSync } from "node:fs";

/** One class of the library; every record has no prototype and is keyed by the JavaScript name. */
export interface LibraryClass {
  /** Properties that hold plain values. */
  scalars: Record<string, LibraryMember>;
  /** Properties that lead to another object. */
  links: Record<string, LibraryMember>;
  methods: Record<string, LibraryMember>;
}

export interface LibraryMember {
  /** Name in requests. */
  wire: string;
  /** Minor version of the ExcelApi 1.x that brought it. */
  api: number;
}

export type Reflection = Record<string, LibraryClass>;

const CLASS =
  /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);\n/g;
const PROPERTY =
  /Object\.defineProperty\(\w+\.prototype, "(\w+)", \{([\s\S]*?)\n {12}enumerable: true/g;
const NEEDS = /_throwIfApiNotSupported\("[^"]+", (?:_defaultApiSetName|"ExcelApi"), "1\.(\d+)"/;

export const DEBUG_LIBRARY =
  require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");

export function readReflection(path = DEBUG_LIBRARY): Reflection {
  const text = readFileSync(path, "utf8").replace(/\r\n/g, "\n");
  const reflection = table<LibraryClass>();
  for (const [, name = "", body = ""] of text.slice(text.indexOf("var Excel;")).matchAll(CLASS)) {
    reflection[name] = readClass(name, body);
  }
  return reflection;
}

function readClass(name: string, body: string): LibraryClass {
  const found: LibraryClass = { scalars: table(), links: table(), methods: table() };
  const wires = nameList(body, "_scalarPropertyOriginalNames");
  nameList(body, "_scalarPropertyNames").forEach((scalar, i) => {
    found.scalars[scalar] = { wire: wires[i] ?? scalar, api: 1 };
  });
  for (const [, property = "", code = ""] of body.matchAll(PROPERTY)) {
    const scalar = found.scalars[property];
    const link = /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/.exec(code)?.[1];
    if (scalar) scalar.api = minorVersion(code);
    else if (link) found.links[property] = { wire: link, api: minorVersion(code) };
  }
  const method = new RegExp(
    `\\n {8}${name}\\.prototype\\.(\\w+) = function \\([^)]*\\) \\{([\\s\\S]*?)\\n {8}\\};`,
    "g",
  );
  for (const [, called = "", code = ""] of body.matchAll(method)) {
    const wire = /(?:_createMethodObject\(Excel\.\w+|_invokeMethod\(), this, "(\w+)"/;
    const simple = /_invokeMethod\(this, "(\w+)"/;
    const sent = wire.exec(code)?.[1] ?? simple.exec(code)?.[1];
    if (sent) found.methods[called] = { wire: sent, api: minorVersion(code) };
  }
  return found;
}

function nameList(body: string, list: string): string[] {
  const found = new RegExp(`"${list}", \\{\\s*get: function \\(\\) \\{\\s*return (\\[[^\\]]*\\]);`);
  const text = found.exec(body)?.[1];
  return text === undefined ? [] : (JSON.parse(text) as string[]);
}

function minorVersion(code: string): number {
  return Number(NEEDS.exec(code)?.[1] ?? 1);
}

function table<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
