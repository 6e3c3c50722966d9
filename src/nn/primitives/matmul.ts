import { refuseOthers } from '../options.ts';
import { broadcastShapes, print } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { broadcastTo, permute, reshape } from './movement.ts';

/** Swaps the last two axes. */
const transposed = (x: Tensor): Tensor => {
  const rank = x.shape.length;
  const order = x.shape.map((_, axis) => axis);
  return permute(x, [...order.slice(0, -2), rank - 1, rank - 2]);
};

/**
 * [..., n, k] x [..., k, m] -> [..., n, m]. Leading axes broadcast; a vector [k] is a row on the
 * left and a column on the right, and its axis is gone from the result.
 *
 * @throws if the inner axes differ, or an operand is a single number
 */
export function matmul(
  a: Tensor,
  b: Tensor,
  {
    transposeA = false,
    transposeB = false,
    ...others
  }: { transposeA?: boolean; transposeB?: boolean } = {},
): Tensor {
  refuseOthers('matmul', others, 'transposeA, transposeB');
  if (a.shape.length === 0 || b.shape.length === 0) {
    throw new Error(
      `matmul: needs matrices, not ${print(a.shape)} x ${print(b.shape)}; multiply by a single number with mul`,
    );
  }
  let left = a.shape.length === 1 ? reshape(a, [1, a.size]) : a.node;
  let right = b.shape.length === 1 ? reshape(b, [b.size, 1]) : b.node;
  if (transposeA && a.shape.length > 1) left = transposed(left);
  if (transposeB && b.shape.length > 1) right = transposed(right);
  const [n, k] = left.shape.slice(-2);
  const [inner, m] = right.shape.slice(-2);
  if (k !== inner) {
    throw new Error(
      `matmul: inner axes differ, ${print(a.shape)}${transposeA ? 'ᵀ' : ''} x ${print(b.shape)}${transposeB ? 'ᵀ' : ''}: the first matrix's last axis is ${k}, the second's first is ${inner}, and they must be equal${hint(left, right)}`,
    );
  }
  const batch = broadcastShapes('matmul', left.shape.slice(0, -2), right.shape.slice(0, -2));
  const product = productOf(
    broadcastTo(left, [...batch, n!, k!]),
    broadcastTo(right, [...batch, k!, m!]),
  );
  const rows = a.shape.length === 1 ? [] : [n!];
  const columns = b.shape.length === 1 ? [] : [m!];
  return reshape(product, [...batch, ...rows, ...columns]);
}

/** dA = dY Bᵀ, dB = Aᵀ dY. */
function productOf(a: Tensor, b: Tensor): Tensor {
  return new Tensor({
    op: 'matmul',
    inputs: [a, b],
    shape: [...a.shape.slice(0, -1), b.shape.at(-1)!],
    kernel: { kind: 'matmul' },
    gradient: (dy) => [productOf(dy, transposed(b)), productOf(transposed(a), dy)],
    rule: ([nameA, nameB]) => [`\\bar y\\,${nameB}^{\\top}`, `${nameA}^{\\top}\\,\\bar y`],
  });
}

/** A way out, where a transposed operand would fit. */
function hint(left: Tensor, right: Tensor): string {
  if (left.shape.at(-1) === right.shape.at(-1))
    return '; transposing the second would fit ({ transposeB: true })';
  if (left.shape.at(-2) === right.shape.at(-2))
    return '; transposing the first would fit ({ transposeA: true })';
  return '';
}
