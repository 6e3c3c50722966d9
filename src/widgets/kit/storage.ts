/** Why something could not be kept. */
export type Refusal = 'denied' | 'full' | 'broken';

type Saved = { readonly kept: true } | { readonly kept: false; readonly reason: Refusal };

interface Entry {
  readonly version: number;
  readonly value: unknown;
}

/** Kept under `chain-rule/<key>` in this browser, with the version of its meaning. Never throws. */
export interface Drawer {
  /** The value, or undefined: never written, written by another version, or unreadable. */
  read(): unknown;
  write(value: unknown): Saved;
  forget(): void;
  /** Calls back when another tab changes it. Returns how to stop. */
  watch(changed: (value: unknown) => void): () => void;
}

const prefix = 'chain-rule/';

/** @param storage where to keep it; the browser's own unless a test brings another */
export function drawer(key: string, version: number, storage: () => Storage = local): Drawer {
  const name = prefix + key;
  return {
    read() {
      try {
        return valueIn(storage().getItem(name), version);
      } catch {
        return undefined;
      }
    },
    write(value) {
      const entry: Entry = { version, value };
      try {
        storage().setItem(name, JSON.stringify(entry));
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
      const hear = (event: StorageEvent) => {
        if (event.key === name || event.key === null) changed(valueIn(event.newValue, version));
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
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
