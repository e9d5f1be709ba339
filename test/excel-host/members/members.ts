/** How a class of the object model is described to the host: by what each of its members does. */

import type { ExcelHost } from "../host";
import { invalidArgument } from "../model/errors";
import type { Json } from "../wire/messages";

/** Anything that a request can name. */
export interface Target {
  readonly type: string;
  readonly deleted?: boolean;
}

export type Argument = Json | Target;

/** An object, a null object, nothing, or a plain value. */
export type Outcome = Target | { value: Json } | null | undefined;

/** Members by their names on the wire. */
export interface Members<T extends Target> {
  /** What the library learns of an object as soon as it has it. */
  identity?: (target: T) => Record<string, Json>;
  read?: Record<string, (target: T, host: ExcelHost) => Json>;
  write?: Record<string, (target: T, value: Json, host: ExcelHost) => void>;
  open?: Record<string, (target: T, host: ExcelHost) => Target>;
  call?: Record<string, (target: T, args: Argument[], host: ExcelHost) => Outcome>;
  /** The object that an indexer gives. */
  item?: (target: T, key: Json, host: ExcelHost) => Target;
  /** All objects of a collection. */
  items?: (target: T, host: ExcelHost) => Target[];
}

export type MemberTable = ReadonlyMap<string, Members<Target>>;

/** One entry of the table. The type's name guarantees which targets its members are given. */
export function describe<T extends Target>(
  type: T["type"],
  members: Members<T>,
): [string, Members<Target>] {
  return [type, members as unknown as Members<Target>];
}

export function isTarget(value: unknown): value is Target {
  return typeof value === "object" && value !== null && typeof (value as Target).type === "string";
}

export function text(value: Argument | undefined, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
}

export function flag(value: Argument | undefined, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}

export function number(value: Argument | undefined, location: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(location);
  return value;
}

export function oneOf<T extends string>(
  choices: readonly T[],
  value: Argument | undefined,
  location: string,
): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw invalidArgument(location, String(value));
  return chosen;
}

export function record(value: Argument | undefined, location: string): Record<string, Json> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isTarget(value)) {
    throw invalidArgument(location);
  }
  return value;
}

/** `#1F4E79`; Excel also knows names, which we do not use. */
export function color(value: Argument | undefined, location: string): string {
  const code = text(value, location);
  if (!/^#[0-9A-Fa-f]{6}$/.test(code)) throw invalidArgument(location, code);
  return code.toUpperCase();
}
