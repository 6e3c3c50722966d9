import type { Fold } from '../../plan/step.ts';
import { Calculation } from '../arithmetic/calculation.ts';
import type { Lanes } from '../arithmetic/lanes.ts';
import { type Local, type Operand, shuffle, vector } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';

/** A reduction of vectors, lane by lane, while it goes on: what was found so far, and what the rule needs besides. */
export interface Running {
  readonly value: Local;
  readonly beside: Local | null;
}

/** The positions of a vector's elements along the reduced axes. */
type Positions = () => Operand;

/** How vectors are combined. */
interface Rule {
  /** What counts for nothing. */
  readonly neutral: number;
  /** What is kept besides the value, at first. @param positions of the first elements */
  beside(c: Calculation, positions: Positions): Operand | null;
  /** Takes one vector more. */
  take(c: Calculation, running: Running, value: Local, positions: Positions): void;
  /** Takes what another one found among later elements, or among any for an argMax. */
  merge(c: Calculation, running: Running, value: Local, beside: Local | null): void;
  /** What is stored in the end. */
  result(c: Calculation, running: Running): Operand;
}

const sum: Rule = {
  neutral: 0,
  beside: () => null,
  take: (c, { value }, one) => c.f.set(value, c.add(value, one)),
  merge: (c, { value }, other) => c.f.set(value, c.add(value, other)),
  result: (_c, { value }) => value,
};

/** The plain maximum of the machine loses NaN; whether there was one is remembered besides. */
const max: Rule = {
  neutral: Number.NEGATIVE_INFINITY,
  beside: (c) => c.lanes.number(c.f, 0),
  take(c, { value, beside }, one) {
    c.f.set(value, c.atLeast(value, one));
    c.f.set(beside!, c.or(beside!, c.notEqual(one, one)));
  },
  merge(c, running, other, otherBeside) {
    c.f.set(running.value, c.atLeast(running.value, other));
    c.f.set(running.beside!, c.or(running.beside!, otherBeside!));
  },
  result: (c, { value, beside }) => c.or(value, beside!),
};

/** The position of the first maximum is kept besides. NaN is larger than everything. */
const argMax: Rule = {
  neutral: Number.NEGATIVE_INFINITY,
  beside: (_c, positions) => positions(),
  take(c, { value, beside }, one, positions) {
    // Larger, or the first NaN: whatever is not less or equal, as long as no NaN was found.
    const isBetter = c.let('isBetter', c.unless(c.lessEqual(one, value), c.equal(value, value)));
    c.f.set(beside!, c.select(isBetter, positions(), beside!));
    c.f.set(value, c.select(isBetter, one, value));
  },
  merge(c, { value, beside }, other, position) {
    const isNone = c.let('isNone', c.notEqual(other, other));
    const wasNone = c.let('wasNone', c.notEqual(value, value));
    const isEqual = c.or(c.equal(other, value), c.and(isNone, wasNone));
    const isTie = c.and(isEqual, c.less(position!, beside!));
    const isMore = c.or(c.less(value, other), c.unless(wasNone, isNone));
    const isBetter = c.let('isBetter', c.or(isMore, isTie));
    c.f.set(beside!, c.select(isBetter, position!, beside!));
    c.f.set(value, c.select(isBetter, other, value));
  },
  result: (_c, { beside }) => beside!,
};

const rules: Record<Fold['fn'], Rule> = { sum, max, argMax };

/** Writes how one fold collects vectors. */
export class Accumulator {
  private readonly c: Calculation;
  private readonly lanes: Lanes;
  private readonly rule: Rule;

  constructor(f: FunctionBuilder, lanes: Lanes, fn: Fold['fn']) {
    this.c = new Calculation(f, lanes);
    this.lanes = lanes;
    this.rule = rules[fn];
  }

  /** Begins with nothing found. @param positions of the first elements */
  start(positions: Positions): Running {
    const beside = this.rule.beside(this.c, positions);
    return {
      value: this.c.let('found', this.rule.neutral),
      beside: beside === null ? null : this.c.let('beside', beside),
    };
  }

  /** Takes one vector more; only its first `count` lanes count. */
  take(running: Running, value: Local, count: number, positions: Positions): void {
    const isWhole = count === this.lanes.count;
    const counted = isWhole ? value : this.c.let('counted', this.only(count, value));
    this.rule.take(this.c, running, counted, positions);
  }

  private only(count: number, value: Local): Operand {
    const { bits } = this.lanes;
    const set = Array.from({ length: this.lanes.count }, (_, lane) => (lane < count ? -1n : 0n));
    const mask = this.c.f.constant(`${bits} ${set}`, vector(bits, ...set));
    return this.c.select(mask, value, this.rule.neutral);
  }

  merge(into: Running, other: Running): void {
    this.rule.merge(this.c, into, other.value, other.beside);
  }

  /** Combines the lanes until the first holds all. */
  mergeLanes(running: Running): void {
    for (let distance = 8; distance >= this.lanes.bytes; distance /= 2) {
      const turned = Array.from({ length: 16 }, (_, byte) => (byte + distance) % 16);
      const turn = (one: Local) => this.c.let('turned', shuffle(one, one, turned));
      const { value, beside } = running;
      this.merge(running, { value: turn(value), beside: beside && turn(beside) });
    }
  }

  /** What is stored in the end. */
  result(running: Running): Local {
    return this.c.let('result', this.rule.result(this.c, running));
  }
}
