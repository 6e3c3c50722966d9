import { describe, expect, test } from 'vitest';
import { pooledPicture, poolings } from '../../src/experiments/convolution/pooling.ts';
import { outputSize } from '../../src/experiments/convolution/sizes.ts';
import { chainRuleWindows } from '../../src/experiments/crosswalk/windows/chain-rule-windows.ts';
import { kerasWindows } from '../../src/experiments/crosswalk/windows/keras-windows.ts';
import { pytorchWindows } from '../../src/experiments/crosswalk/windows/pytorch-windows.ts';
import type { Convolution, WindowLayer } from '../../src/experiments/crosswalk/windows/window-layer.ts'; // biome-ignore format: one line
import * as nn from '../../src/nn/index.ts';
import { pythonWith, runPython } from './python.ts';

const source = nn.random(20);
const numbers = (count: number) => Array.from({ length: count }, () => Math.round(1000 * source.normal()) / 1000); // biome-ignore format: one line
const kernelsOf = (maps: number, size: number, channels: number) =>
  Array.from({ length: maps }, () => Array.from({ length: size }, () => Array.from({ length: size }, () => numbers(channels)))); // biome-ignore format: one line

/** Every stride, padding, dilation and number of channels of the figure, one to three maps, where the window fits. */
const convolutions = [1, 2, 3].flatMap((channels) =>
  [1, 2, 3, 5].flatMap((size) =>
    [1, 2, 3].flatMap((stride) =>
      [0, 1, 2].flatMap((padding) =>
        [1, 2].map((dilation): Convolution => ({ kind: 'convolution', side: 7, kernels: kernelsOf(1 + ((size + stride) % 3), size, channels), bias: numbers(1)[0]!, stride, padding, dilation })),
      ),
    ),
  ),
).filter(({ kernels, ...slid }) => outputSize(slid.side, { ...slid, kernel: kernels[0]!.length }) > 0); // biome-ignore format: one line

const pools = poolings.flatMap((kind) =>
  [1, 2, 3, 4].flatMap((size) => [1, 2, 3].map((stride): WindowLayer => ({ kind, size, stride }))),
);
const layers: readonly WindowLayer[] = [...convolutions, ...pools];

/** Two pictures for a layer, [examples, rows, columns, channels]. */
function picturesFor(layer: WindowLayer): nn.Tensor {
  if (layer.kind !== 'convolution') return nn.tensor([pooledPicture, pooledPicture.toReversed()].flat(2), [2, 4, 4, 1]); // biome-ignore format: one line
  const channels = layer.kernels[0]![0]![0]!.length;
  return nn.tensor(numbers(2 * 49 * channels), [2, 7, 7, channels]);
}
const pictures = layers.map(picturesFor);

const nested = (values: ArrayLike<number>, shape: readonly number[]): unknown => {
  if (shape.length === 1) return Array.from(values);
  const each = values.length / shape[0]!;
  return Array.from({ length: shape[0]! }, (_, i) => nested(Array.from(values).slice(i * each, (i + 1) * each), shape.slice(1))); // biome-ignore format: one line
};

/** What the book's own code makes of the pictures. */
const maps = layers.map((layer, i): nn.Tensor => {
  const code = `${chainRuleWindows.write(layer)}\nreturn z;`;
  return new Function('x', ...Object.keys(nn), code)(pictures[i], ...Object.values(nn));
});

const nameOf = (layer: WindowLayer) =>
  layer.kind === 'convolution'
    ? `convolution, f ${layer.kernels[0]!.length}, s ${layer.stride}, p ${layer.padding}, d ${layer.dilation}, ${layer.kernels[0]![0]![0]!.length} in, ${layer.kernels.length} out`
    : `${layer.kind} pool, window ${layer.size}, stride ${layer.stride}`;

test('there are layers of every kind, and strides with dilations among them', () => {
  expect(convolutions.length).toBeGreaterThan(150);
  expect(convolutions.some(({ stride, dilation }) => stride > 1 && dilation > 1)).toBe(true);
  expect(new Set(maps.map(({ shape }) => shape[1])).size).toBeGreaterThan(5);
});

describe.each([
  { dialect: pytorchWindows, module: 'torch', results: 2, takes: () => true },
  // Keras compiles each layer anew: of the convolutions those of two channels.
  {
    dialect: kerasWindows,
    module: 'keras',
    results: 1,
    takes: (layer: WindowLayer) =>
      layer.kind !== 'convolution' || layer.kernels[0]![0]![0]!.length === 2,
  },
])('windows as $dialect.library writes them', ({ dialect, module, results, takes }) => {
  const python = pythonWith(module);
  const why = python ? '' : ` (skipped: there is no python3 with ${module}, see tests/crosswalk/python.ts)`; // biome-ignore format: one line

  test.skipIf(!python)(`give our numbers at every place${why}`, { timeout: 240_000 }, () => {
    const taken = [...layers.entries()].filter(([, layer]) => takes(layer));
    const jobs = taken.map(([i, layer]) => ({ code: dialect.write(layer), x: nested(pictures[i]!.dataSync(), pictures[i]!.shape) })); // biome-ignore format: one line
    const found = runPython(python!, 'follow_windows.py', jobs, dialect.library) as unknown[][]; // what our own script printed
    for (const [job, [i, layer]] of taken.entries()) {
      expect(found[job], nameOf(layer)).toHaveLength(results);
      for (const one of found[job]!) {
        const values = [one].flat(5) as number[]; // the same
        expect(values.length, nameOf(layer)).toBe(maps[i]!.size);
        const far = Math.max(
          ...values.map((value, k) => Math.abs(value - maps[i]!.dataSync()[k]!)),
        );
        // PyTorch's tensors of the code are float64 here; our reference computes in float64 too.
        expect(far, nameOf(layer)).toBeLessThan(1e-9);
      }
    }
  });
});

test('Keras names a padding where it has a name, and adds zeros where it has none', () => {
  const [first] = convolutions;
  const of = (kernel: number, padding: number, stride: number) => kerasWindows.write({ ...first!, kernels: kernelsOf(1, kernel, 1), padding, stride, dilation: 1 }); // biome-ignore format: one line
  expect(of(3, 0, 1)).toContain("padding='valid'");
  expect(of(3, 1, 1)).toContain("padding='same'");
  expect(of(3, 1, 2)).toMatch(/ZeroPadding2D\(1\)[\s\S]*padding='valid'/);
  expect(of(5, 1, 1)).toContain('ZeroPadding2D(1)');
});
