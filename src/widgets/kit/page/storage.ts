/** Why something could not be kept. */
export type Refusal = 'denied' | 'full' | 'broken';

type Saved = { readonly kept: true } | { readonly kept: false; readonly reason: Refusal };

/** One text that this browser keeps. Never throws. */
export interface Slot {
  /** The text; null where none was written or storage is refused. */
  read(): string | null;
  write(text: string): Saved;
  forget(): void;
  /** Calls back when another tab changes it. Returns how to stop. */
  watch(changed: () => void): () => void;
}

/** @param storage where to keep it; the browser's own unless a test brings another */
export function slot(name: string, storage: () => Storage = local): Slot {
  return {
    read() {
      try {
        return storage().getItem(name);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        storage().setItem(name, text);
        return { kept: true };
      } catch (error) {
        return { kept: false, reason: reasonOf(error) };
      }
    },
    forget() {
      try {
        storage().removeItem(name);
      } catch {
        // Nothing was kept, so nothing has to go.
      }
    },
    watch(changed) {
      const hear = ({ key }: StorageEvent) => {
        if (key === name || key === null) changed(); // null: everything was cleared
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}

interface Entry {
  readonly version: number;
  readonly value: unknown;
}

/** A value kept under `chain-rule/<key>` in this browser, with the version of its meaning. Never throws. */
export interface Drawer {
  /** The value, or undefined: never written, written by another version, or unreadable. */
  read(): unknown;
  write(value: unknown): Saved;
  forget(): void;
}

const prefix = 'chain-rule/';

/** @param storage as for `slot` */
export function drawer(key: string, version: number, storage: () => Storage = local): Drawer {
  const kept = slot(prefix + key, storage);
  return {
    read: () => valueIn(kept.read(), version),
    write(value) {
      const entry: Entry = { version, value };
      try {
        return kept.write(JSON.stringify(entry));
      } catch {
        return { kept: false, reason: 'broken' }; // JSON cannot hold it
      }
    },
    forget: kept.forget,
  };
}

/** One sentence for a reader whose work is not being kept. */
export function refusalText(reason: Refusal): string {
  switch (reason) {
    case 'denied':
      return 'This browser does not let the book keep anything; what you do here lasts until you close the page.';
    case 'full':
      return 'This browser’s storage is full; what you do here lasts until you close the page.';
    case 'broken':
      return 'This browser could not keep this; what you do here lasts until you close the page.';
  }
}

function local(): Storage {
  return localStorage;
}

function valueIn(text: string | null, version: number): unknown {
  if (text === null) return undefined;
  try {
    const entry: unknown = JSON.parse(text);
    return isEntry(entry) && entry.version === version ? entry.value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: unknown): entry is Entry {
  return typeof entry === 'object' && entry !== null && 'version' in entry && 'value' in entry;
}

function reasonOf(error: unknown): Refusal {
  if (!(error instanceof DOMException)) return 'broken';
  if (error.name === 'SecurityError') return 'denied';
  return error.name === 'QuotaExceededError' ? 'full' : 'broken';
}
