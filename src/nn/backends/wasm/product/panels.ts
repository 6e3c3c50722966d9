import type { Lanes } from '../arithmetic/lanes.ts';
import { type Expression, type Local, type Operand, shuffle } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import { move, type Pointer, repeat, throughout } from './pointers.ts';

/** What is packed: for each element along the inner axes so many numbers, `stride` bytes apart. */
export interface Packing {
  readonly inner: readonly number[];
  readonly from: Pointer;
  readonly columns: number;
  readonly stride: number;
  /** Vectors of one panel. */
  readonly vectors: number;
  readonly to: Local;
}

/**
 * Copies columns into panels: a panel holds a few vectors of neighbouring columns, element after
 * element, so that a tile reads them from one place to the next. What fills up the last panel is
 * never looked at.
 */
export function writePacking(f: FunctionBuilder, lanes: Lanes, packing: Packing): void {
  const { columns, stride, vectors } = packing;
  const width = vectors * lanes.count;
  const whole = Math.floor(columns / width);
  const panel = (count: number) => {
    writePanel(f, lanes, packing, count);
    move(f, packing.from.at, width * stride);
  };
  repeat(f, whole, () => panel(width));
  if (columns > whole * width) panel(columns - whole * width);
  move(f, packing.from.at, -Math.ceil(columns / width) * width * stride);
}

/** One panel, its first `count` columns; `to` moves on to the next. */
function writePanel(f: FunctionBuilder, lanes: Lanes, packing: Packing, count: number): void {
  const { inner, from, stride, vectors, to } = packing;
  const last = inner.length - 1;
  const isAcross = stride !== lanes.bytes && from.strides[last] === lanes.bytes;
  const atOnce = isAcross ? lanes.count : 1;
  const turns = Math.floor((inner[last] ?? 1) / atOnce);
  const pitch = 16 * vectors;
  const outer = { at: from.at, strides: from.strides.slice(0, last) };
  const along = from.strides[last] ?? 0;
  throughout(f, inner.slice(0, Math.max(last, 0)), [outer], () => {
    repeat(f, turns, () => {
      if (isAcross) turned(f, lanes, packing, count);
      else inPlace(f, lanes, packing, count);
      move(f, from.at, atOnce * along);
      move(f, to, atOnce * pitch);
    });
    const rest = (inner[last] ?? 1) - turns * atOnce;
    for (let i = 0; i < rest; i++) {
      inPlace(f, lanes, packing, count, i * along, i * pitch);
    }
    move(f, to, rest * pitch);
    move(f, from.at, -turns * atOnce * along);
  });
}

/** The columns of one element, as vectors. */
function inPlace(
  f: FunctionBuilder,
  lanes: Lanes,
  { from, stride, to }: Packing,
  columns: number,
  farFrom = 0,
  farTo = 0,
): void {
  for (let first = 0, v = 0; first < columns; first += lanes.count, v++) {
    const count = Math.min(lanes.count, columns - first);
    let value: Expression;
    if (stride === lanes.bytes) {
      value = lanes.load(from.at, farFrom + first * stride);
    } else {
      value = lanes.loadFirst(from.at, farFrom + first * stride);
      for (let lane = 1; lane < count; lane++) {
        value = lanes.loadLane(from.at, value, lane, farFrom + (first + lane) * stride);
      }
    }
    f.do(lanes.store(to, value, farTo + 16 * v));
  }
}

/** As many elements as a vector has lanes, which lie side by side where columns do not: small squares, turned over. */
function turned(
  f: FunctionBuilder,
  lanes: Lanes,
  { from, stride, to, vectors }: Packing,
  columns: number,
): void {
  for (let first = 0, v = 0; first < columns; first += lanes.count, v++) {
    const rows = Array.from({ length: lanes.count }, (_, lane) =>
      // Past the last column it is any number.
      f.let('row', lanes.load(from.at, Math.min(first + lane, columns - 1) * stride)),
    );
    for (const [i, column] of transposed(f, lanes, rows).entries()) {
      f.do(lanes.store(to, column, 16 * (i * vectors + v)));
    }
  }
}

/** The lanes of vectors, as vectors. */
function transposed(f: FunctionBuilder, lanes: Lanes, rows: readonly Local[]): Operand[] {
  const bytesOf = (numbers: readonly number[], bytes: number) =>
    numbers.flatMap((number) => Array.from({ length: bytes }, (_, i) => number * bytes + i));
  /** Picks numbers of `bytes` bytes each from two vectors. */
  const pick = (a: Local, b: Local, bytes: number, numbers: readonly number[]) =>
    f.let('turned', shuffle(a, b, bytesOf(numbers, bytes)));
  const [r0, r1, r2, r3] = rows as [Local, Local, Local, Local];
  if (lanes.count === 2) return [pick(r0, r1, 8, [0, 2]), pick(r0, r1, 8, [1, 3])];
  const low01 = pick(r0, r1, 4, [0, 4, 1, 5]);
  const high01 = pick(r0, r1, 4, [2, 6, 3, 7]);
  const low23 = pick(r2, r3, 4, [0, 4, 1, 5]);
  const high23 = pick(r2, r3, 4, [2, 6, 3, 7]);
  return [
    pick(low01, low23, 8, [0, 2]),
    pick(low01, low23, 8, [1, 3]),
    pick(high01, high23, 8, [0, 2]),
    pick(high01, high23, 8, [1, 3]),
  ];
}
