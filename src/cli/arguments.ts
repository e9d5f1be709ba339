/** Reads the command line. Wrong usage is told in one Chinese sentence with the right form. */

import { parseArgs } from "node:util";
import type { MergeChoice } from "../core/merge/merge-plan";
import { parsePeriod, type Period } from "../core/model/period";

export interface CommandForm {
  /** How to call it, shown on wrong usage. */
  usage: string;
  /** Fewest and most positional arguments. */
  positionals: [number, number];
  options: Record<string, "flag" | "text" | "texts">;
}

export interface Arguments {
  positionals: string[];
  flag(name: string): boolean;
  text(name: string): string | null;
  texts(name: string): string[];
}

export class UsageError extends Error {}

/** @throws UsageError with a sentence for the user. */
export function readArguments(form: CommandForm, argv: readonly string[]): Arguments {
  const parsed = parse(form, argv);
  const [fewest, most] = form.positionals;
  if (parsed.positionals.length < fewest) throw new UsageError("缺少参数。");
  if (parsed.positionals.length > most) {
    throw new UsageError(`参数太多：${parsed.positionals.slice(most).join(" ")}。`);
  }
  const values = new Map(Object.entries(parsed.values));
  return {
    positionals: parsed.positionals,
    flag: (name) => values.get(name) === true,
    text: (name) => {
      const value = values.get(name);
      return typeof value === "string" ? value : null;
    },
    texts: (name) => {
      const value = values.get(name);
      return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
    },
  };
}

function parse(form: CommandForm, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(form.options).map(([name, kind]) => [
      name,
      {
        type: kind === "flag" ? ("boolean" as const) : ("string" as const),
        multiple: kind === "texts",
      },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const detail = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(detail ? `选项“${detail}”用法不对或不存在。` : "参数写法不对。");
  }
}

/** The value of `--period`; null where it is not given. @throws UsageError */
export function periodArgument(args: Arguments): Period | null {
  const text = args.text("period");
  if (text === null) return null;
  const period = parsePeriod(text);
  if (!period) {
    throw new UsageError(`看不懂报送期“${text}”：写成2024-06（月）、2024-Q2（季度）或2024（年）。`);
  }
  return period;
}

/** The value of a date option; null where it is not given. @throws UsageError */
export function dateArgument(args: Arguments, name: string): string | null {
  const text = args.text(name);
  if (text === null) return null;
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(text) === text;
  if (!valid) throw new UsageError(`看不懂日期“${text}”：写成2024-06-25这样的形式。`);
  return text;
}

/** Values of `--choose 文件=单位`: which of several files counts for a unit. @throws UsageError */
export function choicesArgument(args: Arguments): MergeChoice[] {
  return args.texts("choose").map((text) => {
    const at = text.lastIndexOf("=");
    if (at < 1 || at === text.length - 1) {
      throw new UsageError(`看不懂“--choose ${text}”：写成 --choose 文件名=单位名称。`);
    }
    return { file: text.slice(0, at), unit: text.slice(at + 1) };
  });
}

/** A required option. @throws UsageError */
export function required(args: Arguments, name: string): string {
  const text = args.text(name);
  if (text === null || text === "") throw new UsageError(`缺少选项 --${name}。`);
  return text;
}

function isoDay(text: string): string | null {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
