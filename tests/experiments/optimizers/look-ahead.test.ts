import { afterAll, beforeAll, expect, test } from 'vitest';
import { descentPath } from '../../../src/experiments/optimizers/descent.ts';
import { followed, lookAhead } from '../../../src/experiments/optimizers/look-ahead.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const config = { learningRate: 0.003, momentum: 0.9, updates: 40 } as const;

test.each(followed)('the ball goes the way of the library’s %s', (follow) => {
  const path = descentPath(
    {
      surface: 'valley',
      optimizer: { rule: follow, learningRate: 0.003 },
      shows: follow === 'nesterov' ? 'lookingAhead' : 'stored',
    },
    40,
  );
  for (const [t, update] of lookAhead({ ...config, follow }).entries())
    for (const side of [0, 1] as const) {
      expect(update.from[side]).toBeCloseTo(path[t]!.place[side]!, 10);
      expect(update[follow].to[side]).toBeCloseTo(path[t + 1]!.place[side]!, 10);
    }
});

test('momentum takes the slope where the ball is, Nesterov where the kept step leads, and both keep the same', () => {
  for (const { from, kept, momentum, nesterov } of lookAhead({ ...config, follow: 'momentum' })) {
    expect(momentum.at).toEqual(from);
    expect(nesterov.at).toEqual(kept);
    for (const { slope, to } of [momentum, nesterov])
      for (const side of [0, 1] as const)
        expect(to[side]).toBeCloseTo(kept[side] - 0.003 * slope[side], 12);
  }
});

test('the third update is that of the text: from 0.22 to −0.278, and looking ahead to −0.148', () => {
  const third = lookAhead({ ...config, follow: 'momentum' })[2]!;
  expect(third.from[1]).toBeCloseTo(0.22, 12);
  expect(third.kept[1]).toBeCloseTo(-0.212, 12);
  expect(third.momentum.to[1]).toBeCloseTo(-0.278, 12);
  expect(third.nesterov.to[1]).toBeCloseTo(-0.1484, 12);
});
