import { describe, expect, test } from 'vitest';
import {
  gradients,
  initializers,
  layers,
  matmul,
  random,
  tensor,
  transpose,
  zeros,
} from '../../src/nn/index.ts';

describe('layers', () => {
  test('linear is XW + b, with weights by Glorot and biases of 0', () => {
    const layer = layers.linear(2, 3, { random: random(1), name: 'hidden' });
    const [w, b] = layer.parameters();
    expect([w!.name, b!.name]).toEqual(['hidden.W', 'hidden.b']);
    expect([w!.shape, b!.shape]).toEqual([[2, 3], [3]]);
    expect([...b!.dataSync()]).toEqual([0, 0, 0]);
    const x = tensor([[1, 2]]);
    expect([...layer.call(x).dataSync()]).toEqual([...x.matmul(w!).dataSync()]);
  });

  test('linear without bias has one parameter', () =>
    expect(layers.linear(2, 3, { random: random(1), bias: false }).parameters()).toHaveLength(1));

  test('prelu learns one slope, or one for each unit', () => {
    const [one, each] = [layers.prelu(), layers.prelu({ units: 2, slope: 0 })];
    const x = tensor([
      [-2, 3],
      [-1, -4],
    ]);
    expect([...one.call(x).dataSync()]).toEqual([-0.5, 3, -0.25, -1]);
    const slopesOf = (layer: typeof one) =>
      gradients(layer.call(x).sum(), layer.parameters()).map((slope) => [...slope.dataSync()]);
    expect(slopesOf(one)).toEqual([[-7]]);
    expect(slopesOf(each)).toEqual([[-3, -4]]);
  });

  test('a convolutional network gives one row of scores per picture, and every parameter a gradient', () => {
    const source = random(2);
    const network = layers.sequential([
      layers.conv2d(1, 4, { kernelSize: 3, padding: 'same', random: source }),
      layers.batchNorm(4),
      layers.activation('relu'),
      layers.maxPool2d({ kernelSize: 2 }),
      layers.avgPool2d({ kernelSize: 2 }),
      layers.flatten(),
      layers.dropout({ rate: 0.5, random: source }),
      layers.linear(16, 3, { random: source }),
      layers.layerNorm(3),
      layers.activation((x) => x.mul(2), { name: 'double' }),
    ]);
    const x = initializers.normal({ deviation: 1 })([5, 8, 8, 1], source);
    const y = network.call(x, { training: true });
    expect(y.shape).toEqual([5, 3]);
    expect(network.parameters()).toHaveLength(8);
    expect(network.state().map(({ name }) => name)).toEqual([
      'batchNorm.mean',
      'batchNorm.variance',
    ]);
    const found = gradients(y.square().mul(0.1).sum(), network.parameters());
    found.forEach((gradient, i) => {
      expect(gradient.shape).toEqual(network.parameters()[i]!.shape);
    });
  });

  test('dropout and batch normalisation do nothing new outside training', () => {
    const layer = layers.dropout({ rate: 0.9, random: random(1) });
    const x = tensor([[1, 2, 3]]);
    expect([...layer.call(x).dataSync()]).toEqual([1, 2, 3]);
    const norm = layers.batchNorm(3, { epsilon: 0 });
    norm.call(x);
    expect([...norm.state()[0]!.dataSync()]).toEqual([0, 0, 0]);
    expect([...norm.call(x).dataSync()]).toEqual([1, 2, 3]);
  });
});

describe('initializers', () => {
  test.each([[[4, 7]], [[7, 4]], [[2, 2, 2, 5]]])(
    'orthogonal: %j has rows or columns of length gain at right angles',
    (shape) => {
      const q = initializers
        .orthogonal({ gain: 2 })(shape, random(3))
        .reshape([-1, shape.at(-1)!]);
      const [rows, columns] = q.shape as [number, number];
      const products = rows < columns ? matmul(q, transpose(q)) : matmul(transpose(q), q);
      const size = Math.min(rows, columns);
      [...products.dataSync()].forEach((product, i) => {
        expect(product).toBeCloseTo(i % (size + 1) === 0 ? 4 : 0, 12);
      });
    },
  );

  test('constants are constant, and uniform numbers stay between their bounds', () => {
    const source = random(4);
    expect([...initializers.constant({ value: 0.5 })([2], source).dataSync()]).toEqual([0.5, 0.5]);
    expect([...initializers.zeros()([2], source).dataSync()]).toEqual([...zeros([2]).dataSync()]);
    const numbers = [...initializers.uniform({ low: 2, high: 3 })([200], source).dataSync()];
    expect(numbers.every((x) => x >= 2 && x < 3)).toBe(true);
  });
});
