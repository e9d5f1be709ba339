/** Excel as far as the add-in can tell: answers the library's requests over a workbook in memory. */

import type { Reflection } from "./library/reflection";
import { MEMBERS } from "./members";
import type { Target } from "./members/members";
import { accessDenied, HostError, type ErrorCode } from "./model/errors";
import { Workbook } from "./model/workbook";
import type { EventEntry, RequestBody, ResponseBody } from "./wire/messages";
import { processRequest } from "./wire/process-request";
import type { CellRange } from "../../src/core/workbook/raw-workbook";
import { areaAddress } from "./model/area";
import { enter } from "./model/enter";
import type { Sheet } from "./model/sheet";
import { parseArea } from "./model/area";

/** What can be made to go wrong. */
export interface Faults {
  /** Longest request in bytes; Excel on the web has 5 MB. */
  payloadLimit: number;
  /** The user is typing in a cell. */
  editing: boolean;
  /** Another workbook has the focus: activating, selecting, adding and deleting fail. */
  focusElsewhere: boolean;
  /** The workbook was opened for reading only, as on the web: nothing in it can be changed. */
  readOnly: boolean;
  /** The use of this member, such as `Range.Merge`, fails once with this code. */
  failOn: { member: string; code: ErrorCode } | null;
  /** A request that fails, as when the connection breaks or a person begins to type. */
  failRequest: RequestFailure | null;
  /** Milliseconds before each answer. */
  delay: number;
}

export interface RequestFailure {
  /** Requests that still go through. */
  after: number;
  code: ErrorCode;
  /** What of the failing request is carried out; after `all` only its answer is lost. */
  done: "nothing" | "half" | "all";
  /** Whether all later requests fail, too. */
  lasting: boolean;
}

const WORKBOOK_CHANGED = 10;
const NEEDS_FOCUS =
  /^(?:Worksheet\.(?:Activate|Delete|Copy)|WorksheetCollection\.Add|Range\.Select|WorksheetFreezePanes\.)/;

/** Methods that change the workbook; the others look, select or open windows. */
const CHANGES =
  /^(?:Add|Clear|Copy|Delete|Merge|Unmerge|Protect|Unprotect|Freeze(?:At|Rows|Columns)|Unfreeze|Set(?!tings)\w+|Remove\w*|ConvertToRange|Apply)$/;

export class ExcelHost {
  readonly workbook = new Workbook();
  readonly members = MEMBERS;
  readonly faults: Faults = {
    payloadLimit: Infinity,
    editing: false,
    focusElsewhere: false,
    readOnly: false,
    failOn: null,
    failRequest: null,
    delay: 0,
  };
  /** Members that a request used though the host does not model them: each is a failed test. */
  readonly unmodelled: string[] = [];
  /** Members in the order of their use, such as `Range.Values=`. */
  readonly used: string[] = [];
  readonly requests: { bytes: number }[] = [];
  /** Objects that the library keeps across requests. */
  readonly references = new Map<string, Target>();
  private readonly listeners = new Set<string>();
  private readonly names = new WeakMap<Target, string>();
  private nextReference = 0;
  /** Set by a transport. */
  onEvents: (entries: EventEntry[]) => void = () => {};

  constructor(
    readonly reflection: Reflection,
    /** Minor version of ExcelApi 1.x that this Excel has. */
    readonly api = 14,
  ) {}

  process(body: RequestBody, bytes: number): ResponseBody {
    this.requests.push({ bytes });
    const failure = this.dueFailure();
    return failure ? this.failMidway(body, failure) : processRequest(this, body);
  }

  private dueFailure(): RequestFailure | null {
    const { failRequest } = this.faults;
    if (!failRequest) return null;
    if (failRequest.after > 0) {
      this.faults.failRequest = { ...failRequest, after: failRequest.after - 1 };
      return null;
    }
    this.faults.failRequest = failRequest.lasting ? { ...failRequest, done: "nothing" } : null;
    return failRequest;
  }

  private failMidway(body: RequestBody, { done, code }: RequestFailure): ResponseBody {
    const { length } = body.Actions;
    const count = { nothing: 0, half: Math.floor(length / 2), all: length }[done];
    const answer = processRequest(this, { ...body, Actions: body.Actions.slice(0, count) });
    if (answer.Error) return answer;
    const at = { Location: "", ActionIndex: Math.max(0, count - 1), HttpStatusCode: 400 };
    return { ...answer, Error: { Code: code, Message: "injected", ...at } };
  }

  /** Called before a member is used. @throws HostError where it is injected or too new. */
  use(type: string, member: string, suffix = ""): void {
    const name = `${type}.${member}`;
    this.used.push(name + suffix);
    if (this.versionOf(type, member) > this.api) throw new HostError("ApiNotFound", name, name);
    if (this.faults.focusElsewhere && NEEDS_FOCUS.test(name)) {
      throw new HostError(
        "GeneralException",
        "There was an internal error while processing the request.",
        name,
      );
    }
    if (this.faults.readOnly && (suffix === "=" || CHANGES.test(member))) {
      throw accessDenied(name);
    }
    const failure = this.faults.failOn;
    if (failure?.member === name) {
      this.faults.failOn = null;
      throw new HostError(failure.code, "injected", name);
    }
  }

  keep(target: Target): void {
    if (this.names.has(target)) return;
    const name = `ref${++this.nextReference}`;
    this.names.set(target, name);
    this.references.set(name, target);
  }

  referenceOf(target: Target): string | null {
    return this.names.get(target) ?? null;
  }

  /** `Worksheet._RegisterDataChangedEvent` for one sheet's id, or for the workbook. */
  listen(event: string, target: string, on: boolean): void {
    if (on) this.listeners.add(`${event}:${target}`);
    else this.listeners.delete(`${event}:${target}`);
  }

  /** Tells the library that cells changed. */
  announceChange(sheet: Sheet, area: CellRange, source: "ThisLocalAddin" | "Unknown"): void {
    const change = JSON.stringify({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      changeDirectionState: null,
      triggerSource: source,
      address: areaAddress(area),
      source: 0,
      worksheetId: sheet.id,
    });
    const entries: EventEntry[] = [sheet.id, "Workbook"]
      .filter((target) => this.listeners.has(`DataChanged:${target}`))
      .map((target) => [65536, WORKBOOK_CHANGED, target, change, 0]);
    if (entries.length > 0) setTimeout(() => this.onEvents(entries), 0);
  }

  /** The user types: one value into each cell of a range, protection observed. */
  userTypes(sheetName: string, address: string, value: string | number | boolean): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address);
    if (!area) throw new Error(`no address: ${address}`);
    sheet.requireUnlocked(area, "user");
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        enter(sheet.ensureCell(row, column), value);
      }
    }
    this.announceChange(sheet, area, "Unknown");
  }

  private versionOf(type: string, member: string): number {
    const known = this.reflection[type];
    if (!known) return 1;
    for (const kind of [known.scalars, known.links, known.methods]) {
      for (const entry of Object.values(kind)) if (entry.wire === member) return entry.api;
    }
    return 1;
  }
}
