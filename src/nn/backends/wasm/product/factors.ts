import { type Shape, sizeOf, stridesOf } from '../../../shape.ts';
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

/** Whether tiles can read a factor where it lies: no stride goes back. */
const goesForward = (view: View): boolean => view.strides.every((stride) => stride >= 0);

/** Whether columns are evenly apart. */
const isEven = ({ columns, b }: Product): boolean =>
  collapse(columns, [b.strides.slice(b.strides.length - columns.length)]).sizes.length <= 1;

/** A product with a single column as one with a single row: vectors lie along columns. */
function turned(step: Product): Product {
  const { batch, rows, inner, columns, a, b } = step;
  if (sizeOf(columns) > 1 || sizeOf(rows) === 1) return step;
  const [nb, nr] = [batch.length, rows.length];
  const [outer, along] = [a.strides.slice(0, nb), a.strides.slice(nb + nr)];
  return {
    ...step,
    rows: [],
    columns: rows,
    a: { ...b, strides: b.strides.slice(0, nb + inner.length) },
    b: { ...a, strides: [...outer, ...along, ...a.strides.slice(nb, nb + nr)] },
  };
}

/** A factor in scratch memory, row-major from an element on, and the map that brings it there. */
function copyOf(view: View, shape: Shape, offset: number) {
  const copy: View = { buffer: SCRATCH, offset, strides: stridesOf(shape) };
  const arithmetic = [{ kind: 'load', view }] as const;
  return { copy, map: { shape, arithmetic, outputs: [{ instruction: 0, view: copy }] } };
}

/** The same product of factors that tiles can read, the copies that this takes, and how many elements these fill. */
export function readable(product: Product) {
  let step = turned(product);
  const { batch, rows, inner, columns } = step;
  const copies: ReturnType<typeof copyOf>['map'][] = [];
  let elements = 0;
  const move = (factor: 'a' | 'b', shape: Shape) => {
    const { copy, map } = copyOf(step[factor], shape, elements);
    step = { ...step, [factor]: copy };
    copies.push(map);
    elements += Math.ceil(sizeOf(shape) / 4) * 4; // vectors begin at multiples of 16 bytes
  };
  if (!goesForward(step.a)) move('a', [...batch, ...rows, ...inner]);
  if (!goesForward(step.b) || !isEven(step)) move('b', [...batch, ...inner, ...columns]);
  return { step, copies, elements };
}
