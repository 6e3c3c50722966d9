/** What the texts of the exercises say about runs, held against the runs. */
import { expect, test } from 'vitest';
import { fallingLoss } from '../../content/backpropagation/exercises/runs/falling-loss.ts';
import {
  handBackward,
  type Pass,
  soundPass,
} from '../../src/experiments/training/hand-backward.ts';
import { clouds, trainLogistic } from '../../src/experiments/training/logistic-regression.ts';

const seeds = [2, 3, 4, 5, 6];
const slow = { timeout: 60_000 };

const trained = (hidden: number, learningRate: number, updates: number, pass: Pass = soundPass) =>
  seeds.map((seed) => {
    const run = handBackward.start({ seed, hidden, learningRate, pass });
    for (let update = 0; update < updates; update++) run.advance();
    return run.frame();
  });
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[2] ?? Number.NaN;
const broken = (fault: Partial<Pass>) => {
  const run = trained(6, 1, 40, { ...soundPass, ...fault });
  return {
    errors: run.map(({ gradientError }) => gradientError),
    losses: run.map(({ loss }) => loss),
  };
};

test('falling-loss: the size of the error tells the faults apart', slow, () => {
  for (const error of broken({ error: 'y-a' }).errors) expect(error).toBeCloseTo(2, 9);
  for (const error of broken({ examples: 'sum' }).errors) expect(error).toBeCloseTo(39, 9);
  for (const error of broken({ order: 'during' }).errors) {
    expect(error).toBeGreaterThan(0.001);
    expect(error).toBeLessThan(0.03);
  }
  for (const error of broken({ slope: 'sigmoid' }).errors) {
    expect(error).toBeGreaterThan(0.8);
    expect(error).toBeLessThan(1.2);
  }
  for (const error of broken({}).errors) expect(error).toBeLessThan(1e-12);
});

test(
  'falling-loss: three of six faults leave the loss within a tenth, and one makes it fall faster',
  slow,
  () => {
    const sound = broken({}).losses;
    const faults = fallingLoss.stages.flatMap((stage) =>
      stage.options.filter(({ id }) => id !== stage.sound).map(({ id }) => ({ [stage.id]: id })),
    );
    expect(faults).toHaveLength(6);
    const losses = faults.map((fault) => broken(fault).losses);
    const isNear = (those: readonly number[]) =>
      those.every((loss, i) => Math.abs(loss - (sound[i] ?? 0)) < 0.1);
    const isFaster = (those: readonly number[]) => those.every((loss, i) => loss < (sound[i] ?? 0));
    expect(losses.filter(isNear)).toHaveLength(3);
    expect(losses.filter((those) => isFaster(those) && !isNear(those))).toHaveLength(1);
  },
);

test('bend-the-line: the plateau stands near 0.33, and η = 60 jumps above ln 2', slow, () => {
  expect(middle(trained(12, 0.5, 100).map(({ loss }) => loss))).toBeCloseTo(0.33, 1);
  expect(middle(trained(12, 4, 100).map(({ loss }) => loss))).toBeLessThan(0.2);
  expect(middle(trained(12, 60, 100).map(({ loss }) => loss))).toBeGreaterThan(Math.LN2);
});

test('loss-curve: how soon the loss has fallen, by learning rate', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const losses = (learningRate: number) =>
      trainLogistic(clouds({ seed }), { learningRate, steps: 60 }).map(({ loss }) => loss);
    const share = (of: readonly number[], update: number) =>
      (of[0]! - of[update]!) / (of[0]! - of[60]!);
    expect(losses(0.5)[0]).toBeCloseTo(Math.LN2, 9);
    expect(share(losses(0.5), 3)).toBeGreaterThan(0.5);
    expect(share(losses(0.5), 1)).toBeLessThan(0.5);
    for (const rate of [2, 5]) expect(share(losses(rate), 10)).toBeGreaterThan(0.97);
  }
});
