const MEGABYTE = 1024 * 1024;
/** In bytes. The largest file of MNIST has 45 MB; reading much more would stop the page for long. */
const LARGEST_FILE = 64 * MEGABYTE;

/** Refuses what is too large to be read, before any of it is. */
export function checkFileSize(what: string, size: number): void {
  if (size <= LARGEST_FILE) return;
  const inMegabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  throw new Error(
    `${what}: the file has ${inMegabytes(size)} MB, and at most ${inMegabytes(LARGEST_FILE)} MB are read; give a part of it`,
  );
}
