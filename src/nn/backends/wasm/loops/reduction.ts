import { sizeOf, stridesOf } from '../../../shape.ts';
import type { Step, View } from '../../plan/step.ts';
import type { Lanes } from '../arithmetic/lanes.ts';
import { type Local, type Operand, vector } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';
import { Accumulator, type Running } from './accumulator.ts';
import { elementsOf } from './axes.ts';
import type { Values } from './body.ts';
import { type Elements, Nest } from './nest.ts';
import { keptFirst } from './reduction-order.ts';

export type Reduce = Extract<Step, { kind: 'reduce' }>;

/** Where each fold's results go: row-major, and nowhere else along reduced axes. */
function outputsOf({ shape, axes, folds }: Reduce): View[] {
  const kept = stridesOf(shape.map((size, axis) => (axes.includes(axis) ? 1 : size)));
  const strides = kept.map((stride, axis) => (axes.includes(axis) ? 0 : stride));
  return folds.map(({ buffer }) => ({ buffer, offset: 0, strides }));
}

/** About how many instructions it takes to collect one vector. */
const COSTS = { sum: 1, max: 3, argMax: 10 } as const;

/** The nest of a reduction: kept axes outside, reduced axes inside. */
export function nestOf(emission: Emission, f: FunctionBuilder, step: Reduce): Nest {
  const order = keptFirst(step.shape, step.axes);
  const kept = order.length - step.axes.length;
  const permuted = (view: View): View => ({
    ...view,
    strides: order.map((axis) => view.strides[axis]!),
  });
  const work = {
    shape: order.map((axis) => step.shape[axis]!),
    arithmetic: step.arithmetic.map((one) =>
      one.kind === 'load' ? { ...one, view: permuted(one.view) } : one,
    ),
    results: step.folds.map((fold) => fold.instruction),
    outputs: outputsOf(step).map(permuted),
    perResult: step.folds.reduce((sum, { fn }) => sum + COSTS[fn], 0),
  };
  return new Nest(emission, f, work, (before, axis) => before < kept === axis < kept);
}

/** The axes of a nest that are reduced, and the elements along them in order. */
export class Reduced {
  readonly axes: readonly number[];
  readonly length: number;
  /** Whether there is one axis, so that a loop can run along it. */
  readonly isOne: boolean;
  private readonly indices: readonly (readonly number[])[];

  /** @param kept how many axes of the nest's shape are kept */
  constructor(nest: Nest, kept: number) {
    const all = nest.sizes.map((_, axis) => axis);
    this.axes = all.filter((axis) => nest.last[axis]! >= kept);
    this.isOne = this.axes.length === 1;
    const sizes = this.axes.map((axis) => nest.sizes[axis]!);
    this.length = sizeOf(sizes);
    this.indices = this.isOne ? [] : elementsOf(sizes);
  }

  /** The index of the element at a position, along each reduced axis. */
  at(position: number): readonly number[] {
    return this.isOne ? [position] : this.indices[position]!;
  }

  /** Goes through `turns · by` elements, `by` at a time; what is written gets the position that it starts from. */
  inTurns(
    nest: Nest,
    turns: number,
    by: number,
    vectors: number,
    write: (from: number) => void,
  ): void {
    if (this.isOne) {
      nest.along(this.axes[0]!, turns, by, vectors, () => write(0));
    } else {
      for (let turn = 0; turn < turns; turn++) write(turn * by);
    }
  }

  /** Writes what comes after so many elements. */
  after(nest: Nest, done: number, write: (from: number) => void): void {
    if (this.isOne) nest.walk.shifted(this.axes[0]!, done, () => write(0));
    else write(done);
  }
}

/** A vector's place among those that are reduced together, counted from the first of this turn. */
export interface Taken {
  readonly elements: Elements;
  /** How many of its lanes hold elements. */
  readonly count: number;
  /** The position of its first element along the reduced axis, from the present one. */
  readonly ahead: number;
  readonly values: Values;
}

/** Several folds that run along together, and where along the reduced axes they are. */
export class Folding {
  private readonly f: FunctionBuilder;
  private readonly lanes: Lanes;
  private readonly nest: Nest;
  /** How each fold collects; null for a maximum that an argMax finds along the way. */
  private readonly accumulators: readonly (Accumulator | null)[];
  /** The fold that finds each fold's result: itself, or that argMax. */
  private readonly finder: readonly number[];
  /** The position of each lane's present element, where a fold asks for it and a loop runs along. */
  private readonly position: Local | null;
  private readonly first: readonly number[];

  /** @param first the position of each lane's first element */
  constructor(
    f: FunctionBuilder,
    lanes: Lanes,
    nest: Nest,
    { folds }: Reduce,
    { isOne }: Reduced,
    first: readonly number[],
  ) {
    this.f = f;
    this.lanes = lanes;
    this.nest = nest;
    this.first = first;
    this.finder = folds.map(({ fn, instruction }, i) => {
      const along = folds.findIndex(
        (one) => one.fn === 'argMax' && one.instruction === instruction,
      );
      return fn === 'max' && along >= 0 ? along : i;
    });
    this.accumulators = folds.map(({ fn }, i) =>
      this.finder[i] === i ? new Accumulator(f, lanes, fn) : null,
    );
    const isAsked = folds.some(({ fn }) => fn === 'argMax');
    this.position = isAsked && isOne ? f.local('position', 'v128') : null;
  }

  /** Goes to the first element. */
  begin(): void {
    if (this.position) this.f.set(this.position, vector(this.lanes.shape, ...this.first));
  }

  /** Goes on to later elements. */
  advance(by: number): void {
    if (this.position && by > 0) this.f.set(this.position, this.ahead(by));
  }

  /** The positions of the elements that are so many further along. */
  private ahead(by: number): Operand {
    const { position, lanes, f, first } = this;
    if (position) return by === 0 ? position : lanes.op('add', position, lanes.number(f, by));
    const here = first.map((one) => one + by);
    return f.constant(`${lanes.shape} ${here}`, vector(lanes.shape, ...here));
  }

  private each(write: (accumulator: Accumulator, fold: number) => void): void {
    for (const [fold, one] of this.accumulators.entries()) if (one) write(one, fold);
  }

  start(): Running[] {
    const own = this.accumulators.map((one) => one?.start(() => this.ahead(0)) ?? null);
    return this.finder.map((fold) => own[fold]!);
  }

  take(running: readonly Running[], { elements, count, ahead, values }: Taken): void {
    const results = this.nest.vector(values, elements);
    this.each((one, fold) =>
      one.take(running[fold]!, results[fold]!, count, () => this.ahead(ahead)),
    );
  }

  /** Combines several into the first of them, in pairs. */
  mergeAll(all: readonly (readonly Running[])[]): readonly Running[] {
    for (let distance = 1; distance < all.length; distance *= 2) {
      for (let i = 0; i + distance < all.length; i += 2 * distance) {
        this.merge(all[i]!, all[i + distance]!);
      }
    }
    return all[0]!;
  }

  merge(into: readonly Running[], other: readonly Running[]): void {
    this.each((one, fold) => one.merge(into[fold]!, other[fold]!));
  }

  mergeLanes(running: readonly Running[]): void {
    this.each((one, fold) => one.mergeLanes(running[fold]!));
  }

  store(running: readonly Running[], elements: Elements): void {
    for (const [fold, one] of this.accumulators.entries()) {
      const found = running[fold]!;
      this.nest.store(fold, elements, one ? one.result(found) : found.value);
    }
  }
}
