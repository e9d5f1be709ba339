/** Orders that depend on nothing but the content. */

import type { Ledger } from "../model/ledger";

/** Compares by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares by place in `order`; what is not there comes last, by text. */
export function byPlace(order: readonly string[]): (a: string, b: string) => number {
  const places = new Map(order.map((key, index) => [key, index]));
  return (a, b) =>
    (places.get(a) ?? order.length) - (places.get(b) ?? order.length) || compareText(a, b);
}

export function byTask(ledger: Pick<Ledger, "tasks">): (a: string, b: string) => number {
  return byPlace(ledger.tasks.map(({ id }) => id));
}

export function byUnit(ledger: Pick<Ledger, "directory">): (a: string, b: string) => number {
  return byPlace(ledger.directory.units.map(({ name }) => name));
}
