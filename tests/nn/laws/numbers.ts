import fc from 'fast-check';
import { type Shape, type Tensor, tensor } from '../../../src/nn/index.ts';
import type { Row } from './rows/row.ts';

/** The size of each letter in a row's shapes. */
export type Sizes = Readonly<Record<'n' | 'm' | 'k', number>>;

/** The sizes where nobody draws them. */
const FIXED: Sizes = { n: 2, m: 3, k: 4 };

/** Sizes from `smallest` to `largest`, each letter its own. */
export function sizesUpTo(largest: number, smallest = 1): fc.Arbitrary<Sizes> {
  const size = fc.integer({ min: smallest, max: largest });
  return fc.record({ n: size, m: size, k: size });
}

/**
 * Draws inputs for a row of the table. Entries are a shuffle of well separated numbers with a
 * little added, so that no two tie and none lies at a kink, where differences and rules disagree.
 */
export const inputsFor = (
  row: Row,
  sizes: fc.Arbitrary<Sizes> = fc.constant(FIXED),
): fc.Arbitrary<Tensor[]> => sizes.chain((drawn) => inputsOf(row.domain, shapesOf(row, drawn)));

const shapesOf = ({ shapes }: Row, sizes: Sizes): Shape[] =>
  shapes.map((pattern) => pattern.map((size) => (typeof size === 'number' ? size : sizes[size])));

function inputsOf(domain: Row['domain'], shapes: readonly Shape[]): fc.Arbitrary<Tensor[]> {
  const sizes = shapes.map((shape) => shape.reduce((a, b) => a * b, 1));
  const total = sizes.reduce((a, b) => a + b, 0);
  const places = fc.shuffledSubarray([...Array(total).keys()], { minLength: total });
  return fc
    .tuple(
      places,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: total, maxLength: total }),
    )
    .map(([order, shift]) => {
      const numbers = order.map((place, i) => {
        const share = (place + 0.2 + 0.6 * shift[i]!) / total; // in (0, 1), no two close
        if (domain === 'share') return 0.05 + 0.9 * share;
        if (domain === 'positive') return 0.3 + 2 * share;
        return 3.1 * share - 1.5;
      });
      let at = 0;
      return shapes.map((shape, i) => {
        at += sizes[i]!;
        return tensor(numbers.slice(at - sizes[i]!, at), shape);
      });
    });
}

/** Fixed weights without pattern, to turn a tensor into one number that depends on every entry. */
export function weightsLike(y: Tensor, phase = 1): Tensor {
  return tensor(
    Array.from({ length: y.size }, (_, i) => Math.sin(7.3 * i + phase)),
    y.shape,
  );
}
