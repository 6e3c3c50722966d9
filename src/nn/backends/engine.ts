import type { Backend, BackendName, BackendOptions, Memory } from './backend.ts';
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

/**
 * Computes on another device from now on; tensors that exist move there when they are needed.
 *
 * @throws if the backend cannot run here, or an option is not one of those that it lists
 */
export async function setBackend(name: BackendName, options: BackendOptions = {}): Promise<void> {
  checkOptions(options);
  switch (name) {
    case 'reference':
      if (options.precision === 'float32') {
        throw new Error(
          'setBackend: reference computes in float64 only; leave precision out, or choose wasm for float32',
        );
      }
      activate(reference);
      return;
    case 'wasm':
      activate(await wasm(options.precision ?? 'float32', options.mode ?? 'strict'));
      return;
    case 'webgl':
      activate(await webgl(options.precision ?? 'float32'));
      return;
    default:
      throw new Error(
        `setBackend: no backend '${name}'; there are 'reference', 'wasm' and 'webgl'`,
      );
  }
}

/** The name of the device that computes. */
export const backend = (): BackendName => activeBackend().name;

/** Whether this machine has the instructions of the fast mode; where it has not, fast computes as strict does. */
export const hasFastMode = async (): Promise<boolean> =>
  (await import('./wasm/support.ts')).hasRelaxedArithmetic();

/** How many tensors hold numbers now, and how much memory those take. */
export const memory = (): Memory => activeBackend().memory();

/**
 * Proposes a device for a step by a short measurement of this machine: see choose/choose-backend.ts,
 * which is loaded when it is first asked.
 */
export async function chooseBackend(work: Work, options: ChoiceOptions): Promise<Choice> {
  return (await import('./choose/choose-backend.ts')).chooseBackend(work, options);
}
