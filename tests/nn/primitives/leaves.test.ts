import { expect, test } from 'vitest';
import { arange, gather, gradients, tensor } from '../../../src/nn/index.ts';
import { perStep, refilledAmong, refilledLeaf } from '../../../src/nn/primitives/leaf.ts';

test.each([
  [[4], [0, 1, 2, 3], 'count'],
  [[2, 5], [2, 3, 4], 'data'],
  [[0, 3], [0, 1, 2], 'count'],
  [[0, 5, 2], [0, 2, 4], 'data'],
  [[1, 2, 0.25], [1, 1.25, 1.5, 1.75], 'data'],
  [[3, 0, -1], [3, 2, 1], 'data'],
  [[3, 0], [], 'data'],
] as const)('arange of %j is %j; only one that counts from 0 can be made without its numbers: %s', (bounds, numbers, op) => {
  const made = arange(...(bounds as unknown as [number, number?, number?]));
  expect([...made.dataSync()]).toEqual(numbers);
  expect(made.op).toBe(op);
}); // biome-ignore format: one line

test('what is gathered twice gets the gradient twice, and its slope again', () => {
  const x = tensor([1, 2, 3]);
  const picked = gather(x, tensor([2, 0, 2]));
  const [slope] = gradients(picked.square().sum(), [x]);
  expect([picked.op, slope!.op]).toEqual(['gather', 'scatterAdd']);
  expect([...slope!.dataSync()]).toEqual([2, 0, 12]);
  const [curvature] = gradients(slope!.mul(tensor([5, 7, 11])).sum(), [x]);
  expect([...curvature!.dataSync()]).toEqual([10, 0, 44]);
});

test('leaves that are filled anew take their turns as they were made, whatever order they are met in', () => {
  const made = ['first', 'second', 'third'].map((op) => refilledLeaf(op, [2], (numbers) => numbers.fill(1))); // biome-ignore format: one line
  const met = [made[2]!, tensor([1]), made[0]!, made[1]!];
  expect(refilledAmong(met).map(({ op }) => op)).toEqual(['first', 'second', 'third']);
  const number = perStep(3, (t) => 10 * t);
  expect([number.op, number.item(), number.shape]).toEqual(['perStep', 30, []]);
  const later = new Float64Array(1);
  number.refill!(later, 4);
  expect([...later]).toEqual([70]);
});
