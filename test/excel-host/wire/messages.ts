/** Requests of the library and answers to them, as far as the library sends them. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** How the library names an object: from the workbook on, step by step. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
}

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  Arguments?: Json[];
  /** Same length as the arguments: ids of paths where an argument is an object. */
  ReferencedObjectPathIds?: (number | null)[] | null;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
} as const;

export interface QueryInfo {
  Select?: string[];
  Skip?: number | null;
  Top?: number | null;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}

/** An event as the library hears it: control id, type, target, arguments as JSON text. */
export type EventEntry = [65536, number, string, string, 0];
