import { describe, expect, test } from 'vitest';
import { type DigitNet, writeDigitNet } from '../../src/experiments/crosswalk/nets/digit-net.ts';
import { drawn } from '../../src/experiments/digits/pictures.ts';
import * as nn from '../../src/nn/index.ts';
import { mapsOf } from '../../src/widgets/digit-reader/model.ts';
import { pythonWith, runPython } from './python.ts';

const nets = Object.values(mapsOf).flatMap((maps) =>
  [true, false].map((isFrozen): DigitNet => ({ maps, learningRate: 0.003, batch: 4, isFrozen })),
);
const { pixels, classes } = drawn(1, 'train', 6);
const pictures = Array.from(pixels, (byte) => byte / 255);

interface Ours {
  readonly network: nn.Layer;
  readonly step: nn.CompiledStep<readonly nn.Tensor[], nn.Tensor>;
  readonly epoch: (x: nn.Tensor, y: nn.Tensor, order: readonly number[]) => void;
}

/** The book's own code, run. */
function ours(net: DigitNet): Ours {
  const code = writeDigitNet(net, 'Chain Rule').replaceAll(/: (readonly number\[\]|Tensor)/g, '');
  const make = new Function(...Object.keys(nn), `${code}\nreturn { network, step, epoch };`);
  return make(...Object.values(nn));
}

/** A weight with its axes as PyTorch has them: kernels [out, in, row, column]; matrices [out, in], whose inputs are map after map. */
function turned(weight: nn.Tensor): number[] {
  const { shape } = weight;
  if (shape.length === 4) return [...weight.transpose({ perm: [3, 2, 0, 1] }).dataSync()];
  if (shape.length === 1) return [...weight.dataSync()];
  const [inputs, outputs] = [shape[0]!, shape[1]!];
  return [
    ...weight
      .reshape([5, 5, inputs / 25, outputs])
      .transpose({ perm: [3, 2, 0, 1] })
      .dataSync(),
  ];
}

/** What our code makes of the pictures: logits, the loss, and weights before and after a step. */
const found = nets.map((net) => {
  const { network, step, epoch } = ours(net);
  const [x, y] = [nn.tensor(pictures, [6, 28, 28, 1]), nn.tensor([...classes])];
  const now = () => network.parameters().map(turned);
  const before = now();
  const logits = [...network.call(x).dataSync()];
  const loss = step.run(x, y).item();
  const weights = now();
  epoch(x, y, [5, 1, 0, 3, 2, 4]);
  const moved = now().map((values, i) => values.some((value, j) => value !== weights[i]![j]));
  return { before, logits, loss, weights, moved };
});

const nameOf = ({ maps, isFrozen }: DigitNet) => `${maps.join(' + ')} maps${isFrozen ? ', frozen' : ''}`; // biome-ignore format: one line
const named = nets.map((net, i) => [nameOf(net), net, i] as const);

test.each(named)('our code for %s trains what is not frozen, and nothing else', (_, { isFrozen }, i) => {
  const { before, weights, moved } = found[i]!;
  const first = before.map((values, k) => values.some((value, j) => value !== weights[k]![j]));
  for (const which of [first, moved]) expect(which).toEqual([!isFrozen, !isFrozen, !isFrozen, !isFrozen, true, true]); // biome-ignore format: one line
}); // biome-ignore format: one line

test.each(named)('Keras’s code for %s has the same layers, rate and freezing; it is not executed', (_, net) => {
  const code = writeDigitNet(net, 'Keras');
  for (const maps of net.maps) expect(code).toContain(`layers.Conv2D(${maps}, `);
  expect(code).toContain('Adam(0.003, epsilon=1e-8)');
  expect(code.includes('layer.trainable = False')).toBe(net.isFrozen);
}); // biome-ignore format: one line

const python = pythonWith('torch');
const title = python
  ? 'the digit net for PyTorch, run by PyTorch'
  : 'the digit net for PyTorch (skipped: there is no python3 with torch; on Debian "apt-get install python3-torch")';

interface Theirs {
  readonly logits: readonly number[];
  readonly loss: number;
  readonly weights: readonly (readonly number[])[];
  readonly shapes: readonly (readonly number[])[];
  readonly moved: readonly boolean[];
}

/** PyTorch computes in float32, and a first step of Adam may turn a slope of rounding into a thousandth. */
const expectClose = (values: readonly number[], wanted: readonly number[], within: number) => {
  expect(values).toHaveLength(wanted.length);
  const worst = values.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i]!)), 0);
  expect(worst).toBeLessThan(within);
};

describe.skipIf(!python)(title, () => {
  const theirs = python
    ? (runPython(python, 'digit_net.py', nets.map((net, i) => ({ code: writeDigitNet(net, 'PyTorch'), weights: found[i]!.before, pictures, classes }))) as Theirs[]) // biome-ignore format: one line
    : [];

  test.each(named)('%s: our shapes, logits, loss and next weights', (_, { maps: [first, second], isFrozen }, i) => {
    const [{ logits, loss, weights, moved }, own] = [theirs[i]!, found[i]!];
    expect(theirs[i]!.shapes).toEqual([[first, 1, 5, 5], [first], [second, first, 3, 3], [second], [10, 25 * second], [10]]); // biome-ignore format: one line
    expectClose(logits, own.logits, 1e-5);
    expect(loss).toBeCloseTo(own.loss, 5);
    for (const [k, values] of weights.entries()) expectClose(values, own.weights[k]!, 1e-4);
    expect(moved).toEqual([!isFrozen, !isFrozen, !isFrozen, !isFrozen, true, true]);
  }); // biome-ignore format: one line
});
