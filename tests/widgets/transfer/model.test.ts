import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { sentence, summary, table, widget, wins } from '../../../src/widgets/transfer/model.ts';

const state = defaults(widget.schema);
const outcomes = [
  { scratch: 0.8, frozen: 0.9, fineTuned: 0.7 },
  { scratch: 0.6, frozen: 0.6, fineTuned: 0.9 },
];

test('means, deviations and wins are counted over the seeds', () => {
  const known = summary(outcomes, 'scratch')!;
  expect(known.mean).toBeCloseTo(0.7, 12);
  expect(known.deviation).toBeCloseTo(0.1, 12);
  expect(summary([], 'scratch')).toBeNull();
  expect([wins(outcomes, 'frozen', 'scratch'), wins(outcomes, 'fineTuned', 'frozen')]).toEqual([
    1, 1,
  ]);
});

test('the sentence says how many seeds and how few labels', () => {
  expect(sentence([], state)).toMatch(/2 labelled letters of each kind of a new task/);
  expect(sentence(outcomes, state)).toBe('**2 seeds, 2 labelled letters of each kind:** from scratch 70.0\u00a0%, frozen features 75.0\u00a0%, fine-tuned 80.0\u00a0%. Frozen beats scratch in 1 of 2.'); // biome-ignore format: one line
  expect(sentence(outcomes.slice(1), { ...state, task: 'spiral' })).toMatch(/^\*\*One seed, twelve labelled points/); // biome-ignore format: one line
});

test('the table names each seed', () => {
  expect(table(outcomes, { ...state, seed: 5 }).rows).toEqual([
    [5, 0.8, 0.9, 0.7],
    [6, 0.6, 0.6, 0.9],
  ]);
});
