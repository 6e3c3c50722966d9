import type { ScalarFunction } from '../../kernel.ts';
import type { Arithmetic, View } from '../../plan/step.ts';
import type { Shader } from './shader.ts';

type Written = (s: Shader, a: string, b: string, c: string) => string;

const named =
  (name: string): Written =>
  (s, a) =>
    `${s.function(name)}(${a})`;
const namedOfTwo =
  (name: string): Written =>
  (s, a, b) =>
    `${s.function(name)}(${a}, ${b})`;

/**
 * The bits of four numbers changed by a number that the text does not name. Compilers take x − x
 * for 0 and x / x for 1, although they are no numbers where x is infinite; here they see no second x.
 */
const bitsChanged = (s: Shader, a: string, by: number): string =>
  `intBitsToFloat(floatBitsToInt(${a}) ^ ${s.integer(by)})`;
/** The bit of the sign. */
const SIGN = 1 << 31;

/** A comparison; of a number with itself, too, which does not hold where it is none. */
const comparison =
  (name: string): Written =>
  (s, a, b) =>
    `vec4(${name}(${a}, ${a === b ? bitsChanged(s, b, 0) : b}))`;

/** Every scalar function as text. */
const functions: Record<ScalarFunction, Written> = {
  add: (_, a, b) => `${a} + ${b}`,
  mul: (_, a, b) => `${a} * ${b}`,
  neg: (s, a) => bitsChanged(s, a, SIGN),
  reciprocal: (s, a) => `1.0 / ${bitsChanged(s, a, 0)}`,
  abs: (_, a) => `abs(${a})`,
  relu: named('relu'),
  maximum: namedOfTwo('maximum'),
  minimum: namedOfTwo('minimum'),
  exp: named('exp4'),
  expm1: named('expm14'),
  log: named('log4'),
  log1p: named('log1p4'),
  sqrt: named('root'),
  sin: named('sin4'),
  cos: named('cos4'),
  tanh: named('tanh4'),
  erf: named('erf4'),
  power: namedOfTwo('power4'),
  less: comparison('lessThan'),
  lessEqual: comparison('lessThanEqual'),
  equal: comparison('equal'),
  where: (_, condition, a, b) => `mix(${b}, ${a}, notEqual(${condition}, vec4(0)))`,
};

/** The views that arithmetic loads, in order. */
export const viewsIn = (arithmetic: Arithmetic): View[] =>
  arithmetic.flatMap((instruction) => (instruction.kind === 'load' ? [instruction.view] : []));

/**
 * Writes arithmetic on four elements at once, and gives the name of each instruction's result.
 *
 * @param load what a load is, by its number among the loads
 */
export function writeArithmetic(
  shader: Shader,
  arithmetic: Arithmetic,
  load: (number: number) => string,
): string[] {
  const results: string[] = [];
  let loads = 0;
  for (const instruction of arithmetic) {
    switch (instruction.kind) {
      case 'load':
        results.push(shader.let('vec4', load(loads++)));
        break;
      case 'number':
        results.push(shader.let('vec4', `vec4(${shader.number(instruction.value)})`));
        break;
      case 'apply': {
        const [a = '', b = '', c = ''] = instruction.args.map((arg) => results[arg]!);
        results.push(shader.let('vec4', functions[instruction.fn](shader, a, b, c)));
      }
    }
  }
  return results;
}
