/** A file that the reader chose or dropped, with the folders it came in. */
export interface GivenFile {
  /** `digits/7/a.png`, or only a name. */
  readonly path: string;
  /** Null where the browser would not hand it over. */
  readonly file: File | null;
}

/** Files of an input, with their folders where a folder was chosen. */
export const chosenFiles = (files: Iterable<File>): readonly GivenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Everything that was dropped; folders are walked through. Entries must be taken before the event is over. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return Promise.resolve(chosenFiles(transfer.files));
  return Promise.all(entries.map((entry) => below(entry, ''))).then((found) => found.flat());
}

async function below(entry: FileSystemEntry, folder: string): Promise<readonly GivenFile[]> {
  const path = `${folder}${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    );
    return [{ path, file }];
  }
  if (!isFolder(entry)) return [];
  const entries: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // A reader gives some entries at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    entries.push(...some);
  }
  return (await Promise.all(entries.map((one) => below(one, `${path}/`)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
