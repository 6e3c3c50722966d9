import { type Shape, sizeOf } from '../../../shape.ts';
import type { Fold, Step } from '../../plan/step.ts';
import { collapse } from '../../wasm/loops/axes.ts';
import { viewsIn } from '../shader/arithmetic.ts';
import { type Coordinate, lanesAt, split } from '../shader/lanes.ts';
import type { Draw, Shader } from '../shader/shader.ts';
import type { Drawing } from './drawing.ts';
import { type Loop, quadsOf, writeLoop } from './loop.ts';
import { acrossLanes, type Running, running } from './running.ts';

type Reduce = Extract<Step, { kind: 'reduce' }>;

/** The loop of a reduction, and which of its axes are reduced. */
interface Reduction {
  readonly loop: Loop;
  readonly isReduced: readonly boolean[];
  readonly kept: Shape;
  readonly reduced: Shape;
}

/** How the reduced elements are shared out: `parts` fragments, each with so many of them in turn. */
interface Parts {
  readonly parts: number;
  readonly length: number;
}

/** A loop over more elements than this is better done by several fragments, one part each. */
const LONG = 512;
/** More fragments than this keep a machine busy without that. */
const MANY = 8192;

/** By size alone, so that what is summed together depends on nothing else. */
function partsOf(outputs: number, count: number, hasArgMax: boolean): Parts {
  if (hasArgMax || count <= LONG || outputs >= MANY) return { parts: 1, length: count };
  const root = Math.ceil(Math.sqrt(count));
  const length = Math.ceil(Math.max(root, 64) / 4) * 4;
  return { parts: Math.ceil(count / length), length };
}

function reductionOf({ shape, axes, arithmetic }: Reduce): Reduction {
  const views = viewsIn(arithmetic);
  const isReducedAxis = (axis: number) => axes.includes(axis);
  const { sizes, strides, last } = collapse(
    shape,
    views.map((view) => view.strides),
    (before, axis) => isReducedAxis(before) === isReducedAxis(axis),
  );
  const isReduced = last.map(isReducedAxis);
  return {
    loop: { sizes, views, strides, arithmetic },
    isReduced,
    kept: sizes.filter((_, i) => !isReduced[i]),
    reduced: sizes.filter((_, i) => isReduced[i]),
  };
}

/** Sums and maxima along axes: each fragment computes four of them, or a part of four. */
export function drawReduce(drawing: Drawing, step: Reduce): Draw[] {
  const reduction = reductionOf(step);
  const quads = quadsOf(reduction.kept);
  const hasArgMax = step.folds.some(({ fn }) => fn === 'argMax');
  const count = sizeOf(reduction.reduced);
  const parts = partsOf(quads, count, hasArgMax);
  return drawing.inGroups(step.folds).flatMap((folds) => {
    if (parts.parts === 1) return drawParts(drawing, reduction, folds, parts, isAlongRows(step));
    const partial = folds.map((fold) => ({
      ...fold,
      buffer: drawing.scratchOf(quads * 4 * parts.parts),
    }));
    return [
      ...drawParts(drawing, reduction, partial, parts, isAlongRows(step)),
      ...drawTogether(drawing, folds, partial, quads, parts.parts),
    ];
  });
}

/**
 * Whether the lanes are side by side along the reduced elements rather than along the results: where
 * the innermost axis is reduced, and fills texels.
 */
function isAlongRows({ shape, axes, folds }: Reduce): boolean {
  if (folds.some(({ fn }) => fn === 'argMax')) return false;
  const innermost = shape.findLastIndex((size) => size !== 1);
  if (!axes.includes(innermost)) return false;
  return shape[innermost]! % 4 === 0 || shape.every((size, i) => size === 1 || axes.includes(i));
}

function drawParts(
  drawing: Drawing,
  reduction: Reduction,
  folds: readonly Fold[],
  { parts, length }: Parts,
  alongRows: boolean,
): Draw[] {
  const shader = drawing.shader();
  const layout = drawing.layoutOf(folds[0]!.buffer);
  const layer = shader.standIn(layout);
  const count = sizeOf(reduction.reduced);
  let [quad, first, end] = ['t', '0', shader.integer(count)];
  if (parts > 1) {
    const quads = shader.integer(quadsOf(reduction.kept));
    const part = shader.let('int', `t / ${quads}`, 'part');
    quad = shader.let('int', `t - ${part} * ${quads}`, 'quad');
    first = shader.let('int', `${part} * ${shader.integer(length)}`, 'first');
    end = shader.let('int', `min(${first} + ${shader.integer(length)}, ${end})`, 'end');
  }
  const write = alongRows ? writeRows : writeColumns;
  const values = write(shader, reduction, folds, { quad, first, end, count });
  const outputs = folds.map(({ buffer }, i) => ({ buffer, value: values[i]! }));
  return shader.drawsIn(layout, layer, outputs);
}

interface Range {
  /** Which four results. */
  readonly quad: string;
  /** Which reduced elements. */
  readonly first: string;
  readonly end: string;
  readonly count: number;
}

/** Coordinates of kept and of reduced axes, each in order, as coordinates of all axes. */
function woven(
  isReduced: readonly boolean[],
  kept: readonly Coordinate[],
  reduced: readonly Coordinate[],
): Coordinate[] {
  const [fromKept, fromReduced] = [kept.values(), reduced.values()];
  return isReduced.map((is) => (is ? fromReduced : fromKept).next().value!);
}

const asOne = (at: string): Coordinate => ({ kind: 'one', at });

/** Four results side by side, one reduced element of each at a time. */
function writeColumns(
  shader: Shader,
  { loop, isReduced, kept, reduced }: Reduction,
  folds: readonly Fold[],
  { quad, first, end }: Range,
): string[] {
  const keptAt = lanesAt(shader, quad, kept);
  const totals = folds.map(({ fn }) => running(shader, fn));
  shader.block(`for (int r = ${first}; r < ${end}; r++)`, () => {
    const reducedAt = split(shader, 'int', 'r', reduced).map(asOne);
    const lanes = {
      sizes: loop.sizes,
      coordinates: woven(isReduced, keptAt, reducedAt),
      home: null,
    };
    takeIn(totals, folds, writeLoop(shader, loop, lanes), 'r');
  });
  return totals.map(({ lanes }) => lanes);
}

/** Four reduced elements side by side, of one result after the other. */
function writeRows(
  shader: Shader,
  { loop, isReduced, kept, reduced }: Reduction,
  folds: readonly Fold[],
  { quad, first, end, count }: Range,
): string[] {
  const results = folds.map(() => shader.let('vec4', 'vec4(0)', 'result'));
  const left = `${shader.integer(sizeOf(kept))} - 4 * ${quad}`;
  shader.block(`for (int lane = 0; lane < min(4, ${left}); lane++)`, () => {
    const own = shader.let('int', `4 * ${quad} + lane`, 'own');
    const keptAt = split(shader, 'int', own, kept).map(asOne);
    const totals = folds.map(({ fn }) => running(shader, fn));
    shader.block(`for (int r = ${first}; r < ${end}; r += 4)`, () => {
      const reducedAt = lanesAt(shader, '(r >> 2)', reduced);
      const lanes = {
        sizes: loop.sizes,
        coordinates: woven(isReduced, keptAt, reducedAt),
        home: null,
      };
      let elements = writeLoop(shader, loop, lanes);
      if (count % 4 !== 0) {
        const isThere = `lessThan(r + ivec4(0, 1, 2, 3), ivec4(${end}))`;
        elements = folds.map(({ instruction }, i) =>
          shader.let('vec4', `mix(${totals[i]!.nothing}, ${elements[instruction]}, ${isThere})`),
        );
        for (const [i, total] of totals.entries()) total.add(elements[i]!, 'r');
      } else {
        takeIn(totals, folds, elements, 'r');
      }
    });
    for (const [i, { fn }] of folds.entries()) {
      shader.line(`${results[i]}[lane] = ${acrossLanes(shader, fn, totals[i]!.lanes)};`);
    }
  });
  return results;
}

function takeIn(
  totals: readonly Running[],
  folds: readonly Fold[],
  elements: readonly string[],
  at: string,
): void {
  for (const [i, { instruction }] of folds.entries()) totals[i]!.add(elements[instruction]!, at);
}

/** Adds the parts up, texel by texel. */
function drawTogether(
  drawing: Drawing,
  folds: readonly Fold[],
  partial: readonly Fold[],
  quads: number,
  parts: number,
): Draw[] {
  const shader = drawing.shader();
  const layout = drawing.layoutOf(folds[0]!.buffer);
  const layer = shader.standIn(layout);
  const totals = folds.map(({ fn }) => running(shader, fn));
  shader.block(`for (int part = 0; part < ${shader.integer(parts)}; part++)`, () => {
    const at = shader.let('int', `part * ${shader.integer(quads)} + t`, 'at');
    for (const [i, { buffer }] of partial.entries()) {
      totals[i]!.add(shader.let('vec4', shader.source(buffer).texel(at)), 'part');
    }
  });
  const outputs = folds.map(({ buffer }, i) => ({ buffer, value: totals[i]!.lanes }));
  return shader.drawsIn(layout, layer, outputs);
}
