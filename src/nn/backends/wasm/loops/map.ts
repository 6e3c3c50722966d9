import { sizeOf, stridesOf } from '../../../shape.ts';
import type { View } from '../../plan/step.ts';
import { op } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission, EmitMapRows, Emitter, MapOf } from '../emission.ts';
import { elementsOf } from './axes.ts';
import type { Values } from './body.ts';
import { LONGEST_STRAIGHT_CODE, Nest } from './nest.ts';

/** About how many instructions an innermost loop should have, so that counting costs little. */
const LOOP_LENGTH = 32;

/** A map whose results may go anywhere: `view` says where element (i, j, …) of each goes. */
export interface PlacedMap extends Pick<MapOf, 'shape' | 'arithmetic'> {
  readonly outputs: readonly { readonly instruction: number; readonly view: View }[];
  /** Adds to what is there instead of replacing it. */
  readonly adds?: boolean;
  /** The axes before this one may lead to the same places again: no vector crosses them. */
  readonly distinctFrom?: number;
}

/** A map with row-major results, as steps have it. */
export const placed = ({ shape, arithmetic, outputs }: MapOf): PlacedMap => ({
  shape,
  arithmetic,
  outputs: outputs.map(({ instruction, buffer }) => ({
    instruction,
    view: { buffer, offset: 0, strides: stridesOf(shape) },
  })),
});

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Writes the loops of a map into a function. */
class MapLoops {
  private readonly f: FunctionBuilder;
  private readonly map: PlacedMap;
  private readonly nest: Nest;
  private readonly lanes: Emission['lanes'];
  /** The first axis of the nest from which on vectors may cross axes. */
  private readonly distinctFrom: number;

  constructor(emission: Emission, f: FunctionBuilder, map: PlacedMap, leading: number) {
    const barriers = [leading, map.distinctFrom ?? 0];
    this.f = f;
    this.map = map;
    this.lanes = emission.lanes;
    this.nest = new Nest(
      emission,
      f,
      {
        shape: map.shape,
        arithmetic: map.arithmetic,
        results: map.outputs.map((output) => output.instruction),
        outputs: map.outputs.map((output) => output.view),
        perResult: map.outputs.length,
      },
      (before, axis) => !barriers.some((barrier) => before < barrier && axis >= barrier),
    );
    this.distinctFrom = this.nest.last.filter((axis) => axis < (map.distinctFrom ?? 0)).length;
  }

  /** The whole map. */
  all(): void {
    this.level(0, this.nest.enter(-1, new Map()));
  }

  /** Some of its rows; see `EmitMapRows`. */
  rows(leading: number): void {
    const [first, last] = this.f.parameters;
    const { nest } = this;
    const axes = nest.last.filter((axis) => axis < leading).length;
    const fixed = nest.enter(-1, new Map());
    const row = this.f.local('row', 'i32');
    const move = () => nest.walk.moveTo(row, nest.sizes.slice(0, axes));
    const one = () => {
      move();
      let values = fixed;
      for (let axis = 0; axis < axes; axis++) values = nest.enter(axis, values);
      this.level(axes, values);
    };
    const length = sizeOf(nest.sizes.slice(axes));
    const atOnce = this.rowsAtOnce(length);
    if (axes !== 1 || length >= this.enough || atOnce > nest.sizes[0]!) {
      this.f.each(row, first!, last!, 1, one);
      return;
    }
    // Short rows: several at once fill whole vectors; the last few one by one.
    this.f.each(row, first!, op('i32.sub', last!, atOnce - 1), atOnce, () => {
      move();
      this.tile(0, atOnce, fixed);
    });
    this.f.each(row, row, last!, 1, one);
  }

  /** As many elements as make counting cheap. */
  private get enough(): number {
    return Math.max(1, Math.floor(LOOP_LENGTH / this.nest.cost) * this.lanes.count);
  }

  /** As many rows as fill whole vectors, and enough of these for one turn of a loop. */
  private rowsAtOnce(length: number): number {
    const whole = this.lanes.count / greatestCommonDivisor(length, this.lanes.count);
    return whole * Math.max(1, Math.ceil(this.enough / (length * whole)));
  }

  /** The loops over an axis and all inside of it. */
  private level(axis: number, values: Values): void {
    const { nest, lanes } = this;
    const { cost, walk } = nest;
    const vectorsOf = (elements: number) => Math.ceil(elements / lanes.count);
    const [size = 1, ...inside] = nest.sizes.slice(axis);
    const row = sizeOf(inside);
    const mayCross = axis >= this.distinctFrom;
    const rows = this.rowsAtOnce(row);
    const isInnermost = inside.length === 0;
    const isLeast = isInnermost && size < rows; // not even one turn of a loop, however long it is
    if (mayCross && (isLeast || vectorsOf(size * row) * cost <= LONGEST_STRAIGHT_CODE)) {
      this.tile(axis, size, values);
      return;
    }
    const isShort = vectorsOf(rows * row) * cost <= LONGEST_STRAIGHT_CODE;
    const isWorthIt = isInnermost || row < this.enough;
    if (mayCross && rows <= size && isWorthIt && (isShort || isInnermost)) {
      const times = Math.floor(size / rows);
      walk.along(axis, times, rows, () => this.tile(axis, rows, values));
      if (times * rows < size) {
        walk.shifted(axis, times * rows, () => this.tile(axis, size - times * rows, values));
      }
      return;
    }
    nest.along(axis, size, 1, vectorsOf(row), () => this.level(axis + 1, nest.enter(axis, values)));
  }

  /** A block of elements written out: `rows` along an axis, and everything inside. */
  private tile(axis: number, rows: number, values: Values): void {
    const { nest, lanes, f } = this;
    const inside = nest.sizes.slice(axis + 1);
    const axes = nest.sizes.map((_, i) => i).slice(axis);
    const shape = axes.length === 0 ? [] : [rows, ...inside];
    const all = elementsOf(shape);
    for (let start = 0; start < all.length; start += lanes.count) {
      const elements = { axes, indices: all.slice(start, start + lanes.count) };
      const results = nest.vector(values, elements);
      for (const [i, result] of results.entries()) {
        const value = this.map.adds
          ? f.let('sum', lanes.op('add', nest.stored(i, elements), result))
          : result;
        nest.store(i, elements, value);
      }
    }
  }
}

/** Writes a map into a function that does other things besides. */
export function writeMap(emission: Emission, f: FunctionBuilder, map: PlacedMap): void {
  if (sizeOf(map.shape) > 0) new MapLoops(emission, f, map, 0).all();
}

export const mapEmitter: Emitter<'map'> = {
  emit(emission, step, name) {
    const f = emission.begin(name);
    writeMap(emission, f, placed(step));
    return f;
  },
};

export const emitMapRows: EmitMapRows = (emission, map, leading, name) => {
  const f = emission.module.function(name, { first: 'i32', last: 'i32' });
  if (sizeOf(map.shape) > 0) new MapLoops(emission, f, placed(map), leading).rows(leading);
  return f;
};
