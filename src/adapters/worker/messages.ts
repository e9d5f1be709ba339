/** What a page and its worker say to each other. */

import type { Parcel } from "./parcels";

export type ToWorker =
  | { say: "parcel"; job: number; parcel: Parcel }
  /** All parcels of the input were sent. */
  | { say: "run"; job: number; kind: string };

export type FromWorker =
  | { say: "ready" }
  | { say: "progress"; job: number; done: number; total: number; label: string }
  | { say: "parcel"; job: number; parcel: Parcel }
  | { say: "done"; job: number }
  | { say: "failed"; job: number; message: string };
