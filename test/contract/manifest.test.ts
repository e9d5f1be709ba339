/**
 * The manifest, checked without network. `npm run validate` asks Microsoft's service, which sees
 * other things and needs a connection.
 */

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { STEPS } from "../../src/app/session/session";
import { all, attribute, child, parseManifest, type Element } from "./manifest-tree";

const ROOT = resolve(__dirname, "../..");
const BASE = "https://localhost:3000/";
const manifest = parseManifest(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
const overrides = child(manifest, "VersionOverrides");
const resources = child(overrides, "Resources");

/** Children in the order that the schema asks for; what is not listed is not allowed. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

test("elements stand in the order of the schema", () => {
  const wrong = elements(manifest).flatMap(({ name, children }) => {
    const order = ORDER[name];
    if (!order) return [];
    const places = children.map((element) => order.indexOf(element.name));
    const sorted = places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
    return sorted ? [] : [`${name}: ${children.map((element) => element.name).join(" ")}`];
  });
  expect(wrong).toEqual([]);
});

test("says who it is: a GUID, a version of four parts, Chinese by default and English beside it", () => {
  expect(child(manifest, "Id").text).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(child(manifest, "Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(child(manifest, "DefaultLocale").text).toBe("zh-CN");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  expect(child(manifest, "Version").text).toBe(`${version}.0`);
});

test("every shown text has its English twin and fits", () => {
  const limits = new Map([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ]);
  const shown = [
    { element: child(manifest, "DisplayName"), limit: 125, override: "Override" },
    { element: child(manifest, "Description"), limit: 250, override: "Override" },
    ...[...limits].flatMap(([list, limit]) =>
      child(resources, list).children.map((element) => ({
        element,
        limit,
        override: "bt:Override",
      })),
    ),
  ];
  for (const { element, limit, override } of shown) {
    const english = child(element, override);
    expect(attribute(english, "Locale")).toBe("en-US");
    expect(attribute(element, "DefaultValue")).toMatch(/\p{Script=Han}/u);
    for (const text of [attribute(element, "DefaultValue"), attribute(english, "Value")]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("every address is one of ours, by https", () => {
  const addresses = elements(manifest)
    .flatMap(({ attributes }) => [...attributes])
    .filter(([name, value]) => /^https?:/.test(value) && !name.startsWith("xmlns"))
    .map(([, value]) => value);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address.startsWith(BASE)).toBe(true);
});

test("every resource is used, every use resolves, and ids are short and distinct", () => {
  const ids = resources.children.flatMap(({ children }) =>
    children.map((element) => attribute(element, "id")),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  const used = elements(manifest).flatMap(({ attributes }) => attributes.get("resid") ?? []);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
  const controls = ["CustomTab", "Group", "Control"]
    .flatMap((name) => all(overrides, name))
    .map((e) => attribute(e, "id"));
  expect(new Set(controls).size).toBe(controls.length);
});

test("every icon is a picture of the size it is named for", () => {
  for (const icon of all(overrides, "Icon")) {
    const sizes = icon.children.map((image) => Number(attribute(image, "size")));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of icon.children) {
      expect(pictureSize(resourceUrl(attribute(image, "resid")))).toBe(
        Number(attribute(image, "size")),
      );
    }
  }
  expect(pictureSize(attribute(child(manifest, "IconUrl"), "DefaultValue"))).toBe(32);
  expect(pictureSize(attribute(child(manifest, "HighResolutionIconUrl"), "DefaultValue"))).toBe(64);
});

test("every function command is registered, and nothing else", () => {
  const named = all(overrides, "FunctionName").map(({ text }) => text);
  const code = readFileSync(join(ROOT, "src/commands/main.ts"), "utf8");
  const registered = [...code.matchAll(/Office\.actions\.associate\(\s*"(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect([...named].sort()).toEqual([...registered].sort());
});

test("every page it names is built, and every step it opens exists", () => {
  const build = readFileSync(join(ROOT, "scripts/pane-build.cjs"), "utf8");
  const pages = [
    ...child(resources, "bt:Urls").children,
    child(child(manifest, "DefaultSettings"), "SourceLocation"),
    child(manifest, "SupportUrl"),
  ].map((element) => new URL(attribute(element, "DefaultValue")));
  for (const page of pages) {
    expect(build).toContain(`"${page.pathname.slice(1)}"`);
    const step = page.searchParams.get("step");
    if (step !== null) expect(STEPS).toContain(step);
  }
});

test("asks for the Excel that the pane itself asks for", () => {
  const set = child(child(child(manifest, "Requirements"), "Sets"), "Set");
  expect(attribute(set, "Name")).toBe("ExcelApi");
  const code = readFileSync(join(ROOT, "src/adapters/office/api-level.ts"), "utf8");
  expect(code).toContain(`NEEDED_API = "${attribute(set, "MinVersion")}"`);
});

function elements(element: Element): Element[] {
  return [element, ...element.children.flatMap(elements)];
}

function resourceUrl(id: string): string {
  const found = resources.children
    .flatMap(({ children }) => children)
    .find((element) => attribute(element, "id") === id);
  if (!found) throw new Error(`no resource ${id}`);
  return attribute(found, "DefaultValue");
}

/** Side of a square PNG. */
function pictureSize(url: string): number {
  const path = join(ROOT, url.slice(BASE.length));
  expect(existsSync(path)).toBe(true);
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  expect(bytes.readUInt32BE(16)).toBe(bytes.readUInt32BE(20));
  return bytes.readUInt32BE(16);
}
