import { strFromU8, unzipSync } from 'fflate';

/** What a zip may hold, in bytes and files. */
export interface UnpackLimits {
  /** Of one file, unpacked; a larger one is passed over. */
  readonly file: number;
  /** Of all files, unpacked. */
  readonly total: number;
  readonly files: number;
  /** How many times its packed size a file may be, once it is larger than a submission ever is. */
  readonly ratio: number;
}

export const unpackLimits: UnpackLimits = {
  file: 1_000_000,
  total: 500_000_000,
  files: 50_000,
  ratio: 200,
};

/** A file of a zip; bytes are null where it was passed over, with the reason. */
export type Unpacked =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly bytes: null; readonly why: string };

/** Files that are unpacked together: the rest stays packed meanwhile. */
const together = 200;

/**
 * The files of a zip, a few at a time. The sizes that the zip states are read first, and nothing is unpacked into
 * more room than that, so a bomb is refused before it goes off.
 *
 * @throws when it is no zip, or holds more than the limits
 */
export function* unpack(
  zip: Uint8Array,
  wanted: (path: string) => boolean,
  limits: UnpackLimits = unpackLimits,
): Generator<Unpacked> {
  const listed: { name: string; path: string; refused: string | null }[] = [];
  let total = 0;
  read(zip, ({ name, size, originalSize, compression }) => {
    const path = readable(name);
    if (!wanted(path)) return false;
    const refused = refusal({ size, originalSize, compression }, limits);
    if (refused === null) total += originalSize;
    listed.push({ name, path, refused });
    if (listed.length > limits.files)
      throw new Error(`The zip holds more than ${limits.files} files.`);
    if (total > limits.total)
      throw new Error(
        `The zip unpacks to more than ${Math.round(limits.total / 1e6)} MB; submissions are far smaller.`,
      );
    return false;
  });
  for (let at = 0; at < listed.length; at += together) {
    const some = listed.slice(at, at + together);
    const names = new Set(some.filter(({ refused }) => refused === null).map(({ name }) => name));
    const files = names.size === 0 ? {} : someOf(zip, names);
    for (const { name, path, refused } of some) {
      const bytes = files[name];
      if (refused !== null) yield { path, bytes: null, why: refused };
      else if (bytes === undefined) yield { path, bytes: null, why: 'It cannot be unpacked.' };
      else yield { path, bytes };
    }
  }
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function read(zip: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  let own: unknown = null;
  try {
    return unzipSync(zip, {
      filter: (file) => {
        try {
          return filter(file);
        } catch (problem) {
          own = problem;
          throw problem;
        }
      },
    });
  } catch (problem) {
    throw own ?? new Error('This is no zip, or it is cut short.', { cause: problem });
  }
}

/** One broken file does not take the others with it. */
function someOf(zip: Uint8Array, names: ReadonlySet<string>): Record<string, Uint8Array> {
  try {
    return unzipSync(zip, { filter: ({ name }) => names.has(name) });
  } catch {
    const found: Record<string, Uint8Array> = {};
    for (const one of names) {
      try {
        Object.assign(found, unzipSync(zip, { filter: ({ name }) => name === one }));
      } catch {
        // It is missing from the result, and the caller says so.
      }
    }
    return found;
  }
}

function refusal(
  { size, originalSize, compression }: Omit<Parameters<Filter>[0], 'name'>,
  limits: UnpackLimits,
): string | null {
  if (compression !== 0 && compression !== 8) return 'It is packed in a way that is not read here.';
  if (originalSize > limits.file)
    return `It is ${(originalSize / 1e6).toFixed(1)} MB; a submission has less than ${limits.file / 1e6} MB.`;
  if (originalSize > 100_000 && originalSize > size * limits.ratio)
    return 'It unpacks to far more than it is packed in, as no submission does.';
  return null;
}

/** Names without the mark for UTF-8 are read as Latin 1, though most are UTF-8 all the same. */
function readable(name: string): string {
  const codes = Array.from(name, (letter) => letter.codePointAt(0) ?? 0);
  const isLatin = codes.every((code) => code < 256) && codes.some((code) => code > 127);
  if (!isLatin) return name;
  const utf8 = strFromU8(Uint8Array.from(codes));
  return utf8.includes('\ufffd') ? name : utf8;
}
