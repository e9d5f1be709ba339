/** Refusals of Excel, and the one thing that is a fault of the test: a member nobody modelled. */

export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotModelled"
  | "RequestAborted";

/** What Excel answers instead of a result. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

export function invalidArgument(location: string, why = ""): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. ${why}`.trim(),
    location,
  );
}

export function invalidOperation(location: string, why: string): HostError {
  return new HostError("InvalidOperation", why, location);
}

export function itemNotFound(location: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function accessDenied(location: string): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", location);
}

/** Excel may well know it; this host does not, and must not pretend. */
export function notModelled(member: string): HostError {
  return new HostError("NotModelled", `the Excel host does not model ${member}`, member);
}
