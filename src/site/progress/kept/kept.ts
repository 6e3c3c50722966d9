/** Everything of the book that a browser keeps: storage key → text. */
export type Kept = Readonly<Record<string, string>>;

/** Every key of the book begins with it. */
const prefix = 'chain-rule/';

/** Drawers of the prose: see `drawer` of the kit. */
export const guessKey = (id: string): string => `${prefix}predict/${id}`;
export const cellKey = (path: string, name: string): string => `${prefix}code${path}#${name}`;

export const isCellKey = (key: string): boolean => key.startsWith(`${prefix}code/`);

type Cupboard = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** All that is kept; null where the browser refuses. */
export function readKept(storage: () => Cupboard): Kept | null {
  try {
    const cupboard = storage();
    const keys = Array.from({ length: cupboard.length }, (_, i) => cupboard.key(i) ?? '');
    return Object.fromEntries(
      keys.filter((key) => key.startsWith(prefix)).map((key) => [key, cupboard.getItem(key) ?? '']),
    );
  } catch {
    return null;
  }
}

/** Writes what differs between two states. Returns false where the browser would not keep all of it; then it is as before. */
export function writeKept(storage: () => Cupboard, before: Kept, next: Kept): boolean {
  const put = (state: Kept) => {
    const cupboard = storage();
    for (const key of new Set([...Object.keys(before), ...Object.keys(next)])) {
      const text = state[key];
      if (text === undefined) cupboard.removeItem(key);
      else if (cupboard.getItem(key) !== text) cupboard.setItem(key, text);
    }
  };
  try {
    put(next);
    return true;
  } catch {
    try {
      put(before);
    } catch {
      // Storage that is refused was not written to either.
    }
    return false;
  }
}
