import type { Lanes } from '../arithmetic/lanes.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';
import type { Running } from './accumulator.ts';
import type { Values } from './body.ts';
import type { Elements, Nest } from './nest.ts';
import { Folding, nestOf, type Reduce, Reduced } from './reduction.ts';
import { BLOCK, innermostKept, underWay } from './reduction-order.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** What was found so far in neighbouring columns: one vector of them after the other. */
type Columns = readonly (readonly Running[])[];

/** Reduces columns, several vectors of them at once, row by row. */
export class ColumnReduction {
  private readonly nest: Nest;
  private readonly lanes: Lanes;
  private readonly folding: Folding;
  /** The axis across the columns, and those down. */
  private readonly across: number;
  private readonly down: Reduced;
  private readonly atOnce: { readonly vectors: number; readonly phases: number };

  constructor(emission: Emission, f: FunctionBuilder, step: Reduce) {
    const { lanes } = emission;
    this.nest = nestOf(emission, f, step);
    this.lanes = lanes;
    this.down = new Reduced(this.nest, step.shape.length - step.axes.length);
    this.folding = new Folding(f, lanes, this.nest, step, this.down, [0]);
    this.across = this.down.axes[0]! - 1;
    this.atOnce = underWay(innermostKept(step.shape, step.axes), lanes.count);
  }

  write(): void {
    this.outer(0, this.nest.enter(-1, new Map()));
  }

  private outer(axis: number, values: Values): void {
    const { nest, lanes, across } = this;
    if (axis < across) {
      const vectors = nest.sizes.slice(axis + 1).reduce((a, b) => a * b, 1) / lanes.count;
      nest.along(axis, nest.sizes[axis]!, 1, vectors, () =>
        this.outer(axis + 1, nest.enter(axis, values)),
      );
      return;
    }
    const columns = nest.sizes[across]!;
    const width = this.atOnce.vectors * lanes.count;
    const times = Math.floor(columns / width);
    const vectors = this.atOnce.vectors * this.down.length;
    nest.along(across, times, width, vectors, () => this.strip(width, values));
    const rest = columns - times * width;
    if (rest > 0) nest.walk.shifted(across, times * width, () => this.strip(rest, values));
  }

  /** Some neighbouring columns from above to below. */
  private strip(width: number, outside: Values): void {
    const { nest, folding, across, down } = this;
    const { count } = this.lanes;
    const vectors = range(Math.ceil(width / count)).map((number) => {
      const lanes = range(Math.min(count, width - number * count));
      const elements = { axes: [across], indices: lanes.map((i) => [number * count + i]) };
      return { elements, values: nest.enter(across, outside, elements) };
    });
    folding.begin();
    const { length } = down;
    let total: Columns;
    if (length <= BLOCK.columns) {
      total = this.block(length, vectors);
    } else {
      const sums = vectors.map(() => folding.start());
      const add = (size: number) => {
        for (const [i, one] of this.block(size, vectors).entries()) folding.merge(sums[i]!, one);
      };
      const blocks = Math.floor(length / BLOCK.columns);
      nest.walk.along(down.axes[0]!, blocks, BLOCK.columns, () => add(BLOCK.columns));
      const done = blocks * BLOCK.columns;
      if (done < length) nest.walk.shifted(down.axes[0]!, done, () => add(length - done));
      total = sums;
    }
    for (const [i, { elements }] of vectors.entries()) folding.store(total[i]!, elements);
  }

  /** Some neighbouring rows of a strip. */
  private block(
    size: number,
    vectors: readonly { readonly elements: Elements; readonly values: Values }[],
  ): Columns {
    const { nest, folding, down, lanes } = this;
    const phases = Math.min(this.atOnce.phases, size);
    const running = vectors.map(() => range(phases).map(() => folding.start()));
    const rows = (from: number, count: number) => {
      for (const row of range(count)) {
        for (const [i, { elements, values }] of vectors.entries()) {
          const axes = [...elements.axes, ...down.axes];
          const indices = elements.indices.map((index) => [...index, ...down.at(from + row)]);
          const taken = {
            elements: { axes, indices },
            count: lanes.count,
            ahead: from + row,
            values,
          };
          folding.take(running[i]![row]!, taken);
        }
      }
      folding.advance(count);
    };
    const turns = Math.floor(size / phases);
    down.inTurns(nest, turns, phases, phases * vectors.length, (from) => rows(from, phases));
    down.after(nest, turns * phases, (from) => rows(from, size - turns * phases));
    return running.map((one) => folding.mergeAll(one));
  }
}
