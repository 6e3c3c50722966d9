import type { Backend, BackendName, BackendOptions, Losses, Memory } from './backend.ts';
import type { Choice, ChoiceOptions } from './choose/choose-backend.ts';
import type { Work } from './choose/work.ts';
import { activate, activeBackend } from './evaluate.ts';
import { reference } from './reference.ts';

/** What `setBackend` can be asked for besides the device. */
const OPTIONS: {
  readonly [Name in keyof BackendOptions]-?: readonly NonNullable<BackendOptions[Name]>[];
} = {
  precision: ['float32', 'float64'],
  mode: ['strict', 'fast'],
};

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

function checkOptions(options: BackendOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const possible = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
    if (!possible) {
      throw new Error(`setBackend: no option '${name}'; there are ${quoted(Object.keys(OPTIONS))}`);
    }
    if (value !== undefined && !possible.some((one) => one === value)) {
      throw new Error(`setBackend: ${name} must be one of ${quoted(possible)}, not '${value}'`);
    }
  }
}

/** Devices that were started, by name and options: each keeps its tensors when another takes over. */
const started = new Map<string, Backend>();

async function wasm(precision: 'float32' | 'float64', mode: 'strict' | 'fast'): Promise<Backend> {
  const key = `wasm ${precision} ${mode}`;
  const known = started.get(key);
  if (known) return known;
  const [{ hasRelaxedArithmetic, obstacle }, { wasmBackend }] = await Promise.all([
    import('./wasm/support.ts'),
    import('./wasm/wasm.ts'),
  ]);
  const reason = obstacle();
  if (reason !== null) throw new Error(`setBackend: wasm cannot run here: ${reason}`);
  const backend = wasmBackend(
    precision,
    mode === 'fast' && hasRelaxedArithmetic() ? mode : 'strict',
  );
  started.set(key, backend);
  return backend;
}

async function webgl(precision: 'float32' | 'float64'): Promise<Backend> {
  if (precision === 'float64') {
    throw new Error(
      'setBackend: webgl computes in float32 only; leave precision out, or choose wasm for float64',
    );
  }
  const known = started.get('webgl');
  if (known) return known;
  if (typeof OffscreenCanvas === 'undefined') {
    throw new Error(
      "setBackend: webgl cannot run here: there is no canvas to draw on; use 'wasm' outside a browser",
    );
  }
  // Loaded on demand: most readers never need it.
  const [{ WebGL }, { fault }] = await Promise.all([
    import('./webgl/webgl.ts'),
    import('./webgl/self-test.ts'),
  ]);
  const backend = new WebGL();
  const reason = fault(backend);
  if (reason !== null) throw new Error(`setBackend: webgl cannot run here: ${reason}`);
  started.set('webgl', backend);
  return backend;
}

/** @throws if the backend cannot run here, or an option is not one of those that it lists */
async function start(name: BackendName, options: BackendOptions): Promise<Backend> {
  checkOptions(options);
  switch (name) {
    case 'reference':
      if (options.precision === 'float32') {
        throw new Error(
          'setBackend: reference computes in float64 only; leave precision out, or choose wasm for float32',
        );
      }
      return reference;
    case 'wasm':
      return wasm(options.precision ?? 'float32', options.mode ?? 'strict');
    case 'webgl':
      return webgl(options.precision ?? 'float32');
    default:
      throw new Error(
        `setBackend: no backend '${name}'; there are 'reference', 'wasm' and 'webgl'`,
      );
  }
}

/**
 * Computes on another device from now on; tensors that exist move there when they are needed.
 *
 * @throws if the backend cannot run here, or an option is not one of those that it lists
 */
export async function setBackend(name: BackendName, options: BackendOptions = {}): Promise<void> {
  activate(await start(name, options));
}

/**
 * A way to compute single things on another device: it takes over while an action runs, and the one
 * before it comes back. The action must be over when it returns.
 *
 * @throws if the backend cannot run here, or an option is not one of those that it lists
 */
export async function onBackend(
  name: BackendName,
  options: BackendOptions = {},
): Promise<<Result>(action: () => Result) => Result> {
  const other = await start(name, options);
  return (action) => {
    const before = activeBackend();
    activate(other);
    try {
      return action();
    } finally {
      activate(before);
    }
  };
}

/** The name of the device that computes. */
export const backend = (): BackendName => activeBackend().name;

/** Whether this machine has the instructions of the fast mode; where it has not, fast computes as strict does. */
export const hasFastMode = async (): Promise<boolean> =>
  (await import('./wasm/support.ts')).hasRelaxedArithmetic();

/** How many tensors hold numbers now, and how much memory those take. */
export const memory = (): Memory => activeBackend().memory();

/** How often the device that computes was taken away, and whether it is gone now: only a graphics card can be. */
export const deviceLosses = (): Losses => activeBackend().losses?.() ?? { times: 0, isGone: false };

/**
 * Proposes a device for a step by a short measurement of this machine: see choose/choose-backend.ts,
 * which is loaded when it is first asked.
 */
export async function chooseBackend(work: Work, options: ChoiceOptions): Promise<Choice> {
  return (await import('./choose/choose-backend.ts')).chooseBackend(work, options);
}
