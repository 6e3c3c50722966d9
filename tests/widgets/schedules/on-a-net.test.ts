import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as range from '../../../src/widgets/range-test/model.ts';
import * as warm from '../../../src/widgets/warm-up/model.ts';

const standing = (loss: number) => ({ loss, diverged: null });
const frames = [
  { cold: [standing(1.2), standing(1.2)], warm: [standing(1.2), standing(1.2)] },
  { cold: [standing(1.1), standing(0.02)], warm: [standing(0.01), standing(0.02)] },
];
const state = { ...defaults(warm.widget.schema), repeats: 2, step: 1 };

test('the warm-up counts who has learned, and says nothing before', () => {
  expect(warm.sentence(frames[1], state)).toContain('1 of 2 have learned at the full rate, 2 of 2 with'); // biome-ignore format: one line
  expect(warm.sentence(undefined, state)).toContain('Press Train');
  expect(warm.table(frames, state).rows).toEqual([
    [0, 1.2, 1.2, 1.2, 1.2],
    [5, 1.1, 0.02, 0.01, 0.02],
  ]);
});

test('the first network that lost its numbers is told by its seed and its start', () => {
  const diverged = {
    step: 7,
    origin: null,
    message: 'lost',
    growth: { losses: [], from: 0, every: 1 },
  };
  const lost = [frames[0]!, { ...frames[1]!, warm: [standing(0.01), { loss: 3, diverged }] }];
  expect(warm.lostOf(frames[1], 1)).toBeNull();
  expect(warm.lostOf(lost[1], 1)).toEqual({ diverged, of: 'warmed up, seed 2' });
});

test('the range test tells where it is, where it is lowest, and what trains best', () => {
  const rate = { ...defaults(range.widget.schema), step: 100 };
  const test = [Array.from({ length: 100 }, (_, i) => (i < 60 ? 2 - i / 40 : i / 10))];
  const check = [2, 1, 0.5, 0.1, 0.2, 1, 2, 3].map((loss) => [loss]);
  expect(range.sentence(test, check, { ...rate, step: 20 })).toContain('Update 20: η is 0.00091');
  expect(range.sentence(test, check, rate)).toMatch(/lowest at η = 0\.\d+.*0\.03 ends lowest/);
  const lost = [test[0]!, test[0]!.map((loss, update) => (update < 90 ? loss : Number.NaN))];
  expect(range.sentence([test[0]!], [], rate)).not.toContain('stopped being a number');
  expect(range.sentence(lost, [], rate)).toContain('The loss of 1 of 2 seeds stopped being a number at η = 3.5'); // biome-ignore format: one line
  expect(range.told(test, check).best).toBe(0.03);
  expect(range.told(test, [])).toEqual({});
  expect(range.table(test, check, rate).rows).toHaveLength(108);
});
