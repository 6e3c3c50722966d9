import type { Arithmetic, Instruction } from '../../plan/step.ts';
import { Calculation } from '../arithmetic/calculation.ts';
import { applied, maskOf } from '../arithmetic/scalar-functions.ts';
import type { Expression, Local } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Emission } from '../emission.ts';

/** Roughly how many machine instructions a function of vectors takes. */
const COSTS: Partial<Record<string, number>> = { exp: 27, log: 35, tanh: 25, where: 3, relu: 2, sqrt: 4, reciprocal: 4, maximum: 6, minimum: 6, expm1: 120, log1p: 120, sin: 120, cos: 120, erf: 120, power: 200 }; // biome-ignore format: a list

export const costOf = (arithmetic: Arithmetic): number =>
  arithmetic.reduce(
    (sum, one) =>
      sum + (one.kind === 'number' ? 0 : one.kind === 'load' ? 1 : (COSTS[one.fn] ?? 1)),
    0,
  );

/** Brings what a load instruction stands for, for the vector that is computed now. */
export type Load = (instruction: number) => Expression;

/** What is already computed, by instruction. */
export type Values = ReadonlyMap<number, Local>;

/** The arithmetic of a loop. What does not change along the inner axes is computed outside of them. */
export class Body {
  private readonly c: Calculation;
  private readonly f: FunctionBuilder;
  private readonly emission: Emission;
  private readonly arithmetic: Arithmetic;
  /** The innermost axis that an instruction's value changes along; −1 for none. */
  private readonly depths: readonly number[];
  /** How often an instruction's value is used. */
  private readonly uses: readonly number[];

  /** @param strides of each load, along the axes of the loop */
  constructor(
    emission: Emission,
    f: FunctionBuilder,
    arithmetic: Arithmetic,
    strides: (load: number) => readonly number[],
    results: readonly number[],
  ) {
    this.emission = emission;
    this.f = f;
    this.c = new Calculation(f, emission.lanes);
    this.arithmetic = arithmetic;
    const depths: number[] = [];
    for (const [i, one] of arithmetic.entries()) {
      if (one.kind === 'load') depths.push(strides(i).findLastIndex((stride) => stride !== 0));
      else if (one.kind === 'number') depths.push(-1);
      else depths.push(Math.max(...one.args.map((arg) => depths[arg]!)));
    }
    this.depths = depths;
    const uses = arithmetic.map(() => 0);
    for (const one of arithmetic) if (one.kind === 'apply') for (const arg of one.args) uses[arg]! += 1; // biome-ignore format: one line
    for (const result of results) uses[result]! += 1;
    this.uses = uses;
  }

  /**
   * Going into an axis: computes what changes along it but along none inside of it.
   *
   * @param axis −1 for what never changes
   * @param outside what was computed so far
   */
  enter(axis: number, outside: Values, load: Load): Values {
    const values = new Map(outside);
    for (const [i, depth] of this.depths.entries()) {
      if (depth !== axis || this.arithmetic[i]!.kind === 'number') continue;
      const isUsedInside = this.arithmetic.some(
        (other, j) => other.kind === 'apply' && other.args.includes(i) && this.depths[j]! > axis,
      );
      if (isUsedInside) this.value(i, values, load);
    }
    return values;
  }

  /** The results of some instructions for one vector of elements. */
  vector(results: readonly number[], outside: Values, load: Load): Local[] {
    const values = new Map(outside);
    return results.map((result) => this.value(result, values, load));
  }

  private value(i: number, values: Map<number, Local>, load: Load): Local {
    const known = values.get(i);
    if (known) return known;
    const instruction = this.arithmetic[i]!;
    const value =
      instruction.kind === 'number'
        ? this.emission.lanes.number(this.f, instruction.value)
        : instruction.kind === 'load'
          ? this.f.let('x', load(i))
          : this.f.let(instruction.fn, this.apply(instruction, values, load));
    values.set(i, value);
    return value;
  }

  private apply(
    { fn, args }: Extract<Instruction, { kind: 'apply' }>,
    values: Map<number, Local>,
    load: Load,
  ): Expression {
    const { c } = this;
    const value = (i: number) => this.value(i, values, load);
    const condition = fn === 'where' ? this.arithmetic[args[0]!]! : null;
    if (condition?.kind === 'apply' && !values.has(args[0]!)) {
      // A comparison need not become a number to choose by it.
      const mask = maskOf(c, condition.fn, () => condition.args.map(value));
      if (mask) return c.select(mask, value(args[1]!), value(args[2]!));
    }
    if (fn === 'add') {
      for (const [at, arg] of args.entries()) {
        const part = this.arithmetic[arg]!;
        if (part.kind !== 'apply') continue;
        const other = args[1 - at]!;
        // x + (−y) is x − y to the last bit.
        if (part.fn === 'neg') return c.sub(value(other), value(part.args[0]!));
        const isFused =
          part.fn === 'mul' && this.emission.lanes.mode === 'fast' && this.uses[arg] === 1;
        if (isFused && !values.has(arg)) {
          return c.multiplyAdd(value(part.args[0]!), value(part.args[1]!), value(other));
        }
      }
    }
    return applied(c, this.emission.library, fn, args.map(value));
  }
}
