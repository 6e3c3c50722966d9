import { functionCalls } from './functions.ts';
import { trainingCalls } from './training.ts';

/** A name as it is spelt, one call of it with all its options, and the numbers or the shape it gives. */
export type Call = readonly [
  spelling: string,
  call: () => unknown,
  expected: readonly number[] | { readonly shape: readonly number[] },
];

export const calls: readonly Call[] = [...functionCalls, ...trainingCalls];
