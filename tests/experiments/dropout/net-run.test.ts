import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropoutCurves } from '../../../src/experiments/dropout/curves.ts';
import { dropoutRun, netOf } from '../../../src/experiments/dropout/net-run.ts';
import { dropoutRace, rates, trained } from '../../../src/experiments/dropout/rate-race.ts';
import { moonsNet } from '../../../src/experiments/generalising/moons-net.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm'));
afterAll(() => setBackend('reference'));

test('networks of one seed start alike, and see the same points, at every rate', () => {
  const [first, ...others] = rates.map((rate) => netOf({ rate, seed: 3 }));
  for (const other of others) {
    expect([...other.sets.test.x.dataSync()]).toEqual([...first!.sets.test.x.dataSync()]);
    expect(other.judge('test')).toEqual(first!.judge('test'));
  }
});

test('a judgement has every unit at work: asked twice it says the same, and nothing is learned from it', () => {
  const net = netOf({ rate: 0.5, seed: 0 });
  net.epoch();
  const before = net.judge('test');
  expect(net.judge('test')).toEqual(before);
  expect(net.epochs).toBe(1);
});

test('the run goes on from a checkpoint with the same masks and the same numbers', () => {
  const run = dropoutRun.start({ rate: 0.5, seed: 1 });
  run.advance();
  const place = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(place);
  expect(run.frame().updates).toBe(10);
  run.advance();
  expect(run.frame()).toEqual(end);
});

test('the race trains every rate of a seed before the next seed', () => {
  const run = dropoutRace.start({ seed: 5 });
  for (let i = 0; i < 5; i++) run.advance();
  const pairs = run.frame();
  expect(pairs.map((ends) => ends.length)).toEqual([4, 1]);
  expect(pairs[1]![0]).toEqual(trained({ rate: 0, seed: 6 }));
});

test('shuffled labels are the same labels in another order', () => {
  const config = { train: 60, test: 2, noise: 0.3, hidden: [4], learningRate: 0.01, seed: 1 };
  const [true_, dealt] = [moonsNet(config), moonsNet({ ...config, isShuffled: true })].map(
    ({ sets }) => [...sets.train.y.dataSync()],
  );
  expect(dealt).not.toEqual(true_);
  expect(dealt!.toSorted()).toEqual(true_!.toSorted());
});

test('mini-batches show every training point once an epoch, in another order each time, and alike again after a checkpoint', () => {
  const config = { train: 60, validation: 20, test: 20, noise: 0.3, hidden: [8], learningRate: 0.01, batch: 10, seed: 1 }; // biome-ignore format: one line
  const net = moonsNet(config);
  const place = net.checkpoint();
  net.epoch();
  net.epoch();
  const end = net.judge('validation');
  net.restore(place);
  net.epoch();
  expect(net.judge('validation')).not.toEqual(end);
  net.epoch();
  expect(net.judge('validation')).toEqual(end);
});

test('under masks the loss of an update is not that of the whole network; without dropout it is', () => {
  const run = dropoutCurves.start({ rate: 0.8, seed: 0 });
  const frames = Array.from({ length: 20 }, () => {
    run.advance();
    return run.frame();
  });
  const above = (of: 'without' | 'dropped') => frames.filter((frame) => frame[of].masked! > 1.1 * frame[of].allOn).length; // biome-ignore format: one line
  expect(above('dropped')).toBeGreaterThan(14);
  expect(above('without')).toBeLessThan(6);
  const place = run.checkpoint();
  run.advance();
  const next = run.frame();
  run.restore(place);
  run.advance();
  expect(run.frame()).toEqual(next);
});
