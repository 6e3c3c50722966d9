// The PyTorch cases: see pytorch/README.md for what they hold.
import { expect } from 'vitest';
import { type Shape, type Tensor, tensor } from '../../src/nn/index.ts';

/** Numbers as they are stored: JSON has no NaN and no infinity. */
export type Stored = number | 'NaN' | 'Infinity' | '-Infinity';

export interface StoredTensor {
  readonly shape: Shape;
  readonly data: readonly Stored[];
  readonly requiresGrad?: boolean;
}

export type Argument = string | readonly string[] | readonly number[] | number;

export interface Case {
  readonly id: string;
  readonly kind?: string;
  readonly tags?: readonly string[];
  readonly tensors?: Record<string, StoredTensor>;
  /** Tensors of one repeated number, by name. */
  readonly generate?: Record<string, { readonly fill: number; readonly shape: Shape }>;
  readonly program: readonly {
    readonly out: string;
    readonly fn: string;
    readonly args: readonly Argument[];
    readonly opts?: Record<string, unknown>;
  }[];
  readonly output: string;
  readonly upstream?: StoredTensor;
  readonly expect: {
    readonly throws?: boolean;
    readonly value: StoredTensor;
    readonly grads?: Record<string, StoredTensor>;
  };
  readonly tol: Tolerance;
}

export interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

// So that a browser can have them too.
const files = import.meta.glob<{ readonly cases: never[] }>('./pytorch/*.json', { eager: true });

/** The cases of one file. The caller names their form, which the files' README describes. */
export const casesOf = <Form = Case>(group: string): Form[] =>
  files[`./pytorch/${group}.json`]!.cases;

export const restored = ({ shape, data }: StoredTensor): Tensor => tensor(data.map(Number), shape);

/** |actual − expected| ≤ atol + rtol · |expected|; what is not finite must be the same. */
export function isClose(actual: number, expected: number, { rtol, atol }: Tolerance): boolean {
  if (!Number.isFinite(expected)) return Object.is(actual, expected);
  return Math.abs(actual - expected) <= atol + rtol * Math.abs(expected);
}

export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<Stored>,
  tolerance: Tolerance,
  what = 'entry',
): void {
  expect(actual.length, `number of entries of ${what}`).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const wanted = Number(expected[i]);
    if (!isClose(actual[i]!, wanted, tolerance)) {
      expect.fail(
        `${what} ${i} is ${actual[i]}, should be ${wanted} (${JSON.stringify(tolerance)})`,
      );
    }
  }
}

export function expectTensor(
  actual: Tensor,
  expected: StoredTensor,
  tolerance: Tolerance,
  what?: string,
): void {
  expect([...actual.shape], `shape of ${what}`).toEqual([...expected.shape]);
  expectClose(actual.dataSync(), expected.data, tolerance, what);
}
