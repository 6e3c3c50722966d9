import { sizeOf } from '../../../shape.ts';
import type { Lanes } from '../arithmetic/lanes.ts';
import type { Local } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';
import { elementsOf } from '../loops/axes.ts';
import type { Axes } from './factors.ts';
import { writePacking } from './panels.ts';
import { move, repeat, throughout } from './pointers.ts';
import { Registers, writeTile } from './tile.ts';
import { blockOf, stripsOf, type Tiling, tilingOf } from './tiling.ts';

/** Rows up to so many are cut into strips here, however they lie. */
const FEW_ROWS = 24;
/** From so many strips of rows on, it is worth packing columns that lie in long rows. */
const MANY_STRIPS = 6;
/** Bytes from one row of the second factor to the next from which on it is a long one. */
const LONG_ROW = 512;

/** The first factor, the second, the result, and room for panels: what a function of a product is given. */
const PARAMETERS = { a: 'i32', b: 'i32', c: 'i32', panels: 'i32' } as const;

const countOf = ({ sizes }: { readonly sizes: readonly number[] }): number => sizeOf(sizes);

/** Bytes that panels take. */
export function packedBytes(axes: Axes, lanes: Lanes): number {
  const { vectors } = tilingOf(countOf(axes.rows), countOf(axes.columns), lanes);
  if (!isPacked(axes, lanes)) return 0;
  const { axis, length } = blockOf(axes.inner.sizes);
  const terms = length * sizeOf(axes.inner.sizes.slice(axis + 1));
  const panels = Math.ceil(countOf(axes.columns) / (vectors * lanes.count));
  return panels * terms * vectors * 16;
}

/** Whether the second factor is copied into panels. */
function isPacked({ rows, inner, columns }: Axes, lanes: Lanes): boolean {
  if (columns.strides.b[0] !== lanes.bytes) return true;
  const { tallest } = tilingOf(countOf(rows), countOf(columns), lanes);
  return countOf(rows) >= MANY_STRIPS * tallest && (inner.strides.b.at(-1) ?? 0) >= LONG_ROW;
}

/**
 * Writes a product in tiles. Terms are added in the order of the inner axes; they are cut into blocks, and rows
 * into strips, only to have in the nearest memory what is needed next.
 */
export class TiledProduct {
  /** Equal for products that one function computes. */
  readonly key: string;
  private readonly emission: Emission;
  private readonly axes: Axes;
  private readonly tiling: Tiling;
  private readonly isPacked: boolean;
  private readonly columns: number;
  /** Bytes from one row of the result to the next. */
  private readonly pitch: number;

  constructor(emission: Emission, axes: Axes) {
    const { lanes } = emission;
    this.key = JSON.stringify(axes);
    this.emission = emission;
    this.axes = axes;
    this.columns = countOf(axes.columns);
    this.tiling = tilingOf(countOf(axes.rows), this.columns, lanes);
    this.isPacked = isPacked(axes, lanes);
    this.pitch = this.columns * lanes.bytes;
  }

  /** A function (a, b, c, panels: i32) that computes the product of what lies at these addresses. */
  function(): FunctionBuilder {
    const { module } = this.emission;
    const f = module.function('product', PARAMETERS);
    const [a, b, c] = f.parameters as [Local, Local, Local];
    const { batch, rows } = this.axes;
    const matrix = countOf(rows) * this.pitch;
    const pointers = [
      { at: a, strides: batch.strides.a },
      { at: b, strides: batch.strides.b },
    ];
    throughout(f, batch.sizes, pointers, () => {
      this.blocks(f);
      if (batch.sizes.length > 0) move(f, c, matrix);
    });
    return f;
  }

  /** One block of terms after the other. */
  private blocks(f: FunctionBuilder): void {
    const [a, b] = f.parameters as [Local, Local];
    const { sizes, strides } = this.axes.inner;
    const { axis, length } = blockOf(sizes);
    const outer = sizes.slice(0, Math.max(axis, 0));
    const size = sizes[axis] ?? 1;
    const times = length === 0 ? 1 : Math.floor(size / length); // the sum of nothing is 0
    const rest = size - times * length;
    const isOne = sizeOf(outer) === 1 && times === 1 && rest === 0;
    const isContinued = isOne ? null : f.local('isContinued', 'i32');
    const pointers = [
      { at: a, strides: strides.a },
      { at: b, strides: strides.b },
    ];
    const block = (count: number) => {
      const nest = [...(axis < 0 ? [] : [count]), ...sizes.slice(axis + 1)];
      this.block(f, nest, Math.max(axis, 0), isContinued);
      for (const one of pointers) if (!isOne) move(f, one.at, count * (one.strides[axis] ?? 0));
      if (isContinued) f.set(isContinued, 1);
    };
    if (isContinued) f.set(isContinued, 0);
    throughout(f, outer, pointers, () => {
      repeat(f, times, () => block(length));
      if (rest > 0) block(rest);
      for (const one of pointers) if (!isOne) move(f, one.at, -size * (one.strides[axis] ?? 0));
    });
  }

  /** All rows and columns, for some terms: `inner` of them, from the axis `first` on. */
  private block(
    f: FunctionBuilder,
    inner: readonly number[],
    first: number,
    isContinued: Local | null,
  ): void {
    const { lanes } = this.emission;
    const { columns, inner: all } = this.axes;
    const [, b, , panels] = f.parameters as [Local, Local, Local, Local];
    const strides = { a: all.strides.a.slice(first), b: all.strides.b.slice(first) };
    if (!this.isPacked) {
      this.strips(f, b, { inner, strides, panel: this.tiling.vectors * 16 }, isContinued);
      return;
    }
    const to = f.let('to', panels);
    const { vectors } = this.tiling;
    const from = { at: b, strides: strides.b };
    const stride = columns.strides.b[0] ?? 0;
    writePacking(f, lanes, { inner, from, columns: this.columns, stride, vectors, to });
    const packed = inner.map((_, axis) => sizeOf(inner.slice(axis + 1)) * vectors * 16);
    const panel = sizeOf(inner) * vectors * 16;
    this.strips(f, panels, { inner, strides: { a: strides.a, b: packed }, panel }, isContinued);
  }

  /** One strip of rows after the other. */
  private strips(f: FunctionBuilder, b: Local, terms: Terms, isContinued: Local | null): void {
    const [a, , c] = f.parameters as [Local, Local, Local];
    const { sizes, strides } = this.axes.rows;
    const rows = sizeOf(sizes);
    const next = isContinued ? [isContinued] : [];
    if (sizes.length > 1 && rows <= FEW_ROWS) {
      const offsets = elementsOf(sizes).map((index) => index.reduce((sum, at, axis) => sum + at * strides.a[axis]!, 0)); // biome-ignore format: one line
      let done = 0;
      for (const { height, times } of stripsOf(rows, this.tiling.tallest)) {
        for (let i = 0; i < times; i++) {
          f.call(this.strip(offsets.slice(done, done + height), terms, next.length > 0), a, b, c, ...next); // biome-ignore format: one line
          move(f, c, height * this.pitch);
          done += height;
        }
      }
    } else {
      const size = sizes.at(-1) ?? 1;
      const stride = strides.a.at(-1) ?? 0;
      const outer = sizes.slice(0, -1);
      throughout(f, outer, [{ at: a, strides: strides.a }], () => {
        for (const { height, times } of stripsOf(size, this.tiling.tallest)) {
          const offsets = Array.from({ length: height }, (_, row) => row * stride);
          const strip = this.strip(offsets, terms, next.length > 0);
          repeat(f, times, () => {
            f.call(strip, a, b, c, ...next);
            move(f, a, height * stride);
            move(f, c, height * this.pitch);
          });
        }
        move(f, a, -size * stride);
      });
    }
    move(f, c, -rows * this.pitch);
  }

  /** A function that multiplies a few rows with all columns. */
  private strip(offsets: readonly number[], terms: Terms, isContinuing: boolean): FunctionBuilder {
    const { module, lanes } = this.emission;
    const { columns, pitch, tiling } = this;
    const parameters = isContinuing ? { a: 'i32', b: 'i32', c: 'i32', isContinued: 'i32' } as const : { a: 'i32', b: 'i32', c: 'i32' } as const; // biome-ignore format: one line
    const f = module.function('strip', parameters);
    const [a, b, c, isContinued = null] = f.parameters as [Local, Local, Local, Local?];
    const width = tiling.vectors * lanes.count;
    const registers = new Registers(f, offsets.length, tiling.vectors);
    const tile = (count: number) =>
      writeTile(f, lanes, registers, {
        rows: offsets,
        columns: count,
        inner: terms.inner,
        a: { at: a, strides: terms.strides.a },
        b: { at: b, strides: terms.strides.b },
        c,
        pitch,
        isContinued,
      });
    const whole = Math.floor(columns / width);
    repeat(f, whole, () => {
      tile(width);
      move(f, b, terms.panel);
      move(f, c, width * lanes.bytes);
    });
    if (columns > whole * width) tile(columns - whole * width);
    return f;
  }
}

/** The terms that are added now: along which axes, and where their factors lie. */
interface Terms {
  readonly inner: readonly number[];
  readonly strides: Readonly<Record<'a' | 'b', readonly number[]>>;
  /** Bytes from one panel of the second factor to the next. */
  readonly panel: number;
}
