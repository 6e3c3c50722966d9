import { expect, test } from 'vitest';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import { compile, matmul, oneHot, random, type Tensor, tensor } from '../../../src/nn/index.ts';
import { counting } from './counting.ts';
import { on } from './on-both.ts';
import { trainings } from './trainings.ts';

/** How many programs are made meanwhile. */
async function programsMade(action: () => void): Promise<number> {
  return (await counting(['createProgram'], action)).get('createProgram')!;
}

const drawn = (shape: readonly [number, number]): Tensor => {
  const { uniform } = random(1);
  return tensor(Array.from({ length: shape[0] * shape[1] }, uniform), shape);
};

test('other shapes need no other programs: sizes and strides are numbers that programs are told', async () => {
  const device = new WebGL();
  const product = (n: number, k: number, m: number) => () =>
    on(device, () => matmul(drawn([n, k]), drawn([k, m])).relu().dataSync()); // biome-ignore format: one line
  expect(await programsMade(product(64, 64, 64))).toBeGreaterThan(0);
  expect(await programsMade(product(96, 40, 128))).toBe(0);
  expect(await programsMade(product(200, 120, 80))).toBe(0);
});

test('a training step for other batches shares nearly all of its programs', async () => {
  const device = new WebGL();
  const { step } = on(device, trainings['a small net']!);
  const compiled = on(device, () => compile(step));
  const classes = (batch: number) => oneHot(tensor(Array.from({ length: batch }, (_, i) => i % 3)), 3); // biome-ignore format: one line
  const trainOn = (batch: number) => () =>
    on(device, () => compiled.run(drawn([batch, 2]), classes(batch)).item());
  const first = await programsMade(trainOn(12));
  const others = await programsMade(() => {
    for (const batch of [16, 20, 24, 28]) trainOn(batch)();
  });
  expect(first).toBeGreaterThan(5);
  expect(others).toBeLessThanOrEqual(first / 4);
});
