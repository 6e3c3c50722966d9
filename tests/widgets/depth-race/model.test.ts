import { expect, test } from 'vitest';
import { depths } from '../../../src/experiments/trainability/depth-race.ts';
import { lanesOf, lostOf, sentence, table, widget } from '../../../src/widgets/depth-race/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const standing = (loss: number) => ({ loss, accuracy: 0.5, diverged: null });
const frames = [1.1, 0.9].map((loss) => depths.map(() => standing(loss)));
const others = [depths.map(() => [1.2, 0.3, 0.1]), depths.map(() => [1, 2, 3])];
const state = { ...defaults(widget.schema), step: 1 };

test('the band of a depth is the range of all seeds, that of the line among them', () => {
  expect(lanesOf(frames, 1, others)[0]!.band).toEqual([[1, 1.2], [0.3, 2]]); // biome-ignore format: one line
  expect(sentence(lanesOf(frames, 1, others), state, 2)).toContain('Over 3 seeds 10 layers stand between 0.3 and 2.'); // biome-ignore format: one line
  expect(table(frames, lanesOf(frames, 1, others)).rows[0]!.slice(0, 5)).toEqual([0, 1.1, 1, 1.2, 0.5]); // biome-ignore format: one line
});

test('one seed has no band', () => {
  expect(lanesOf(frames, 1)[0]!.band).toEqual([]);
  expect(sentence(lanesOf(frames, 1), state)).not.toContain('seeds');
});

test('the doctor is called to the shallowest network that lost its numbers', () => {
  const diverged = {
    step: 15,
    origin: null,
    message: '',
    growth: { losses: [], from: 0, every: 1 },
  };
  const later = depths.map((depth) => ({ ...standing(9), diverged: depth > 4 ? diverged : null }));
  const lanes = lanesOf([...frames, later], 2);
  expect(lostOf(lanes)).toEqual({ diverged, of: '6 layers' });
});
