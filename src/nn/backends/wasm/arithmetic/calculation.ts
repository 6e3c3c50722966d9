import {
  type Expression,
  expressionOf,
  type Local,
  type Operand,
  op,
  vector,
} from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import type { Lanes } from './lanes.ts';

/** What arithmetic takes: a vector, or a number for all of its lanes. */
export type Term = Operand;

/** Writes formulas on vectors into a function. A term used twice must be given a name with `let`. */
export class Calculation {
  readonly f: FunctionBuilder;
  readonly lanes: Lanes;

  constructor(f: FunctionBuilder, lanes: Lanes) {
    this.f = f;
    this.lanes = lanes;
  }

  private term(term: Term): Operand {
    return typeof term === 'number' ? this.lanes.number(this.f, term) : term;
  }

  private op(name: Parameters<Lanes['op']>[0], ...terms: Term[]): Expression {
    return this.lanes.op(name, ...terms.map((term) => this.term(term)));
  }

  /** Computes a term here, once. */
  let(name: string, term: Term): Local {
    return this.f.let(name, this.term(term));
  }

  add = (a: Term, b: Term): Expression => this.op('add', a, b);
  sub = (a: Term, b: Term): Expression => this.op('sub', a, b);
  mul = (a: Term, b: Term): Expression => this.op('mul', a, b);
  div = (a: Term, b: Term): Expression => this.op('div', a, b);
  neg = (a: Term): Expression => this.op('neg', a);
  abs = (a: Term): Expression => this.op('abs', a);
  sqrt = (a: Term): Expression => this.op('sqrt', a);
  /** The nearest whole number, the even one of two. */
  nearest = (a: Term): Expression => this.op('nearest', a);
  truncate = (a: Term): Expression => this.op('trunc', a);

  /** The larger and the smaller of two; NaN if either is. */
  maximum = (a: Term, b: Term): Expression => this.op('max', a, b);
  minimum = (a: Term, b: Term): Expression => this.op('min', a, b);
  /** x, but no larger (smaller) than a limit; NaN in x stays, NaN as a limit is none. */
  atMost = (x: Term, limit: Term): Expression => this.op('pmin', x, limit);
  atLeast = (x: Term, limit: Term): Expression => this.op('pmax', x, limit);

  /** a · b + c */
  multiplyAdd = (a: Term, b: Term, c: Term): Expression =>
    this.lanes.multiplyAdd(this.term(a), this.term(b), this.term(c));

  /** c[0] + c[1] x + c[2] x² + … by Horner's rule. */
  polynomial(x: Local, coefficients: readonly number[]): Expression {
    const [highest, ...others] = coefficients.toReversed();
    let sum = expressionOf(this.term(highest!));
    for (const coefficient of others) sum = this.multiplyAdd(sum, x, coefficient);
    return sum;
  }

  /** The same by pairs, (c[0] + c[1] x) + x² ((c[2] + c[3] x) + …): half as many steps that wait for each other. */
  polynomialInPairs(x: Local, square: Local, coefficients: readonly number[]): Expression {
    const pairs: Expression[] = [];
    for (let i = 0; i < coefficients.length; i += 2) {
      const [even, odd] = coefficients.slice(i, i + 2);
      const first = expressionOf(this.term(even!));
      pairs.push(odd === undefined ? first : this.multiplyAdd(odd, x, even!));
    }
    return pairs.reduceRight((sum, pair) => this.multiplyAdd(sum, square, pair));
  }

  // Comparisons give masks: all bits of a lane, or none. NaN compares as false.
  less = (a: Term, b: Term): Expression => this.op('lt', a, b);
  lessEqual = (a: Term, b: Term): Expression => this.op('le', a, b);
  greater = (a: Term, b: Term): Expression => this.op('gt', a, b);
  equal = (a: Term, b: Term): Expression => this.op('eq', a, b);
  notEqual = (a: Term, b: Term): Expression => this.op('ne', a, b);

  /** `yes` where the mask is set, `no` elsewhere. */
  select = (mask: Operand, yes: Term, no: Term): Expression =>
    op('v128.bitselect', this.term(yes), this.term(no), mask);
  /** The bits that both have. */
  and = (a: Term, b: Term): Expression => op('v128.and', this.term(a), this.term(b));
  or = (a: Term, b: Term): Expression => op('v128.or', this.term(a), this.term(b));
  xor = (a: Term, b: Term): Expression => op('v128.xor', this.term(a), this.term(b));
  /** `a` where the mask is not set, +0 elsewhere. */
  unless = (mask: Operand, a: Term): Expression => op('v128.andnot', this.term(a), mask);
  not = (mask: Operand): Expression => op('v128.not', mask);
  /** Whether a mask is set in any lane, as an i32. */
  any = (mask: Operand): Expression => op('v128.any_true', mask);

  /** The sign of x alone, as bits. */
  signOf = (x: Term): Expression => this.and(x, -0);

  // Lanes as whole numbers, of 32 or 64 bits.
  /** A whole number in all lanes. */
  bits(value: bigint): Local {
    const { bits } = this.lanes;
    return this.f.constant(`${bits} ${value}`, vector(bits, value));
  }
  addBits = (a: Term, b: Term): Expression =>
    op(`${this.lanes.bits}.add`, this.term(a), this.term(b));
  subBits = (a: Term, b: Term): Expression =>
    op(`${this.lanes.bits}.sub`, this.term(a), this.term(b));
  shiftLeft = (a: Term, by: number): Expression => op(`${this.lanes.bits}.shl`, this.term(a), by);
  shiftRight = (a: Term, by: number): Expression =>
    op(`${this.lanes.bits}.shr_s`, this.term(a), by);
}
