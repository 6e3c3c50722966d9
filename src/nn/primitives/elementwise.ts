import type { ScalarFunction } from '../backends/kernel.ts';
import { broadcastShapes, type Shape } from '../shape.ts';
import { type GradientRule, type PrintedRule, Tensor } from '../tensor.ts';
import { type Operand, tensorOf } from './leaf.ts';
import { broadcastTo } from './movement.ts';

/** Applies one scalar function to corresponding elements. Operands are broadcast before, so no rule thinks about shape. */
function apply(
  fn: ScalarFunction,
  operands: readonly Operand[],
  gradient: GradientRule,
  rule: PrintedRule,
): Tensor {
  const tensors = operands.map(tensorOf);
  let shape: Shape = tensors[0]!.shape;
  for (const tensor of tensors) shape = broadcastShapes(fn, shape, tensor.shape);
  const inputs = tensors.map((tensor) => broadcastTo(tensor, shape));
  return new Tensor({ op: fn, inputs, shape, kernel: { kind: 'map', fn }, gradient, rule });
}

/** An operation on one operand: its gradient and the factor that this gradient is. */
function unary(
  fn: ScalarFunction,
  gradient: (dy: Tensor, y: Tensor, x: Tensor) => Tensor,
  factor: (x: string, y: string) => string,
): (x: Operand) => Tensor {
  const contributions: GradientRule = (dy, y, [x]) => [gradient(dy, y, x!)];
  const rule: PrintedRule = ([x], y) => [factor(x!, y)];
  return (x) => apply(fn, [x], contributions, rule);
}

/** An operation on two operands, likewise; no gradient where the gradient is null. */
function binary(
  fn: ScalarFunction,
  gradient: ((dy: Tensor, y: Tensor, a: Tensor, b: Tensor) => readonly [Tensor, Tensor]) | null,
  factors: (a: string, b: string, y: string) => readonly [string, string],
): (a: Operand, b: Operand) => Tensor {
  const contributions: GradientRule = (dy, y, [a, b]) => gradient?.(dy, y, a!, b!) ?? [null, null];
  const rule: PrintedRule = ([a, b], y) => factors(a!, b!, y);
  return (a, b) => apply(fn, [a, b], contributions, rule);
}

/** a + b */
export const add = binary(
  'add',
  (dy) => [dy, dy],
  () => ['1', '1'],
);

/** a · b */
export const mul = binary(
  'mul',
  (dy, _y, a, b) => [mul(dy, b), mul(dy, a)],
  (a, b) => [b, a],
);

/** −x */
export const neg = unary(
  'neg',
  (dy) => neg(dy),
  () => '-1',
);

/** 1/x */
export const reciprocal = unary(
  'reciprocal',
  (dy, y) => neg(mul(dy, mul(y, y))),
  (x) => `-\\frac{1}{${x}^2}`,
);

/** eˣ */
export const exp = unary(
  'exp',
  (dy, y) => mul(dy, y),
  (_x, y) => y,
);

/** eˣ − 1, accurate near 0 */
export const expm1 = unary(
  'expm1',
  (dy, y) => mul(dy, add(y, 1)),
  (x) => `e^{${x}}`,
);

/** ln x */
export const log = unary(
  'log',
  (dy, _y, x) => mul(dy, reciprocal(x)),
  (x) => `\\frac{1}{${x}}`,
);

/** ln(1 + x), accurate near 0 */
export const log1p = unary(
  'log1p',
  (dy, _y, x) => mul(dy, reciprocal(add(x, 1))),
  (x) => `\\frac{1}{1 + ${x}}`,
);

/** √x, entry by entry; NaN below 0. */
export const sqrt = unary(
  'sqrt',
  (dy, y) => mul(dy, reciprocal(mul(y, 2))),
  (_x, y) => `\\frac{1}{2 ${y}}`,
);

/** sin x, of an angle in radians. */
export const sin = unary(
  'sin',
  (dy, _y, x) => mul(dy, cos(x)),
  (x) => `\\cos ${x}`,
);

/** cos x, of an angle in radians. */
export const cos: (x: Operand) => Tensor = unary(
  'cos',
  (dy, _y, x) => neg(mul(dy, sin(x))),
  (x) => `-\\sin ${x}`,
);

/** tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), between −1 and 1. */
export const tanh = unary(
  'tanh',
  (dy, y) => mul(dy, add(1, neg(mul(y, y)))),
  (_x, y) => `1 - ${y}^2`,
);

/** The error function, 2/√π ∫₀ˣ e^(−t²) dt */
export const erf = unary(
  'erf',
  (dy, _y, x) => mul(dy, mul(exp(neg(mul(x, x))), 1.1283791670955126)), // 2/√π
  (x) => `\\tfrac{2}{\\sqrt{\\pi}} e^{-${x}^2}`,
);

/** max(x, 0); the slope at 0 is 0, and NaN stays NaN. */
export const relu = unary(
  'relu',
  (dy, _y, x) => where(lessEqual(x, 0), 0, dy),
  (x) => `[${x} > 0]`,
);

/** |x|; the slope at 0 is 0. */
export const abs = unary(
  'abs',
  (dy, _y, x) => mul(dy, add(less(0, x), neg(less(x, 0)))),
  (x) => `\\operatorname{sign} ${x}`,
);

/** The larger of two; where they tie, each receives half of the gradient. */
export const maximum = binary(
  'maximum',
  (dy, _y, a, b) => [mul(dy, share(b, a)), mul(dy, share(a, b))],
  (a, b) => [`[${a} > ${b}]`, `[${b} > ${a}]`],
);

/** The smaller of two; where they tie, each receives half of the gradient. */
export const minimum = binary(
  'minimum',
  (dy, _y, a, b) => [mul(dy, share(a, b)), mul(dy, share(b, a))],
  (a, b) => [`[${a} < ${b}]`, `[${b} < ${a}]`],
);

/** 1 where low < high, a half where they tie, 0 elsewhere. */
const share = (low: Tensor, high: Tensor): Tensor =>
  add(less(low, high), mul(equal(low, high), 0.5));

/** aᵇ for any real exponent; `pow` is what users call. The base 0 sends no gradient to the exponent. */
export const power = binary(
  'power',
  (dy, y, a, b) => [
    mul(dy, mul(b, power(a, add(b, -1)))),
    mul(dy, where(equal(a, 0), 0, mul(y, log(a)))),
  ],
  (a, b, y) => [`${b}\\,${a}^{${b} - 1}`, `${y} \\ln ${a}`],
);

const flat = (): readonly [string, string] => ['0', '0'];

/** 1 where a < b, else 0; no gradient, and false for NaN. */
export const less = binary('less', null, flat);

/** 1 where a > b, else 0; no gradient, and false for NaN. */
export const greater = (a: Operand, b: Operand): Tensor => less(b, a);

/** 1 where a ≤ b, else 0; no gradient, and false for NaN. */
export const lessEqual = binary('lessEqual', null, flat);

/** 1 where a = b, else 0; no gradient, and false for NaN. */
export const equal = binary('equal', null, flat);

/** `a` where the condition is not 0, else `b`, element by element. */
export function where(condition: Operand, a: Operand, b: Operand): Tensor {
  return apply(
    'where',
    [condition, a, b],
    (dy, _y, inputs) => [null, where(inputs[0]!, dy, 0), where(inputs[0]!, 0, dy)],
    ([c]) => ['0', `[${c}]`, `[\\lnot ${c}]`],
  );
}
