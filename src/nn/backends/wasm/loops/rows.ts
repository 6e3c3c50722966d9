import type { Lanes } from '../arithmetic/lanes.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';
import type { Running } from './accumulator.ts';
import type { Values } from './body.ts';
import type { Nest } from './nest.ts';
import { Folding, nestOf, type Reduce } from './reduction.ts';
import { BLOCK } from './reduction-order.ts';

/** How many vectors collect elements in turn: enough that none waits for the one before. */
const UNDER_WAY = 4;

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Reduces elements that lie side by side, one row of them after the other. */
export class RowReduction {
  private readonly nest: Nest;
  private readonly lanes: Lanes;
  private readonly folding: Folding;
  private readonly axis: number;
  private readonly length: number;

  constructor(emission: Emission, f: FunctionBuilder, step: Reduce) {
    this.nest = nestOf(emission, f, step);
    this.lanes = emission.lanes;
    this.folding = new Folding(f, emission.lanes, this.nest, step, range(emission.lanes.count));
    this.axis = this.nest.sizes.length - 1;
    this.length = this.nest.sizes[this.axis]!;
  }

  write(): void {
    this.outer(0, this.nest.enter(-1, new Map()));
  }

  private outer(axis: number, values: Values): void {
    if (axis === this.axis) {
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
    const { nest, folding, axis, length } = this;
    folding.begin();
    let total: readonly Running[];
    if (length <= BLOCK.rows) {
      total = this.block(length, values);
    } else {
      const sum = folding.start();
      const blocks = Math.floor(length / BLOCK.rows);
      const add = (size: number) => folding.merge(sum, this.block(size, values));
      nest.walk.along(axis, blocks, BLOCK.rows, () => add(BLOCK.rows));
      const done = blocks * BLOCK.rows;
      if (done < length) nest.walk.shifted(axis, done, () => add(length - done));
      total = sum;
    }
    folding.mergeLanes(total);
    folding.store(total, { axes: [], indices: [[]] });
  }

  /** Some neighbouring elements, down to one vector. */
  private block(size: number, values: Values): readonly Running[] {
    const { nest, folding, axis } = this;
    const { count } = this.lanes;
    const running = range(Math.min(UNDER_WAY, Math.ceil(size / count))).map(() => folding.start());
    const take = (number: number, lanes: number) =>
      folding.take(running[number]!, {
        elements: { axes: [axis], indices: range(lanes).map((i) => [number * count + i]) },
        count: lanes,
        ahead: number * count,
        values,
      });
    const turn = UNDER_WAY * count;
    const turns = Math.floor(size / turn);
    nest.along(axis, turns, turn, UNDER_WAY, () => {
      for (const number of range(UNDER_WAY)) take(number, count);
      folding.advance(turn);
    });
    nest.walk.shifted(axis, turns * turn, () => {
      const rest = size - turns * turn;
      for (const number of range(Math.ceil(rest / count))) {
        take(number, Math.min(count, rest - number * count));
      }
      folding.advance(rest);
    });
    return folding.mergeAll(running);
  }
}
