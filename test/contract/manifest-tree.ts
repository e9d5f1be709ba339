/** The manifest as a tree; refuses what is not well-formed. */

export interface Element {
  /** As written, with prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  text: string;
}

const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.]+)((?:\s+[\w:.]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

export function parseManifest(xml: string): Element {
  const top: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match) throw new Error(`not well-formed at ${xml.slice(at, at + 40)}`);
    const [, closing, name = "", attributes = "", empty, text] = match;
    const current = open.at(-1) ?? top;
    if (text !== undefined) current.text += text.trim();
    else if (closing) {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
      open.pop();
    } else if (name !== "") {
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root, ...more] = top.children;
  if (!root || more.length > 0 || open.length !== 1) throw new Error("not one whole element");
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w:.]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`${name} twice`);
    found.set(name, value);
  }
  return found;
}

/** All elements of that name, however deep. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** The only child of that name. */
export function child(element: Element, name: string): Element {
  const found = element.children.filter((candidate) => candidate.name === name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${element.name} has ${found.length} ${name}`);
  return only;
}

export function attribute(element: Element, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined) throw new Error(`${element.name} has no ${name}`);
  return value;
}
