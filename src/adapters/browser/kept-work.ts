/** The browser's own store for a workbook that no file holds yet, against a crash or a closed window. */

export interface KeptWork {
  name: string;
  /** ISO local time to the minute. */
  keptAt: string;
  bytes: Uint8Array;
}

export interface KeptWorkStore {
  load(): Promise<KeptWork | null>;
  /** Null forgets. */
  keep(work: KeptWork | null): Promise<void>;
}

const DATABASE = "responsibility-ledger";
const STORE = "kept";
const KEY = "ledger";

/** A convenience only: where the browser keeps nothing, work goes on without it. */
export const keptWork: KeptWorkStore = {
  async load() {
    try {
      const found = await inStore("readonly", (store) => store.get(KEY));
      return isKeptWork(found) ? found : null;
    } catch {
      return null;
    }
  },
  async keep(work) {
    try {
      await inStore("readwrite", (store) => (work ? store.put(work, KEY) : store.delete(KEY)));
    } catch {
      // Private windows and full disks refuse; saving as a file does not depend on this.
    }
  },
};

function inStore(
  mode: IDBTransactionMode,
  action: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(new Error("no database"));
    opening.onsuccess = () => {
      const database = opening.result;
      const request = action(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => {
        database.close();
        resolve(request.result);
      };
      request.onerror = () => {
        database.close();
        reject(new Error("not kept"));
      };
    };
  });
}

function isKeptWork(value: unknown): value is KeptWork {
  const work = value as Partial<KeptWork> | undefined;
  return typeof work?.name === "string" && work.bytes instanceof Uint8Array;
}
