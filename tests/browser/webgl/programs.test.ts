// Sizes at which the programs change: several rows at once, sums in parts, rows filled up, tiles.
import { describe, expect, test } from 'vitest';
import { WebGL } from '../../../src/nn/backends/webgl/webgl.ts';
import * as nn from '../../../src/nn/index.ts';
import { withMethod } from './counting.ts';
import { expectAlike, on } from './on-both.ts';

/** A machine that writes four textures at once, as many do, where others write eight. */
const withFourOutputs = (): WebGL =>
  withMethod(
    'getParameter',
    (original, gl, name) => (name === gl.MAX_DRAW_BUFFERS ? 4 : original(name)),
    () => new WebGL(),
  );

const devices = [
  ['on webgl', new WebGL()],
  ['on webgl with four outputs', withFourOutputs()],
  ['on webgl in tiles of 16 × 16', new WebGL({ largestTexture: 16 })],
] as const;

/** A tensor without pattern, its entries between −½ and ½. */
function drawn(shape: readonly number[], seed: number): nn.Tensor {
  const random = nn.random(seed);
  const size = shape.reduce((a, b) => a * b, 1);
  return nn.tensor(
    Float64Array.from({ length: size }, () => random.uniform() - 0.5),
    shape,
  );
}

/** Results and gradients of some inputs. */
const outcome =
  (f: (...inputs: nn.Tensor[]) => nn.Tensor, shapes: readonly (readonly number[])[]) => () => {
    const inputs = shapes.map((shape, i) => drawn(shape, i + 1));
    const y = f(...inputs);
    return [y, ...nn.gradients(nn.sum(nn.mul(y, drawn(y.shape, 9))), inputs)];
  };

describe.each(devices)('%s', (_name, device) => {
  test.each([
    [64, 64, 64],
    [33, 50, 60],
    [30, 1003, 8],
    [8, 700, 7],
    [70, 96, 10],
    [30, 600, 10],
    [600, 30, 5],
    [1, 300, 32],
    [10, 8, 1],
    [6, 700, 1],
  ])('a product %i × %i × %i, also of transposes', (n, k, m) => {
    const options = { transposeA: true, transposeB: true };
    expectAlike(device, outcome((a, b, c) => nn.matmul(a!, b!).add(c!), [[n, k], [k, m], [m]])); // biome-ignore format: one line
    expectAlike(device, outcome((a, b) => nn.relu(nn.matmul(a!, b!, options)), [[k, n], [m, k]])); // biome-ignore format: one line
  });

  test('products of products, in batches and with one factor for all', () => {
    expectAlike(device, outcome((a, b, c) => nn.matmul(nn.tanh(nn.matmul(a!, b!)), c!), [[64, 64], [64, 30], [30, 64]])); // biome-ignore format: one line
    expectAlike(device, outcome((a, b) => nn.matmul(a!, b!), [[3, 32, 64], [3, 64, 32]])); // biome-ignore format: one line
    expectAlike(device, outcome((a, b) => nn.matmul(a!, b!), [[2, 32, 520], [520, 6]])); // biome-ignore format: one line
  });

  test.each([
    [[1000]],
    [[3, 1111]],
    [[1111, 3]],
    [[1024, 8]],
    [[16, 64, 8]],
    [[2, 5000]],
    [[7, 10]],
  ])('sums and maxima of %j along each axis and over all', (shape) => {
    for (const axis of [undefined, 0, -1]) {
      expectAlike(device, outcome((x) => nn.sum(x!, { axis }), [shape])); // biome-ignore format: one line
      expectAlike(device, () => [nn.max(drawn(shape, 3), { axis })]);
    }
    expectAlike(device, () => [0, -1].map((axis) => nn.argMax(drawn(shape, 3), { axis })));
  });

  test.each([1, 3, 4, 6])('images with %i channels: convolution, pooling, batch norm', (c) => {
    expectAlike(device, outcome((x, w, b) => nn.conv2d(x!, w!, b!, { padding: 1 }), [[2, 9, 8, c], [3, 3, c, 5], [5]])); // biome-ignore format: one line
    expectAlike(device, outcome((x, w) => nn.conv2d(x!, w!, undefined, { padding: 'same', stride: 2, dilation: 2 }), [[2, 14, 14, c], [3, 3, c, 8]])); // biome-ignore format: one line
    expectAlike(
      device,
      outcome((x) => nn.maxPool2d(x!, { kernelSize: 2 }), [[2, 8, 8, c]]),
    );
    expectAlike(device, outcome((x) => nn.maxPool2d(x!, { kernelSize: 3, stride: 2, padding: 1 }), [[2, 9, 9, c]])); // biome-ignore format: one line
    expectAlike(
      device,
      outcome((x) => nn.avgPool2d(x!, { kernelSize: [2, 3] }), [[2, 8, 9, c]]),
    );
    expectAlike(device, outcome((x, g, b) => nn.batchNorm(x!, g!, b!), [[4, 6, 6, c], [c], [c]])); // biome-ignore format: one line
  });

  test('entries looked up by index, once and several times', () => {
    const indices = nn.tensor([3, 0, 3, 1, 1, 2]);
    expectAlike(
      device,
      outcome((x) => nn.gather(x!, indices, { axis: 0 }), [[4, 12]]),
    );
    expectAlike(
      device,
      outcome((x) => nn.gather(x!, indices, { axis: 1 }), [[3, 4, 5]]),
    );
    expectAlike(
      device,
      outcome((x) => nn.gather(x!, indices, { axis: -1 }), [[3, 4]]),
    );
  });

  test('more results and more inputs than a program can have', () => {
    expectAlike(device, () => {
      const x = drawn([10], 1);
      return Array.from({ length: 11 }, (_, i) => x.mul(i + 3));
    });
    expectAlike(device, () => {
      const many = Array.from({ length: 40 }, (_, i) => drawn([10], i));
      return [many.reduce((a, b) => a.add(b)).exp()];
    });
  });
});

/** How many textures this machine writes at once: Chromium's own software came down from eight to six. */
function outputsHere(): number {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')!;
  return gl.getParameter(gl.MAX_DRAW_BUFFERS);
}

test.each([
  ['as many rows at once as the machine can', outputsHere() < 8 ? 4 : 8, () => new WebGL()],
  ['four rows at once where the machine has four outputs', 4, withFourOutputs],
] as const)('a product writes %s', (_name, most, make) => {
  const written: number[] = [];
  const note = (original: (buffers: number[]) => void, _gl: unknown, buffers: number[]) => {
    written.push(buffers.length);
    original(buffers);
  };
  const device = make();
  withMethod('drawBuffers', note, () =>
    on(device, () => nn.matmul(drawn([64, 64], 1), drawn([64, 64], 2)).dataSync()),
  );
  expect(Math.max(...written)).toBe(most);
});
