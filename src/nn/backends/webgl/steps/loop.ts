import { type Shape, sizeOf } from '../../../shape.ts';
import type { Arithmetic, View } from '../../plan/step.ts';
import { collapse } from '../../wasm/loops/axes.ts';
import { isFull, type Layout } from '../device/layout.ts';
import { viewsIn, writeArithmetic } from '../shader/arithmetic.ts';
import { type Lanes, lanesAt, loadAt, split } from '../shader/lanes.ts';
import type { Shader } from '../shader/shader.ts';

/** Arithmetic over a shape, with as few axes as its loads allow. */
export interface Loop {
  readonly sizes: readonly number[];
  readonly views: readonly View[];
  /** Of each view, along the axes that are left. */
  readonly strides: readonly (readonly number[])[];
  readonly arithmetic: Arithmetic;
}

/** @param apart an axis that does not become one with those before it */
export function loopOver(shape: Shape, arithmetic: Arithmetic, apart = 0): Loop {
  const views = viewsIn(arithmetic);
  const { sizes, strides } = collapse(
    shape,
    views.map((view) => view.strides),
    (before, axis) => before >= apart || axis < apart,
  );
  return { sizes, views, strides, arithmetic };
}

/**
 * Writes the arithmetic for the four elements at which the lanes stand.
 *
 * @param known what a load is, where that is known better
 */
export function writeLoop(
  shader: Shader,
  { views, strides, arithmetic }: Loop,
  lanes: Lanes,
  known: (view: View) => string | null = () => null,
): string[] {
  return writeArithmetic(
    shader,
    arithmetic,
    (i) => known(views[i]!) ?? loadAt(shader, views[i]!, strides[i]!, lanes),
  );
}

/**
 * Lanes at the elements of a loop that a fragment stores, where x, y and t say which those are. A
 * loop that is not stored without gaps has whole rows as its last axes.
 */
export function lanesAtHome(shader: Shader, sizes: Shape, layout: Layout): Lanes {
  if (isFull(layout)) return { sizes, coordinates: lanesAt(shader, 't', sizes), home: layout };
  let first = sizes.length;
  for (let length = 1; length < layout.length; length *= sizes[first]!) first -= 1;
  const rows = split(shader, 'int', 'y', sizes.slice(0, first));
  return {
    sizes,
    coordinates: [
      ...rows.map((at) => ({ kind: 'one', at }) as const),
      ...lanesAt(shader, 'x', sizes.slice(first)),
    ],
    home: layout,
  };
}

/** How many texels a buffer of this shape fills. */
export const quadsOf = (shape: Shape): number => Math.max(1, Math.ceil(sizeOf(shape) / 4));
