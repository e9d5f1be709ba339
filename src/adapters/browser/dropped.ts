/** What a person dropped: files, and folders to be walked. */

/** A file or folder, by whichever way this browser shows it. Its functions reject where it is barred. */
export type Dropped =
  { name: string; file: () => Promise<File> } | { name: string; list: () => Promise<Dropped[]> };

/** Entries of a folder that are listed at most. */
const MOST_ENTRIES = 10_000;

/**
 * Must be called before the first wait; the browser empties the transfer after the event.
 *
 * Files come as they are. Folders come as handles (Chromium since 2020, https and file); else as the
 * older entries, which every browser has but which Chromium bars on pages opened from disk.
 */
export function droppedItems({ items, files }: DataTransfer): Promise<Dropped[]> {
  if (items.length === 0) return Promise.resolve([...files].map(fromFile));
  return Promise.all([...items].flatMap(pickUp));
}

function pickUp(item: DataTransferItem): Promise<Dropped>[] {
  const file = item.getAsFile();
  const entry = item.webkitGetAsEntry();
  if (!entry?.isDirectory) return file ? [Promise.resolve(fromFile(file))] : [];
  return [folderHandle(item).then((handle) => (handle ? fromHandle(handle) : fromEntry(entry)))];
}

function fromFile(file: File): Dropped {
  return { name: file.name, file: () => Promise.resolve(file) };
}

interface FileHandle {
  kind: "file";
  name: string;
  getFile(): Promise<File>;
}

interface FolderHandle {
  kind: "directory";
  name: string;
  values(): AsyncIterable<FileHandle | FolderHandle>;
}

/** Null where the browser knows or allows no handles. */
async function folderHandle(item: DataTransferItem): Promise<FolderHandle | null> {
  const { getAsFileSystemHandle } = item as {
    getAsFileSystemHandle?: () => Promise<FileHandle | FolderHandle | null>;
  };
  try {
    const handle = (await getAsFileSystemHandle?.call(item)) ?? null;
    return handle?.kind === "directory" ? handle : null;
  } catch {
    return null;
  }
}

function fromHandle(handle: FileHandle | FolderHandle): Dropped {
  const { name } = handle;
  if (handle.kind === "file") return { name, file: () => handle.getFile() };
  const list = async () => {
    const found: Dropped[] = [];
    for await (const child of handle.values()) {
      if (found.push(fromHandle(child)) >= MOST_ENTRIES) break;
    }
    return found;
  };
  return { name, list };
}

function fromEntry(entry: FileSystemEntry): Dropped {
  const { name } = entry;
  if (!isFolder(entry)) {
    const { file } = entry as FileSystemFileEntry;
    return {
      name,
      file: () => new Promise<File>((resolve, reject) => file.call(entry, resolve, reject)),
    };
  }
  const list = async () => {
    const found: Dropped[] = [];
    const reader = entry.createReader();
    while (found.length < MOST_ENTRIES) {
      // A reader gives at most a hundred entries a time, and none at the end.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0) break;
      found.push(...some.map(fromEntry));
    }
    return found;
  };
  return { name, list };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
