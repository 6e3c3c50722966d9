import type { Random } from '../../nn/index.ts';

/**
 * Draws until the numbers fit, so that no mistake of an exercise lands on its answer or on another mistake.
 *
 * @throws when a thousand draws do not fit: then the rule is wrong, not the luck
 */
export function drawUntil<Numbers>(
  random: Random,
  draw: (random: Random) => Numbers,
  fits: (numbers: Numbers) => boolean,
): Numbers {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const numbers = draw(random);
    if (fits(numbers)) return numbers;
  }
  throw new Error('drawUntil: none of 1000 draws fits; widen the ranges or loosen the rule');
}
