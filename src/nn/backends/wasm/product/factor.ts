import { sizeOf, stridesOf } from '../../../shape.ts';
import type { Step, View } from '../../plan/step.ts';
import type { Lanes } from '../arithmetic/lanes.ts';
import { SCRATCH } from '../emission.ts';
import { collapse } from '../loops/axes.ts';

export type Product = Extract<Step, { kind: 'matmul' }>;

/** Axes of one kind, and a factor's strides along them in bytes. */
interface AxesOf<Factor extends string> {
  readonly sizes: readonly number[];
  readonly strides: Readonly<Record<Factor, readonly number[]>>;
}

/** The axes of a product, as few as there can be of each kind. */
export interface Axes {
  readonly batch: AxesOf<'a' | 'b'>;
  readonly rows: AxesOf<'a'>;
  readonly inner: AxesOf<'a' | 'b'>;
  readonly columns: AxesOf<'b'>;
}

export function axesOf({ batch, rows, inner, columns, a, b }: Product, { bytes }: Lanes): Axes {
  const [nb, nr, ni] = [batch.length, rows.length, inner.length];
  const inBytes = (strides: readonly number[]) => strides.map((stride) => stride * bytes);
  const both = (sizes: readonly number[], ofA: readonly number[], ofB: readonly number[]) => {
    const axes = collapse(sizes, [inBytes(ofA), inBytes(ofB)]);
    return { sizes: axes.sizes, strides: { a: axes.strides[0]!, b: axes.strides[1]! } };
  };
  return {
    batch: both(batch, a.strides.slice(0, nb), b.strides.slice(0, nb)),
    rows: both(rows, a.strides.slice(nb, nb + nr), a.strides.slice(nb, nb + nr)),
    inner: both(inner, a.strides.slice(nb + nr), b.strides.slice(nb, nb + ni)),
    columns: both(columns, b.strides.slice(nb + ni), b.strides.slice(nb + ni)),
  };
}

/** Whether tiles can read a factor where it lies: no stride goes back, and columns are evenly apart. */
const isReadable = (view: View): boolean => view.strides.every((stride) => stride >= 0);

/** Copies that a product needs before its factors can be read, in scratch memory from `offset` (in elements) on. */
export function copiesFor(step: Product): { readonly a: boolean; readonly b: boolean } {
  const { columns, b } = step;
  const across = collapse(columns, [b.strides.slice(b.strides.length - columns.length)]);
  return { a: !isReadable(step.a), b: !isReadable(b) || across.sizes.length > 1 };
}

const shapes = ({ batch, rows, inner, columns }: Product) => ({
  a: [...batch, ...rows, ...inner],
  b: [...batch, ...inner, ...columns],
});

/** A factor moved into scratch memory, row-major: the map that does it, and how many elements it takes. */
export function moved(step: Product, factor: 'a' | 'b', offset: number) {
  const shape = shapes(step)[factor];
  const view: View = { buffer: SCRATCH, offset, strides: stridesOf(shape) };
  const arithmetic = [{ kind: 'load', view: step[factor] }] as const;
  return { map: { shape, arithmetic, outputs: [{ instruction: 0, view }] }, view, size: Math.ceil(sizeOf(shape) / 4) * 4 }; // biome-ignore format: one line
}
