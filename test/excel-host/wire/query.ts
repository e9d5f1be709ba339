/** Answers a load: only names that the library itself knows, only members that the host models. */

import type { ExcelHost } from "../host";
import type { Target } from "../members/members";
import { invalidArgument, notModelled } from "../model/errors";
import type { Json, QueryInfo } from "./messages";

/** `Select` holds paths such as `values`, `format/fill/color` or, on collections, `items/name`. */
export function query(host: ExcelHost, target: Target, info: QueryInfo): Json {
  const paths = (info.Select ?? []).map((path) => path.replace(/\./g, "/"));
  if (paths.length === 0 || paths.some((path) => path.includes("*"))) {
    throw notModelled(`load of everything on ${target.type}`);
  }
  const members = host.members.get(target.type);
  if (members?.items) {
    const start = info.Skip ?? 0;
    const end = typeof info.Top === "number" ? start + info.Top : undefined;
    const items = members.items(target, host).slice(start, end);
    const wanted = paths.map((path) => path.replace(/^items\//, ""));
    return { _Items: items.map((item) => queryObject(host, item, wanted)) };
  }
  return queryObject(host, target, paths);
}

function queryObject(host: ExcelHost, target: Target, paths: readonly string[]): Json {
  const members = host.members.get(target.type);
  const known = host.reflection[target.type];
  if (!members || !known) throw notModelled(target.type);
  const reference = host.referenceOf(target);
  const answer: Record<string, Json> = {
    ...members.identity?.(target),
    ...(reference !== null && { _ReferenceId: reference }),
  };
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [name = "", ...rest] = path.split("/");
    const scalar = known.scalars[name];
    const link = known.links[name];
    if (scalar && rest.length === 0) {
      answer[scalar.wire] = readScalar(host, target, scalar.wire);
    } else if (link && rest.length > 0) {
      deeper.set(link.wire, [...(deeper.get(link.wire) ?? []), rest.join("/")]);
    } else {
      throw invalidArgument(`${target.type}.load`, `no property ${path}`);
    }
  }
  for (const [wire, inner] of deeper) {
    host.use(target.type, wire);
    const open = members.open?.[wire];
    if (!open) throw notModelled(`${target.type}.${wire}`);
    answer[wire] = query(host, open(target, host), { Select: inner });
  }
  return answer;
}

function readScalar(host: ExcelHost, target: Target, wire: string): Json {
  if (wire === "_ReferenceId") return host.referenceOf(target);
  host.use(target.type, wire);
  const read = host.members.get(target.type)?.read?.[wire];
  if (!read) throw notModelled(`reading ${target.type}.${wire}`);
  return read(target, host);
}
