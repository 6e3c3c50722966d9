import { Tensor } from '../../../nn/index.ts';

/** An operation that a program called, where, with what, and what came of it. */
interface Call {
  readonly name: string;
  /** The trace at the call: which line it was is for the sandbox to say. */
  readonly trace: string;
  readonly inputs: readonly unknown[];
  readonly result: Tensor;
}

/** Calls that are being noted; null while nobody asks. */
let notes: Call[] | null = null;
/** Operations within operations are not the reader's. */
let depth = 0;

type Method = (this: unknown, ...given: unknown[]) => unknown;

function noted(name: string, operation: Method): Method {
  return function (...given) {
    if (notes === null || depth > 0) return operation.apply(this, given);
    depth += 1;
    try {
      const result = operation.apply(this, given);
      const inputs = this instanceof Tensor ? [this, ...given] : given;
      if (result instanceof Tensor)
        notes.push({ name, trace: new Error(name).stack ?? '', inputs, result });
      return result;
    } finally {
      depth -= 1;
    }
  };
}

const isMethod = (value: unknown): value is Method => typeof value === 'function';

/** The library with functions that can be overheard; from then on so can the methods of every tensor. Once for each program. */
export function overheard<Library extends object>(library: Library): Library {
  for (const name of Object.keys(Tensor.prototype)) {
    const own = Object.getOwnPropertyDescriptor(Tensor.prototype, name);
    if (own && isMethod(own.value))
      Object.defineProperty(Tensor.prototype, name, { ...own, value: noted(name, own.value) });
  }
  const functions = Object.entries(library).map(([name, value]: [string, unknown]) => [
    name,
    isMethod(value) && /^[a-z]/.test(name) ? noted(name, value) : value,
  ]);
  return Object.assign(Object.create(null), Object.fromEntries(functions));
}

/** The first call in `act` that made infinity or NaN of finite numbers; null where none did. */
export function firstNonFinite(act: () => unknown): Call | null {
  notes = [];
  try {
    act();
    const found = notes;
    notes = null;
    return found.find(({ result }) => !allFinite(result)) ?? null;
  } finally {
    notes = null;
  }
}

const allFinite = (tensor: Tensor) => tensor.dataSync().every(Number.isFinite);
