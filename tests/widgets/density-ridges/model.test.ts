import { expect, test } from 'vitest';
import type { Spread } from '../../../src/experiments/initialization/densities.ts';
import {
  bandsOf,
  headOf,
  labels,
  type State,
  sentence,
  steps,
  table,
  widget,
} from '../../../src/widgets/density-ridges/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const start: State = defaults(widget.schema);
const spread = (deviation: number, patch: Partial<Spread> = {}): Spread => ({
  histograms: [],
  deviations: [0.5, 0.4, 0.3, 0.2, deviation],
  loss: 2.3,
  accuracy: 0.1,
  diverged: null,
  ...patch,
});

test('says how far both networks have narrowed, and when', () => {
  const frame = [spread(0.04), spread(0.31)];
  expect(sentence(frame, start)).toContain('Before training');
  expect(sentence(frame, { ...start, step: 6 })).toContain('After 1.5 epochs');
  expect(sentence(frame, start)).toContain('0.04 in layer 5; Glorot 0.5 in layer 1, 0.31');
});

test('says at which update a network lost its numbers', () => {
  const lost = spread(0.1, {
    diverged: { step: 3, origin: null, message: 'lost', growth: { losses: [], from: 0, every: 1 } },
  });
  expect(sentence([lost, spread(0.3)], { ...start, step: 1 })).toContain('Diverged at update 3');
});

test('before the run a network has a name and no numbers', () => {
  expect(headOf('pytorch', undefined)).toBe('U(±1/√n)');
  expect(sentence(undefined, start)).toContain('Press Train');
});

test('the rail names each whole epoch', () => {
  expect(labels.filter((label) => label !== '')).toEqual(['epoch 0', 'epoch 1', 'epoch 2', 'epoch 3', 'epoch 4']); // biome-ignore format: one line
  expect(labels).toHaveLength(steps + 1);
});

const shares = (...of: number[]) => [{ low: -1, high: 1, shares: of, zeros: 0 }];

test('bands go from the lowest to the highest of all seeds, and there are none for one', () => {
  const frame = [spread(0.04, { histograms: shares(0.2, 0.8) }), spread(0.31)];
  const other = [spread(0.06, { histograms: shares(0.5, 0.5) }), spread(0.29)];
  const [left, right] = bandsOf(
    frame,
    [
      [frame, frame],
      [frame, other],
    ],
    1,
  );
  expect(left!.shares).toEqual([[[0.2, 0.5], [0.5, 0.8]]]); // biome-ignore format: one line
  expect(left!.deviations.at(-1)).toEqual([0.04, 0.06]);
  expect(right!.deviations.at(-1)).toEqual([0.29, 0.31]);
  expect(bandsOf(frame, [], 1)).toEqual([]);
  expect(sentence(frame, start, [left!, right!], 3)).toContain('Layer 5 over 3 seeds: 0.04 to 0.06 and 0.29 to 0.31.'); // biome-ignore format: one line
});

test.each([[[]], [[[[spread(0.1), spread(0.2)]]]]])(
  'the table has a column for every number',
  (others) => {
    const { columns, rows } = table([[spread(0.1), spread(0.2)]], start, others);
    expect(rows[0]).toHaveLength(columns.length);
  },
);
