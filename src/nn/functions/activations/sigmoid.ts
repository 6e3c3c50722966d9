import { limits } from '../../backends/limits.ts';
import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import {
  abs,
  add,
  erf,
  exp,
  log1p,
  maximum,
  minimum,
  mul,
  neg,
  reciprocal,
  tanh,
} from '../../primitives/elementwise.ts';
import type { Tensor } from '../../tensor.ts';
import { div } from '../arithmetic.ts';

/** 1/(1 + e⁻ˣ); e⁻ˣ stops just before it overflows, where the result is 0 to every digit. */
export function sigmoid(x: Tensor): Tensor {
  return scoped('sigmoid', [x], () =>
    reciprocal(add(1, exp(minimum(neg(x), limits().largestExponent)))),
  );
}

/** ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|) */
export function softplus(x: Tensor): Tensor {
  return scoped('softplus', [x], () => add(maximum(x, 0), log1p(exp(neg(abs(x))))));
}

/** x / (1 + |x|) */
export function softsign(x: Tensor): Tensor {
  return scoped('softsign', [x], () => div(x, add(1, abs(x))));
}

/** x σ(x), also called swish */
export function silu(x: Tensor): Tensor {
  return scoped('silu', [x], () => mul(x, sigmoid(x)));
}

/** x tanh(softplus(x)) */
export function mish(x: Tensor): Tensor {
  return scoped('mish', [x], () => mul(x, tanh(softplus(x))));
}

/** x Φ(x), with the normal distribution's Φ or its approximation by tanh. */
export function gelu(
  x: Tensor,
  { approximate, ...others }: { approximate?: 'tanh' | 'none' } = {},
): Tensor {
  refuseOthers('gelu', others, 'approximate');
  return scoped('gelu', [x], () => {
    if (approximate === 'tanh') {
      const inner = mul(add(x, mul(mul(mul(x, x), x), 0.044715)), 0.7978845608028654); // √(2/π)
      return mul(mul(x, 0.5), add(1, tanh(inner)));
    }
    return mul(mul(x, 0.5), add(1, erf(mul(x, Math.SQRT1_2))));
  });
}
