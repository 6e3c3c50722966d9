import { type Expression, type Local, type Operand, op, shuffle } from '../assembler/expression.ts';
import { callOf, type FunctionBuilder } from '../assembler/function-builder.ts';
import type { ModuleBuilder } from '../assembler/module-builder.ts';
import { Calculation } from './calculation.ts';
import { erf } from './error-function.ts';
import { exp, expm1 } from './exponential.ts';
import { Lanes } from './lanes.ts';
import { log1p } from './logarithm.ts';
import { power } from './power.ts';
import { sinOf } from './trigonometry.ts';

/** Functions too long to be written out wherever they are used. */
export type LongFunction = 'exp' | 'expm1' | 'log1p' | 'sin' | 'cos' | 'erf' | 'power';

const FIRST_HALF_TWICE = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const SECOND_HALF = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];

/** The long functions of one module, each written once, when it is first called. */
export class Library {
  private readonly module: ModuleBuilder;
  private readonly written = new Map<string, FunctionBuilder>();

  constructor(module: ModuleBuilder) {
    this.module = module;
  }

  /** A function that is written when it is first asked for, and is the same for equal keys. */
  once(key: string, write: () => FunctionBuilder): FunctionBuilder {
    const known = this.written.get(key);
    if (known) return known;
    const f = write();
    this.written.set(key, f);
    return f;
  }

  /** The function's value for vectors of either precision. */
  call(name: LongFunction, lanes: Lanes, ...operands: Operand[]): Expression {
    const key = `${name}_${lanes.shape}`;
    const known = this.written.get(key);
    if (known) return callOf(known, ...operands);
    const second = operands.length === 2 ? ({ y: 'v128' } as const) : {};
    const f = this.module.function(key, { x: 'v128', ...second }, 'v128');
    this.written.set(key, f);
    f.return(
      lanes.precision === 'float32'
        ? this.throughDouble(name, lanes, f)
        : this.formula(name, new Calculation(f, lanes), f.parameters),
    );
    return callOf(f, ...operands);
  }

  private formula(name: LongFunction, c: Calculation, values: readonly Local[]): Expression {
    const [x, y] = values;
    switch (name) {
      case 'exp':
        return exp(c, x!);
      case 'expm1':
        return expm1(c, x!);
      case 'log1p':
        return log1p(c, x!);
      case 'erf':
        return erf(c, x!, (value) => this.call('exp', c.lanes, value));
      case 'power':
        return power(c, x!, y!);
      case 'sin':
      case 'cos': {
        const outside = this.module.import(name, ['f64'], 'f64');
        return sinOf(c, x!, name === 'sin' ? 0 : 1, (value) => callOf(outside, value));
      }
    }
  }

  /** Four float32 as two times two float64, each result rounded once. */
  private throughDouble(name: LongFunction, lanes: Lanes, f: FunctionBuilder): Expression {
    const double = new Lanes('float64', lanes.mode);
    const half = (values: readonly Operand[]) => {
      const wide = values.map((value) => op('f64x2.promote_low_f32x4', value));
      return op('f32x4.demote_f64x2_zero', this.call(name, double, ...wide));
    };
    const upper = f.parameters.map((value) => shuffle(value, value, SECOND_HALF));
    return shuffle(half(f.parameters), half(upper), FIRST_HALF_TWICE);
  }
}
