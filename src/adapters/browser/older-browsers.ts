/**
 * What the language's library gained after 2020. Offices run browsers on Chromium 86 and the like
 * (360, 奇安信, the ones of 统信 and 麒麟); syntax is lowered by the build, these are added here.
 * To be imported before anything else.
 */

add(Array.prototype, "at", at);
add(String.prototype, "at", at);
for (const kind of [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array]) {
  add(kind.prototype, "at", at);
}
add(Array.prototype, "findLast", findLast);
add(String.prototype, "replaceAll", replaceAll);
// Safari 13; absent in workers.
if (typeof MediaQueryList === "function") {
  add(MediaQueryList.prototype, "addEventListener", listenToMedia);
  add(MediaQueryList.prototype, "removeEventListener", leaveMedia);
}

interface OldMediaQueryList {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

function add(prototype: object, name: string, value: unknown): void {
  if (name in prototype) return;
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

function findLast<T>(
  this: readonly T[],
  matches: (value: T, index: number, all: readonly T[]) => unknown,
): T | undefined {
  for (let index = this.length - 1; index >= 0; index--) {
    const value = this[index] as T;
    if (matches(value, index, this)) return value;
  }
  return undefined;
}

function listenToMedia(this: OldMediaQueryList, _kind: "change", listener: () => void): void {
  this.addListener(listener);
}

function leaveMedia(this: OldMediaQueryList, _kind: "change", listener: () => void): void {
  this.removeListener(listener);
}

function replaceAll(
  this: string,
  found: string | RegExp,
  by: string & ((match: string, ...rest: unknown[]) => string),
): string {
  if (found instanceof RegExp) {
    if (!found.global) throw new TypeError("replaceAll takes a global expression");
    return this.replace(found, by);
  }
  return this.replace(new RegExp(found.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"), by);
}
