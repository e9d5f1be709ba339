/** The browser's own store for a workbook that no file holds yet, against a crash or a closed window. */

export interface KeptWork {
  name: string;
  /** ISO local time to the minute. */
  keptAt: string;
  bytes: Uint8Array;
}

export interface KeptWorkStore {
  /** What an earlier visit left: the latest, where several did. */
  load(): Promise<KeptWork | null>;
  /** Keeps this visit's work beside it; null drops this visit's own. */
  keep(work: KeptWork | null): Promise<void>;
  /** Drops what `load` gives. */
  forget(): Promise<void>;
}

const DATABASE = "responsibility-ledger";
const STORE = "kept";

/** A convenience only: where the browser keeps nothing, work goes on without it. */
export function createKeptWork(): KeptWorkStore {
  const own = `visit-${Date.now()}-${Math.random()}`;
  const latest = async () => {
    const keys = (await inStore("readonly", (store) => store.getAllKeys())) as IDBValidKey[];
    const works = (await inStore("readonly", (store) => store.getAll())) as unknown[];
    const left = keys.flatMap((key, index) => {
      const work = works[index];
      return key !== own && isKeptWork(work) ? [{ key, work }] : [];
    });
    return left.sort((a, b) => (a.work.keptAt < b.work.keptAt ? 1 : -1))[0] ?? null;
  };
  return {
    load: () => tried(async () => (await latest())?.work ?? null),
    async keep(work) {
      await tried(() =>
        inStore("readwrite", (store) => (work ? store.put(work, own) : store.delete(own))),
      );
    },
    async forget() {
      await tried(async () => {
        const left = await latest();
        if (left) await inStore("readwrite", (store) => store.delete(left.key));
      });
    },
  };
}

/** Private windows and full disks refuse; saving as a file does not depend on this. */
async function tried<T>(action: () => Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch {
    return null;
  }
}

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
