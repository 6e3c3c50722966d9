import type { Shape } from '../../../shape.ts';
import type { Arithmetic, View } from '../../plan/step.ts';
import type { Expression, Local } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';
import { collapse } from './axes.ts';
import { Body, costOf, type Values } from './body.ts';
import { loadVector, storeVector } from './vectors.ts';
import { Walk } from './walk.ts';

/** What a nest of loops computes, and where its results go. */
export interface Work {
  /** Along the axes of the nest, outermost first. */
  readonly shape: Shape;
  readonly arithmetic: Arithmetic;
  /** Which instructions are results. */
  readonly results: readonly number[];
  readonly outputs: readonly View[];
  /** About how many instructions are needed for one vector of results. */
  readonly perResult: number;
}

/** Some elements: the axes that they differ along, and the index of each along these. */
export interface Elements {
  readonly axes: readonly number[];
  readonly indices: readonly (readonly number[])[];
}

/** Nested loops in the making: their axes, where they stand, and the arithmetic inside. */
export class Nest {
  readonly sizes: readonly number[];
  /** The last axis of the shape that each axis of the nest came from. */
  readonly last: readonly number[];
  readonly walk: Walk;
  /** About how many instructions one vector takes. */
  readonly cost: number;
  private readonly emission: Emission;
  private readonly f: FunctionBuilder;
  private readonly work: Work;
  private readonly body: Body;
  private readonly strides: readonly (readonly number[])[];
  /** The number of each load's view, by instruction. */
  private readonly views = new Map<number, number>();

  constructor(
    emission: Emission,
    f: FunctionBuilder,
    work: Work,
    mayJoin?: (before: number, axis: number) => boolean,
  ) {
    const views: View[] = [];
    for (const [i, one] of work.arithmetic.entries()) {
      if (one.kind !== 'load') continue;
      this.views.set(i, views.length);
      views.push(one.view);
    }
    views.push(...work.outputs);
    const strides = views.map((view) => view.strides);
    const axes = collapse(work.shape, strides, mayJoin);
    const moving = views.map((view, i) => ({ ...view, strides: axes.strides[i]! }));
    this.emission = emission;
    this.f = f;
    this.work = work;
    this.sizes = axes.sizes;
    this.last = axes.last;
    this.strides = axes.strides;
    this.cost = costOf(work.arithmetic) + work.perResult;
    this.walk = new Walk(emission, f, axes.sizes, moving);
    const ofLoad = (i: number) => axes.strides[this.views.get(i)!]!;
    this.body = new Body(emission, f, work.arithmetic, ofLoad, work.results);
  }

  private offsets(view: number, { axes, indices }: Elements): number[] {
    const strides = this.strides[view]!;
    return indices.map((index) => index.reduce((sum, at, i) => sum + at * strides[axes[i]!]!, 0));
  }

  private load(instruction: number, elements: Elements): Expression {
    const view = this.views.get(instruction)!;
    return loadVector(this.emission.lanes, this.walk, view, this.offsets(view, elements));
  }

  /** Going into an axis; see `Body.enter`. */
  enter(axis: number, outside: Values, elements: Elements = { axes: [], indices: [[]] }): Values {
    return this.body.enter(axis, outside, (i) => this.load(i, elements));
  }

  /** The results for as many elements as a vector has, or fewer. */
  vector(outside: Values, elements: Elements): Local[] {
    return this.body.vector(this.work.results, outside, (i) => this.load(i, elements));
  }

  private output(number: number): number {
    return this.views.size + number;
  }

  /** What stands now where an output goes. */
  stored(output: number, elements: Elements): Expression {
    const view = this.output(output);
    return loadVector(this.emission.lanes, this.walk, view, this.offsets(view, elements));
  }

  store(output: number, elements: Elements, value: Local): void {
    const view = this.output(output);
    const offsets = this.offsets(view, elements);
    for (const one of storeVector(this.emission.lanes, this.walk, view, offsets, value)) {
      this.f.do(one);
    }
  }

  /** Repeats something along an axis: written out where that is short, in a loop otherwise. */
  along(axis: number, times: number, steps: number, vectors: number, write: () => void): void {
    if (times * vectors * this.cost > LONGEST_STRAIGHT_CODE) {
      this.walk.along(axis, times, steps, write);
      return;
    }
    for (let i = 0; i < times; i++) this.walk.shifted(axis, i * steps, write);
  }
}

/** About how many instructions may be written out one after the other instead of in a loop. */
export const LONGEST_STRAIGHT_CODE = 400;
