import { expect, test } from 'vitest';
import { type PlateauConfig, watch } from '../../../src/experiments/schedules/plateau-watch.ts';

const config: PlateauConfig = {
  curve: 'flat',
  drawn: [],
  patience: 5,
  factor: 0.5,
  threshold: 1e-4,
  cooldown: 0,
  asKeras: false,
  seed: 1,
};
const reductions = (patch: Partial<PlateauConfig>) =>
  watch({ ...config, ...patch }).flatMap(({ isReduced }, i) => (isReduced ? [i + 1] : []));

test('a loss that lies still from report 13 on is reduced six reports later, and every six', () => {
  expect(reductions({})).toEqual([19, 25, 31, 37]);
});

test('Keras counts one report fewer', () => {
  expect(reductions({ asKeras: true })).toEqual([18, 23, 28, 33, 38]);
});

test('a cooldown keeps the detector still after a reduction', () => {
  expect(reductions({ cooldown: 4 })).toEqual([19, 29, 39]);
});

test('a creeping loss is an improvement each time, until the threshold asks for more', () => {
  expect(reductions({ curve: 'creeping', patience: 3 })).toEqual([]);
  expect(reductions({ curve: 'creeping', patience: 3, threshold: 0.02 }).length).toBeGreaterThan(2);
});

test('under noise a short patience reduces while the loss still falls, a long one hardly', () => {
  const [short, long] = [2, 8].map((patience) => reductions({ curve: 'noisy', patience }));
  expect(short!.filter((at) => at < 25).length).toBeGreaterThanOrEqual(2);
  expect(long!.length).toBeLessThanOrEqual(1);
});

test('the bowl answers: a lower rate, a lower loss', () => {
  const reports = watch({ ...config, curve: 'bowl', patience: 3 });
  const mean = (from: number, to: number) =>
    reports.slice(from, to).reduce((sum, { loss }) => sum + loss, 0) / (to - from);
  expect(reports.at(-1)!.rate).toBeLessThan(0.01);
  expect(mean(35, 40)).toBeLessThan(mean(5, 10) / 3);
});

test('the reader’s own losses are taken as they are', () => {
  const drawn = Array.from({ length: 40 }, (_, i) => 1 + i);
  expect(watch({ ...config, curve: 'drawn', drawn }).map(({ loss }) => loss)).toEqual(drawn);
});
