import type { Numbers, Values } from './backend.ts';

/** The place of the first infinity or NaN, −1 where there is none. A loop: a training asks for all its numbers after every update. */
export function placeOfNonFinite(numbers: Numbers): number {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return i;
  return -1;
}

/** Whether none of these numbers is infinite or NaN, wherever they are. */
export const areFinite = (values: Values): boolean =>
  values.areFinite?.() ?? placeOfNonFinite(values.read()) < 0;
