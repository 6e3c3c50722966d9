import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../../../src/experiments/digits/glimpse.ts';
import { drawn, pick, pictureAt } from '../../../src/experiments/digits/pictures.ts';
import {
  blocksFor,
  type DigitsConfig,
  digitsTraining,
  updatesPerStep,
} from '../../../src/experiments/digits/training.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const config: DigitsConfig = {
  maps: [8, 16],
  learningRate: 0.003,
  batch: 50,
  examples: 1000,
  tests: 300,
  seed: 1,
};
const small: DigitsConfig = { ...config, maps: [2, 3], examples: 60, tests: 20, batch: 20 };

test('reads at least 97 % of 300 digits it has never seen after five looks at 1,000 others', () => {
  const run = digitsTraining.start(config);
  expect(run.frame()).toMatchObject({ updates: 0, loss: null });
  expect(run.frame().accuracy).toBeLessThan(0.35);
  for (let step = 0; step < 100 / updatesPerStep; step++) run.advance();
  const { accuracy, confusion, wrong, updates } = run.frame();
  expect(updates).toBe(100);
  expect(accuracy).toBeGreaterThanOrEqual(0.97);
  const total = confusion.reduce((a, b) => a + b, 0);
  const right = confusion.filter((_, i) => i % 11 === 0).reduce((a, b) => a + b, 0);
  expect(total).toBe(300);
  expect(right / total).toBeCloseTo(accuracy, 12);
  expect(wrong.count).toBe(total - right);
  expect(wrong.as.every((as, i) => as !== wrong.classes[i])).toBe(true);
});

test('looking through the net gives what the training measured', () => {
  const run = digitsTraining.start(small);
  for (let step = 0; step < 3; step++) run.advance();
  const { parameters, confusion } = run.frame();
  const pictures = drawn(small.seed, 'test', small.tests);
  const blocks = blocksFor({ ...small, weights: parameters });
  const seen = new Array<number>(100).fill(0);
  for (const [at, right] of pictures.classes.entries()) {
    const glimpses = look(blocks, pictureAt(pictures, at));
    const chances = [...glimpses.at(-1)!.values];
    expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
    seen[10 * right + chances.indexOf(Math.max(...chances))]! += 1;
  }
  expect(seen).toEqual([...confusion]);
  expect(look(blocks, pictureAt(pictures, 0)).map(({ shape }) => shape)).toEqual([
    [24, 24, 2],
    [24, 24, 2],
    [12, 12, 2],
    [10, 10, 3],
    [10, 10, 3],
    [5, 5, 3],
    [75],
    [10],
    [10],
  ]);
});

test('goes back to a checkpoint and on with the same numbers', () => {
  const run = digitsTraining.start(small);
  run.advance();
  const place = run.checkpoint();
  for (let step = 0; step < 2; step++) run.advance();
  const { parameters, loss } = run.frame();
  run.restore(place);
  expect(run.frame().updates).toBe(updatesPerStep);
  for (let step = 0; step < 2; step++) run.advance();
  expect(run.frame().loss).toBe(loss);
  expect(run.frame().parameters).toEqual(parameters);
});

test('a run that is given weights begins where they are', () => {
  const before = digitsTraining.start(small);
  before.advance();
  const { parameters, accuracy, testLoss } = before.frame();
  const after = digitsTraining.start({ ...small, seed: small.seed, weights: parameters }).frame();
  expect(after).toMatchObject({ updates: 0, accuracy, testLoss });
});

test('an absurd learning rate stops with the place where the numbers were lost', () => {
  const run = digitsTraining.start({ ...small, learningRate: 1e30 });
  for (let step = 0; step < 4; step++) run.advance();
  expect(run.frame().diverged?.message).toMatch(/step \d+/);
});

test('the reader’s own pictures take the place of the drawn ones', () => {
  const own = { train: drawn(7, 'mine', 40), test: pick(drawn(7, 'mine', 40), [3, 5]) };
  const run = digitsTraining.start({ ...small, own });
  run.advance();
  expect(run.frame().confusion.reduce((a, b) => a + b, 0)).toBe(2);
});

test('the first pictures do not depend on how many are drawn', () => {
  expect(drawn(1, 'test', 3).pixels).toEqual(drawn(1, 'test', 10).pixels.slice(0, 3 * 784));
});
