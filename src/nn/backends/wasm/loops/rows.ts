import type { Lanes } from '../arithmetic/lanes.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';
import type { Running } from './accumulator.ts';
import type { Values } from './body.ts';
import type { Nest } from './nest.ts';
import { Folding, nestOf, type Reduce, Reduced } from './reduction.ts';
import { BLOCK } from './reduction-order.ts';

/** How many vectors collect elements in turn: enough that none waits for the one before. */
const UNDER_WAY = 4;

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Reduces elements that lie side by side, one row of them after the other. */
export class RowReduction {
  private readonly nest: Nest;
  private readonly lanes: Lanes;
  private readonly folding: Folding;
  private readonly reduced: Reduced;

  constructor(emission: Emission, f: FunctionBuilder, step: Reduce) {
    this.nest = nestOf(emission, f, step);
    this.lanes = emission.lanes;
    this.reduced = new Reduced(this.nest, step.shape.length - step.axes.length);
    this.folding = new Folding(f, emission.lanes, this.nest, step, this.reduced, range(emission.lanes.count)); // biome-ignore format: one line
  }

  write(): void {
    this.outer(0, this.nest.enter(-1, new Map()));
  }

  private outer(axis: number, values: Values): void {
    if (axis === this.reduced.axes[0]) {
      this.row(values);
      return;
    }
    const { nest } = this;
    const vectors = nest.sizes.slice(axis + 1).reduce((a, b) => a * b, 1) / this.lanes.count + 2;
    nest.along(axis, nest.sizes[axis]!, 1, vectors, () =>
      this.outer(axis + 1, nest.enter(axis, values)),
    );
  }

  private row(values: Values): void {
    const { nest, folding } = this;
    const { axes, length } = this.reduced;
    folding.begin();
    let total: readonly Running[];
    if (length <= BLOCK.rows) {
      total = this.block(length, values);
    } else {
      const sum = folding.start();
      const blocks = Math.floor(length / BLOCK.rows);
      const add = (size: number) => folding.merge(sum, this.block(size, values));
      nest.walk.along(axes[0]!, blocks, BLOCK.rows, () => add(BLOCK.rows));
      const done = blocks * BLOCK.rows;
      if (done < length) nest.walk.shifted(axes[0]!, done, () => add(length - done));
      total = sum;
    }
    folding.mergeLanes(total);
    folding.store(total, { axes: [], indices: [[]] });
  }

  /** Some neighbouring elements, down to one vector. */
  private block(size: number, values: Values): readonly Running[] {
    const { nest, folding, reduced } = this;
    const { count } = this.lanes;
    const running = range(Math.min(UNDER_WAY, Math.ceil(size / count))).map(() => folding.start());
    /** Some elements from a position on, the first vector of them for the first in turn. */
    const take = (from: number, elements: number) => {
      for (const number of range(Math.ceil(elements / count))) {
        const lanes = range(Math.min(count, elements - number * count));
        const indices = lanes.map((lane) => reduced.at(from + number * count + lane));
        const taken = { elements: { axes: reduced.axes, indices }, count: lanes.length, values };
        folding.take(running[number]!, { ...taken, ahead: from + number * count });
      }
      folding.advance(elements);
    };
    const turn = UNDER_WAY * count;
    const turns = Math.floor(size / turn);
    reduced.inTurns(nest, turns, turn, UNDER_WAY, (from) => take(from, turn));
    reduced.after(nest, turns * turn, (from) => take(from, size - turns * turn));
    return folding.mergeAll(running);
  }
}
