import {
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  math,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

/** Ways to keep gradients short. */
export const clippings = ['value', 'norm', 'globalNorm'] as const;
export type Clipping = (typeof clippings)[number];

/** Gradients of several tensors, of two numbers each, before and after clipping. */
export interface Turn {
  readonly before: readonly (readonly [number, number])[];
  readonly after: readonly (readonly [number, number])[];
  /** Lengths of all tensors together. */
  readonly norms: readonly [before: number, after: number];
  /** Direction of each in degrees, before and after. */
  readonly directions: readonly (readonly [before: number, after: number])[];
  /** How far the whole gradient, all tensors as one vector, was turned, in degrees. */
  readonly turned: number;
}

const clip: Record<Clipping, (gradients: readonly Tensor[], limit: number) => readonly Tensor[]> = {
  value: clipByValue,
  norm: clipByNorm,
  globalNorm: (gradients, limit) => clipByGlobalNorm(gradients, limit).clipped,
};

const degrees = (radians: number) => (radians * 180) / Math.PI;
const length = (vector: readonly number[]) =>
  Math.sqrt(vector.reduce((sum, entry) => sum + entry * entry, 0));

/** The angle between two vectors in degrees; 0 where one of them has no direction. */
export function angleBetween(a: readonly number[], b: readonly number[]): number {
  const [p, q] = [length(a), length(b)];
  if (p === 0 || q === 0) return 0;
  // Half the angle from the sum and the difference of the unit vectors: exact for small angles too.
  const [apart, along] = [-1, 1].map((sign) =>
    length(a.map((entry, i) => entry / p + (sign * b[i]!) / q)),
  );
  return degrees(2 * math.atan2(apart!, along!));
}

const direction = ([x, y]: readonly [number, number]) => degrees(math.atan2(y, x));

/**
 * Clips gradients and measures what that did to their direction.
 *
 * @param limit of each entry (`value`), of each tensor (`norm`) or of all together (`globalNorm`)
 */
export function clipped(
  gradients: readonly (readonly [number, number])[],
  by: Clipping,
  limit: number,
): Turn {
  const after = clip[by](
    gradients.map((gradient) => tensor([...gradient])),
    limit,
  ).map((gradient): [number, number] => {
    const [x, y] = gradient.dataSync();
    return [x!, y!];
  });
  return {
    before: gradients,
    after,
    norms: [length(gradients.flat()), length(after.flat())],
    directions: gradients.map((gradient, i) => [direction(gradient), direction(after[i]!)]),
    turned: angleBetween(gradients.flat(), after.flat()),
  };
}
