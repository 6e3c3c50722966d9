import type { Source } from '../../../exercises/grading/intake/piece.ts';

const sourceOf = (file: File, path: string): Source => ({
  path,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Files of an input, with their folders where a folder was chosen. */
export const chosen = (files: Iterable<File>): readonly Source[] =>
  [...files].map((file) => sourceOf(file, file.webkitRelativePath || file.name));

/** Everything that was dropped; folders are walked through. Entries must be taken before the event is over. */
export function dropped(transfer: DataTransfer): Promise<readonly Source[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return Promise.resolve(chosen(transfer.files));
  return Promise.all(entries.map((entry) => below(entry, ''))).then((found) => found.flat());
}

async function below(entry: FileSystemEntry, folder: string): Promise<readonly Source[]> {
  const path = `${folder}${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    );
    const unreadable = { path, size: 0, bytes: () => Promise.reject(new Error('unreadable')) };
    return [file === null ? unreadable : sourceOf(file, path)];
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
