import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsKernel } from '../../../src/experiments/convolution/bars-kernel.ts';
import { connections, costOf } from '../../../src/experiments/convolution/counts.ts';
import { featureMap, filters } from '../../../src/experiments/convolution/filters.ts';
import { fourLoops } from '../../../src/experiments/convolution/four-loops.ts';
import { pooledPicture, poolOf, windowAt } from '../../../src/experiments/convolution/pooling.ts';
import {
  type StackName,
  sightsOf,
  stacks,
  weightsOfPixels,
} from '../../../src/experiments/convolution/receptive-field.ts';
import { shiftRun } from '../../../src/experiments/convolution/shift-run.ts';
import { shiftTest } from '../../../src/experiments/convolution/shifts.ts';
import { outputSize } from '../../../src/experiments/convolution/sizes.ts';
import {
  pictures,
  termsOf,
  type WalkConfig,
  walkOf,
} from '../../../src/experiments/convolution/window-walk.ts';
import { computeOn } from '../../../src/experiments/runner/compute-on.ts';
import { exact } from '../../../src/experiments/runner/device.ts';
import { setBackend } from '../../../src/nn/index.ts';

const difference = [1, 0, -1].map((w) => [w]);
const ramp: WalkConfig = {
  picture: 'ramp',
  side: 4,
  channels: 1,
  kernels: [[difference, difference, difference]],
  bias: 0,
  stride: 1,
  padding: 0,
  dilation: 1,
  isFlipped: false,
  seed: 1,
};

test('the ramp under the difference kernel is −6 everywhere, and +6 with the kernel flipped', () => {
  expect(walkOf(ramp).maps[0]).toEqual([
    [-6, -6],
    [-6, -6],
  ]);
  expect(walkOf({ ...ramp, isFlipped: true }).maps.flat(2)).toEqual([6, 6, 6, 6]);
  expect(walkOf({ ...ramp, padding: 1 }).rows).toBe(4);
});

const configs = fc.record({
  picture: fc.constantFrom(...pictures),
  side: fc.integer({ min: 1, max: 8 }),
  channels: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 1, max: 5 }),
  maps: fc.integer({ min: 1, max: 3 }),
  bias: fc.integer({ min: -3, max: 3 }),
  stride: fc.integer({ min: 1, max: 4 }),
  padding: fc.integer({ min: 0, max: 3 }),
  dilation: fc.integer({ min: 1, max: 3 }),
  isFlipped: fc.boolean(),
  seed: fc.integer({ min: 0, max: 999 }),
});

test('the terms of equation 4.1, added up with the bias, are what conv2d gives, at every place', () => {
  fc.assert(
    fc.property(configs, ({ size, maps, ...rest }) => {
      const kernels = Array.from({ length: maps }, (_, map) => Array.from({ length: size }, (__, u) => Array.from({ length: size }, (___, v) => Array.from({ length: rest.channels }, (____, k) => ((u * 7 + v * 3 + k * 5 + map * 11) % 9) - 4)))); // biome-ignore format: one line
      const config: WalkConfig = { ...rest, kernels };
      const walk = walkOf(config);
      expect(walk.maps).toHaveLength(maps);
      expect(walk.rows).toBe(outputSize(rest.side, { kernel: size, ...rest }));
      for (let k = 0; k < maps; k++)
        for (let i = 0; i < walk.rows; i++)
          for (let j = 0; j < walk.columns; j++) {
            const terms = termsOf(config, walk, [i, j, k]);
            expect(terms).toHaveLength(size * size * rest.channels);
            expect(terms.reduce((sum, { x, w }) => sum + x * w, rest.bias)).toBe(
              walk.maps[k]![i]![j],
            );
          }
    }),
  );
});

test('four loops give what the library gives, at every stride', () => {
  const walk = walkOf({ ...ramp, picture: 'random', side: 7, stride: 2, bias: 3 });
  const x = walk.picture.map((row) => row.map(([value]) => value!));
  const w = walk.kernels[0]!.map((row) => row.map(([value]) => value!));
  expect(fourLoops(x, w, { stride: 2, bias: 3 })).toEqual(walk.maps[0]);
});

test('sizes are those of the syllabus', () => {
  const size = (n: number, kernel: number, padding: number, stride: number) => outputSize(n, { kernel, padding, stride, dilation: 1 }); // biome-ignore format: one line
  expect([size(32, 5, 0, 1), size(224, 7, 3, 2), size(6, 3, 0, 2), size(32, 5, 1, 1), size(32, 5, 2, 1)]).toEqual([28, 112, 2, 30, 32]); // biome-ignore format: one line
  expect(size(2, 3, 0, 1)).toBe(0);
});

test('pooling sixteen numbers gives [6 5; 9 8] and [3.5 2; 4.5 4]', () => {
  expect(poolOf(pooledPicture, { pooling: 'max', size: 2, stride: 2 })).toEqual([[6, 5], [9, 8]]); // biome-ignore format: one line
  expect(poolOf(pooledPicture, { pooling: 'average', size: 2, stride: 2 })).toEqual([[3.5, 2], [4.5, 4]]); // biome-ignore format: one line
  expect(windowAt(pooledPicture, { size: 2, stride: 2 }, 1, 0)).toEqual([7, 2, 0, 9]); // biome-ignore format: one line
});

test('a shift by the stride is an exact shift of the map; a convolution commutes with every shift', () => {
  for (const by of [1, 2, 3, 4]) {
    const { convolution, max, average } = shiftTest({ picture: 'noise', by, seed: 3 }).results;
    expect(convolution.error).toBeLessThan(1e-12);
    expect(convolution.moved).toBe(by);
    for (const { error, moved } of [max, average]) {
      if (by % 2 === 0) expect([error, moved]).toEqual([0, by / 2]);
      else expect(error).toBeGreaterThan(0.05);
    }
  }
});

test.each(Object.keys(stacks) as StackName[])('%s: the field counted layer by layer is the square of pixels whose gradient is not 0', (name) => {
  const field = sightsOf(stacks[name], 24, 1).at(-1)!.field;
  const seen = weightsOfPixels(stacks[name], 24).flatMap((weight, i) => (weight > 0 ? [i] : []));
  const columns = seen.map((i) => i % 24);
  expect(Math.max(...columns) - Math.min(...columns) + 1).toBe(field);
}); // biome-ignore format: one line

test('four layers of 3 × 3 see 9 × 9, and cost less than one of 9 × 9', () => {
  expect(sightsOf(stacks.threes, 24, 1).map(({ field }) => field)).toEqual([3, 5, 7, 9]);
  expect(sightsOf(stacks.dilated, 24, 1).map(({ field }) => field)).toEqual([3, 7, 15]);
  expect(sightsOf(stacks.pooled, 24, 1).map(({ field }) => field)).toEqual([3, 4, 8, 10, 18]);
});

test('448 parameters for 3 × 3 × 3 → 16, where a dense layer has 44.2 million weights', () => {
  const shape = { side: 32, inputs: 3, kernel: 3, outputs: 16 };
  const [dense, local, shared] = connections.map((one) => costOf(one, shape));
  expect(shared!.parameters).toBe(448);
  expect(dense!.multiplications).toBe(44_236_800);
  expect(local!.multiplications).toBe(shared!.multiplications);
  expect(local!.parameters).toBe(448 * 900);
});

test('an even picture has no edges, and the filters that keep the brightness keep it', () => {
  const flat = { width: 5, height: 4, pixels: new Array(20).fill(0.5) };
  const middle = (kernel: readonly number[]) => featureMap(flat, kernel)[7]!;
  expect(middle(filters.vertical)).toBe(0);
  expect(middle(filters.outline)).toBe(0);
  expect(middle(filters.blur)).toBeCloseTo(0.5, 12);
  expect(middle(filters.sharpen)).toBe(0.5);
});

test('a kernel that upright bars do not pass over in training fails on the other side, and zeros or a smaller kernel mend it', async () => {
  const end = (kernel: number, padding: number, seed: number) => {
    const run = barsKernel.start({ kernel, padding, maps: 4, seed });
    for (let step = 0; step < 6; step++) run.advance();
    return run.frame();
  };
  await computeOn(exact);
  for (const seed of [1, 2]) {
    expect(end(7, 0, seed).train).toBe(1);
    expect(end(7, 0, seed).test).toBeLessThan(0.75);
    expect(end(7, 3, seed).test).toBeGreaterThan(0.95);
    expect(end(3, 0, seed).test).toBeGreaterThan(0.95);
  }
  setBackend('reference');
});

test('a run of the shift test is the test of one map', () => {
  const config = { picture: 'noise', by: 2, seed: 20 } as const;
  expect(shiftRun.start({ ...config, map: 'max' }).frame()).toEqual(shiftTest(config).results.max);
});
