import { type Shape, sizeOf } from '../../../shape.ts';
import type { Arithmetic, View } from '../../plan/step.ts';
import { collapse } from '../../wasm/loops/axes.ts';
import type { Layout } from '../device/layout.ts';
import { viewsIn, writeArithmetic } from '../shader/arithmetic.ts';
import { type Lanes, lanesAt, loadAt } from '../shader/lanes.ts';
import type { Shader } from '../shader/shader.ts';

/** Arithmetic over a shape, with as few axes as its loads allow. */
export interface Loop {
  readonly sizes: readonly number[];
  readonly views: readonly View[];
  /** Of each view, along the axes that are left. */
  readonly strides: readonly (readonly number[])[];
  readonly arithmetic: Arithmetic;
}

export function loopOver(shape: Shape, arithmetic: Arithmetic): Loop {
  const views = viewsIn(arithmetic);
  const { sizes, strides } = collapse(
    shape,
    views.map((view) => view.strides),
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

/** Lanes at the texel t of a loop, where x, y and t say where a fragment stands. */
export const lanesAtHome = (shader: Shader, sizes: Shape, layout: Layout): Lanes => ({
  coordinates: lanesAt(shader, 't', sizes),
  home: { sizes, layout },
});

/** How many texels a buffer of this shape fills. */
export const quadsOf = (shape: Shape): number => Math.max(1, Math.ceil(sizeOf(shape) / 4));
