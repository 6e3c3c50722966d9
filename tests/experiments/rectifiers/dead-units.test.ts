import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type DeadUnitsConfig,
  deadUnits,
  deadUnitsAfter,
} from '../../../src/experiments/rectifiers/dead-units.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from '../reference/compare.ts';
import { meanOf } from '../reference/over-seeds.ts';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const base = {
  rectifier: 'relu',
  rule: 'gradientDescent',
  learningRate: 3,
  bias: 0,
  shift: 0,
  seed: 0,
  repeats: 5,
} as const satisfies DeadUnitsConfig;

const shares = (frame: ReturnType<typeof deadUnitsAfter>, layer: number) =>
  frame.nets.map(({ dead }) => dead[layer]!);

test('E7, gradient descent at 3: dead shares and accuracy of the figure’s own run', () => {
  const end = deadUnitsAfter(base, 30);
  compare('E7 gradient descent 3, by the figure', [
    meanOf('dead, layer 1', 0.34, shares(end, 0), absolute(0.08)),
    meanOf('dead, layer 2', 0.62, shares(end, 1), absolute(0.08)),
    meanOf('accuracy', 0.958, end.nets.map(({ accuracy }) => accuracy), absolute(0.08)),
  ]); // biome-ignore format: a table
});

test('counts what the classifier of table E7 counts: a dead ReLU answers no example', () => {
  const net = deadUnitsAfter({ ...base, learningRate: 1, repeats: 1 }, 10).nets[0]!;
  const [known] = classified(
    {
      task: { moons: 200, noise: 0.2 },
      hidden: [64, 64],
      activation: 'relu',
      weights: 'he',
      optimizer: { rule: 'gradientDescent', learningRate: 1 },
      seed: 0,
    },
    [100],
  );
  expect(net.dead).toEqual(known!.dead);
  expect(net.loss).toBeCloseTo(known!.loss, 10);
});

test('E7, hidden biases of −1 and −2 kill units before any update', () => {
  const rows = ([[-1, 0.25, 0.55], [-2, 0.59, 0.97], [0.1, 0, 0.04]] as const).flatMap(
    ([bias, first, second]) => {
      const start = deadUnitsAfter({ ...base, bias }, 0);
      return [
        meanOf(`bias ${bias}, layer 1`, first, shares(start, 0), absolute(0.08)),
        meanOf(`bias ${bias}, layer 2`, second, shares(start, 1), absolute(0.08)),
      ];
    },
  ); // biome-ignore format: a table
  compare('E7 before training, by the figure', rows);
});

test('inputs moved far to either side kill alike: the sign of the data is not what kills', () => {
  const [left, right] = [-5, 5].map((shift) => {
    const all = shares(deadUnitsAfter({ ...base, shift }, 0), 0);
    return all.reduce((sum, share) => sum + share, 0) / all.length;
  });
  for (const share of [left!, right!]) {
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.55);
  }
});

test.each(['leakyRelu', 'prelu', 'elu', 'selu'] as const)(
  'no unit of %s is dead, although some are never above 0',
  (rectifier) => {
    const { nets, units } = deadUnitsAfter({ ...base, rectifier, bias: -2, repeats: 1 }, 0);
    expect(nets[0]!.dead).toEqual([0, 0]);
    expect(units.flat().filter(({ on }) => on === 0).length).toBeGreaterThan(20);
  },
);

test('PReLU learns its slope', () => {
  const { slopes } = deadUnitsAfter(
    { ...base, rectifier: 'prelu', learningRate: 0.1, repeats: 1 },
    5,
  );
  expect(slopes).toHaveLength(2);
  for (const slope of slopes) expect(slope).not.toBe(0.25);
});

test('a run goes on from a checkpoint with the same numbers', () => {
  const run = deadUnits.start({ ...base, repeats: 2 });
  run.advance();
  const checkpoint = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(checkpoint);
  run.advance();
  expect(run.frame()).toEqual(end);
});

test('a rate that is far too large stops before the numbers are lost, and says where', () => {
  const { nets } = deadUnitsAfter({ ...base, rectifier: 'prelu', learningRate: 30, repeats: 1 }, 4);
  expect(nets[0]!.diverged?.origin?.op).toMatch(/\w/);
  expect(nets[0]!.diverged!.step).toBeLessThan(40);
});
