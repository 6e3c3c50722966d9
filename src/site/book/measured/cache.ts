import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything a measured number depends on, relative to the repository. */
const sources = ['src/nn', 'src/experiments'];

interface Stored {
  readonly hash: string;
  readonly values: Record<string, number>;
}

const isStored = (data: unknown): data is Stored =>
  typeof data === 'object' && data !== null && 'hash' in data && 'values' in data;

function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const folder of sources)
    for (const name of readdirSync(join(root, folder), {
      recursive: true,
      encoding: 'utf8',
    }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}

function read(file: string, hash: string): Record<string, number> {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isStored(data) && data.hash === hash ? { ...data.values } : {};
  } catch {
    return {}; // no file yet, or one that was cut short: compute again
  }
}

interface Cache {
  has(id: string): boolean;
  /** The known value, or the computed one, which is known from now on. */
  value(id: string, compute: () => number): number;
}

/**
 * Values by id, kept in a file that no longer counts once a source of the measurements changes.
 * @param root the repository
 * @param file where the values are kept
 */
export function openCache(root: string, file: string): Cache {
  const hash = hashSources(root);
  const values = read(file, hash);
  return {
    has: (id) => values[id] !== undefined,
    value(id, compute) {
      const known = values[id];
      if (known !== undefined) return known;
      const value = compute();
      if (!Number.isFinite(value)) return value; // JSON has no word for it, and check() refuses it
      values[id] = value;
      mkdirSync(dirname(file), { recursive: true });
      // Written aside and renamed, so that a dev server and a build never read half a file.
      writeFileSync(`${file}.${process.pid}`, JSON.stringify({ hash, values } satisfies Stored));
      renameSync(`${file}.${process.pid}`, file);
      return value;
    },
  };
}
