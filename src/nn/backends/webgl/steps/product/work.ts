import { type Shape, sizeOf } from '../../../../shape.ts';
import type { Step } from '../../../plan/step.ts';
import type { Capabilities } from '../../device/device.ts';
import { inRows, type Layout, texelsOf } from '../../device/layout.ts';
import { factorsOf } from './factors.ts';

export type Product = Extract<Step, { kind: 'matmul' }>;

/** How a long sum is shared out: so many parts, each with so many entries of the outermost inner axis. */
export interface Parts {
  readonly count: number;
  readonly length: number;
}

/** How a product is shared out among fragments. */
export interface Work {
  /** How many rows a fragment computes, each into a render target of its own. */
  readonly tile: number;
  readonly parts: Parts;
  /** How the parts lie, one below the other, before they are added up; null where it does not matter. */
  readonly scratch: { readonly layout: Layout; readonly rowsInPart: number } | null;
  /** How the product must lie for that; null where it does not matter. */
  readonly output: Layout | null;
}

/** With fewer multiplications than this, one row for each fragment does as well. */
const SMALL = 1 << 15;
/** A sum of more products than this is shared out, where there are few fragments otherwise. */
const LONG = 512;
const FEW = 2048;
/** From so many multiplications on, a buffer between costs less than fewer rows at once. */
const LARGE = 1 << 19;

/** @param outputs how many buffers are written */
export function workOf(step: Product, outputs: number, capabilities: Capabilities): Work {
  const { largestTexture: limit } = capabilities;
  const { batch, rows, inner, columns } = sizesOf(step);
  const tile = tileOf(step, 1, capabilities);
  const parts = partsOf(step, tile);
  const tiled = (count: number, of: number) => inRows(columns, count, limit, 31 - Math.clz32(of));
  const own = tileOf(step, outputs, capabilities);
  if (parts.count === 1 && (own === tile || batch * rows * inner * columns < LARGE)) {
    return { tile: own, parts, scratch: null, output: own > 1 ? tiled(batch * rows, own) : null };
  }
  // Every part begins with a row of its own tile.
  const rowsInPart = batch * Math.ceil(rows / tile) * tile;
  const layout = tiled(parts.count * rowsInPart, tile);
  if (tile === 1 || 1 << layout.layerBits !== tile) {
    return { tile: 1, parts, scratch: null, output: null };
  }
  return { tile, parts, scratch: { layout, rowsInPart }, output: null };
}

/** Several rows share what is fetched of the second factor, where there are enough of them. */
function tileOf(
  step: Product,
  outputs: number,
  { outputs: most, largestTexture }: Capabilities,
): number {
  const { batch, rows, inner, columns } = sizesOf(step);
  // Rows that are no whole texels are filled up, unless that would make them much longer.
  if (columns < 4 || texelsOf(columns) > largestTexture) return 1;
  if (batch * rows * inner * columns < SMALL) return 1;
  const fits = (tile: number) =>
    tile * outputs <= most &&
    tile <= rows &&
    (batch === 1 || rows % tile === 0) &&
    Math.ceil((batch * rows) / tile) <= largestTexture;
  return [8, 4, 2].find(fits) ?? 1;
}

function partsOf(step: Product, tile: number): Parts {
  const { batch, rows, inner: total, columns } = sizesOf(step);
  const inner: Shape = factorsOf(step).inner.sizes;
  const outermost = inner[0]!;
  const fragments = Math.ceil((batch * rows) / tile) * texelsOf(columns);
  if (total < LONG || fragments >= FEW) return { count: 1, length: outermost };
  const wanted = Math.min(Math.ceil(total / 128), Math.ceil(FEW / fragments), outermost);
  const length = Math.ceil(outermost / wanted);
  const whole = inner.length === 1 ? Math.ceil(length / 4) * 4 : length; // whole texels
  return { count: Math.ceil(outermost / whole), length: whole };
}

/** How many elements lie along the axes of each kind. */
export const sizesOf = ({ batch, rows, inner, columns }: Product) => ({
  batch: sizeOf(batch),
  rows: sizeOf(rows),
  inner: sizeOf(inner),
  columns: sizeOf(columns),
});
