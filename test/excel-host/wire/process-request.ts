/** Carries out one request: resolves the objects it names and runs its actions in order. */

import type { ExcelHost } from "../host";
import {
  isTarget,
  type Argument,
  type Members,
  type Outcome,
  type Target,
} from "../members/members";
import { HostError, itemNotFound, notModelled } from "../model/errors";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { query } from "./query";

/** Stands for an object that is not there. */
const NOTHING: Target = { type: "$null" };

/** A batch is no transaction: what was done before a failing action stays done. */
export function processRequest(host: ExcelHost, body: RequestBody): ResponseBody {
  const run = new RequestRun(host, body.ObjectPaths);
  const answer: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (host.faults.editing) refuseWhileEditing(action);
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
      answer.Results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === "NotModelled") host.unmodelled.push(error.location);
      answer.Error = {
        Code: error.code,
        Message: error.message,
        Location: error.location,
        ActionIndex: index,
        HttpStatusCode: 400,
      };
      return answer;
    }
  }
  return answer;
}

/** Letting go of objects is no work on the grid. */
function refuseWhileEditing({ ActionType, Name }: Action): void {
  const release = ActionType === ACTION.method && Name === "_RemoveReference";
  if (!release && ActionType !== ACTION.instantiate) {
    throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
  }
}

class RequestRun {
  private readonly resolved = new Map<number, Target>();

  constructor(
    private readonly host: ExcelHost,
    private readonly paths: Record<string, ObjectPath>,
  ) {}

  perform(action: Action): Json {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.target(action.ObjectPathId);
    if (target === NOTHING) {
      if (action.ActionType !== ACTION.setProperty) return null;
      throw new HostError("InvalidOperation", "the object is not there");
    }
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(target);
      case ACTION.query:
      case ACTION.queryAsJson:
        return query(this.host, target, action.QueryInfo ?? {});
      case ACTION.method: {
        const outcome = this.call(target, action.Name, this.args(action.ArgumentInfo));
        return outcome && "value" in outcome ? outcome.value : null;
      }
      case ACTION.setProperty:
        this.write(target, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notModelled(`action type ${action.ActionType}`);
    }
  }

  private identity(target: Target): Json {
    const reference = this.host.referenceOf(target);
    return {
      ...this.membersOf(target).identity?.(target),
      ...(reference !== null && { _ReferenceId: reference }),
    };
  }

  private target(id: number): Target {
    const known = this.resolved.get(id);
    const target = known ?? this.resolve(id);
    this.resolved.set(id, target);
    if (target.deleted) throw itemNotFound(target.type);
    return target;
  }

  private resolve(id: number): Target {
    const path = this.paths[id];
    if (!path) throw new Error(`no object path ${id}`);
    if (path.ObjectPathType === PATH.root) return this.host.workbook;
    if (path.ObjectPathType === PATH.nullObject) return NOTHING;
    if (path.ObjectPathType === PATH.newObject) return { type: path.Name };
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.host.references.get(path.Name);
      if (!kept)
        throw new HostError(
          "InvalidReference",
          "This reference is not valid for the current operation.",
        );
      return kept;
    }
    const parent = this.target(path.ParentObjectPathId);
    if (parent === NOTHING) return NOTHING;
    switch (path.ObjectPathType) {
      case PATH.property: {
        const open = this.membersOf(parent).open?.[path.Name];
        this.host.use(parent.type, path.Name);
        if (!open) throw notModelled(`${parent.type}.${path.Name}`);
        return open(parent, this.host);
      }
      case PATH.indexer: {
        const { item } = this.membersOf(parent);
        if (!item) throw notModelled(`${parent.type}.getItem`);
        return item(parent, plainKey(this.args(path.ArgumentInfo)[0]), this.host);
      }
      case PATH.method: {
        const outcome = this.call(parent, path.Name, this.args(path.ArgumentInfo));
        return isTarget(outcome) ? outcome : NOTHING;
      }
      default:
        throw notModelled(`path type ${path.ObjectPathType}`);
    }
  }

  private call(target: Target, name: string, args: Argument[]): Outcome {
    if (name === "_KeepReference") {
      this.host.keep(target);
      return null;
    }
    const call = this.membersOf(target).call?.[name];
    this.host.use(target.type, name);
    if (!call) throw notModelled(`${target.type}.${name}()`);
    return call(target, args, this.host);
  }

  private write(target: Target, name: string, value: Argument | undefined): void {
    const write = this.membersOf(target).write?.[name];
    this.host.use(target.type, name, "=");
    if (!write) throw notModelled(`${target.type}.${name}=`);
    if (isTarget(value)) throw notModelled(`${target.type}.${name}= with an object`);
    write(target, value ?? null, this.host);
  }

  private args(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => {
      const id = ids?.[i];
      return typeof id === "number" && id > 0 ? this.target(id) : value;
    });
  }

  private membersOf(target: Target): Members<Target> {
    const members = this.host.members.get(target.type);
    if (!members) throw notModelled(target.type);
    return members;
  }
}

function plainKey(key: Argument | undefined): Json {
  return key === undefined || isTarget(key) ? null : key;
}
