import fc from 'fast-check';
import { type Tensor, tensor } from '../../../src/nn/index.ts';
import type { Row } from './operations.ts';

/**
 * Draws inputs for a row of the table. Entries are a shuffle of well separated numbers with a
 * little added, so that no two tie and none lies at a kink, where differences and rules disagree.
 */
export function inputsFor({ shapes, domain }: Row): fc.Arbitrary<Tensor[]> {
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
