import { argMax } from '../functions/reductions.ts';
import { lessEqual } from '../primitives/elementwise.ts';
import type { Tensor } from '../tensor.ts';

/** The class of each row: the largest of several scores, or whether a single one reaches ½; whole numbers as they are. */
export function classesOf(scores: Tensor): number[] {
  const columns = scores.shape.length === 2 ? scores.shape[1]! : 1;
  if (columns > 1) return [...argMax(scores).dataSync()];
  const numbers = [...scores.dataSync()];
  return numbers.every(Number.isInteger) ? numbers : [...lessEqual(0.5, scores).dataSync()];
}
