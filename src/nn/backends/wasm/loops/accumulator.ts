import type { Fold } from '../../plan/step.ts';
import { Calculation, type Term } from '../arithmetic/calculation.ts';
import type { Lanes } from '../arithmetic/lanes.ts';
import { type Local, type Operand, shuffle, vector } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';

/** A reduction of vectors, lane by lane, while it goes on: what was found so far, and for an argMax where. */
export interface Running {
  readonly value: Local;
  readonly position: Local | null;
}

/** How one fold's vectors are combined. */
export class Accumulator {
  private readonly c: Calculation;
  private readonly f: FunctionBuilder;
  private readonly lanes: Lanes;
  private readonly fn: Fold['fn'];

  constructor(f: FunctionBuilder, lanes: Lanes, fn: Fold['fn']) {
    this.c = new Calculation(f, lanes);
    this.f = f;
    this.lanes = lanes;
    this.fn = fn;
  }

  private get neutral(): number {
    return this.fn === 'sum' ? 0 : Number.NEGATIVE_INFINITY;
  }

  /** Begins with nothing found. @param position of the first element of each lane */
  start(position: Operand | null): Running {
    return {
      value: this.c.let(this.fn, this.neutral),
      position: this.fn === 'argMax' ? this.f.let('place', position!) : null,
    };
  }

  /** Takes one vector more; only its first `count` lanes count. */
  take(running: Running, value: Local, count: number, position: Operand | null): void {
    const counted = count === this.lanes.count ? value : this.f.let('v', this.only(count, value));
    if (this.fn !== 'argMax') {
      this.combine(running.value, counted);
      return;
    }
    const { c } = this;
    const isFirstNaN = c.unless(c.notEqual(running.value, running.value), c.notEqual(counted, counted)); // biome-ignore format: one line
    const isBetter = c.let('isBetter', c.or(c.greater(counted, running.value), isFirstNaN));
    this.f.set(running.position!, c.select(isBetter, position!, running.position!));
    this.f.set(running.value, c.select(isBetter, counted, running.value));
  }

  private combine(into: Local, other: Operand): void {
    const { c, f } = this;
    f.set(into, this.fn === 'sum' ? c.add(into, other) : c.maximum(into, other));
  }

  private only(count: number, value: Local) {
    const { bits } = this.lanes;
    const set = Array.from({ length: this.lanes.count }, (_, lane) => (lane < count ? -1n : 0n));
    const mask = this.f.constant(`${bits} ${set}`, vector(bits, ...set));
    return this.fn === 'sum' ? this.c.and(value, mask) : this.c.select(mask, value, this.neutral);
  }

  /** Adds what another one found, in lanes of which each comes from the same or later elements. */
  merge(into: Running, other: { readonly value: Term; readonly position: Term | null }): void {
    if (this.fn !== 'argMax') {
      this.combine(into.value, this.c.let('other', other.value));
      return;
    }
    const { c } = this;
    const value = c.let('other', other.value);
    const position = c.let('otherPlace', other.position!);
    const isNone = c.let('isNone', c.notEqual(value, value));
    const wasNone = c.let('wasNone', c.notEqual(into.value, into.value));
    const isEqual = c.or(c.equal(value, into.value), c.and(isNone, wasNone));
    const isTie = c.and(isEqual, c.less(position, into.position!));
    const isMore = c.or(c.greater(value, into.value), c.unless(wasNone, isNone));
    const isBetter = c.let('isBetter', c.or(isMore, isTie));
    this.f.set(into.position!, c.select(isBetter, position, into.position!));
    this.f.set(into.value, c.select(isBetter, value, into.value));
  }

  /** Combines the lanes until the first holds all. */
  mergeLanes(running: Running): void {
    for (let distance = 8; distance >= this.lanes.bytes; distance /= 2) {
      const turned = Array.from({ length: 16 }, (_, byte) => (byte + distance) % 16);
      const turn = (value: Local | null) => value && shuffle(value, value, turned);
      this.merge(running, { value: turn(running.value)!, position: turn(running.position) });
    }
  }

  /** What is stored in the end. */
  result(running: Running): Local {
    return running.position ?? running.value;
  }
}
