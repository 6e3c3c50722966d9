import { describe, expect, test } from 'vitest';
import {
  data,
  layers,
  loadWeights,
  metrics,
  random,
  saveWeights,
  tensor,
} from '../../src/nn/index.ts';

describe('datasets', () => {
  test('the same seed draws the same examples', () => {
    const draw = (seed: number) => [...data.moons(20, { random: random(seed) }).inputs.dataSync()];
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test('moons without noise lie on their half circles', () => {
    const { inputs, targets } = data.moons(4, { noise: 0, random: random(1) });
    expect([...inputs.dataSync()].map((x) => Math.round(x * 1e9) / 1e9 + 0)).toEqual([
      1, 0, -1, 0, 0, 0.5, 2, 0.5,
    ]);
    expect([...targets.dataSync()]).toEqual([0, 0, 1, 1]);
  });

  test('spirals start in the middle and end at radius 1', () => {
    const { inputs, targets } = data.spirals(10, { noise: 0, random: random(1) });
    const points = [...inputs.dataSync()];
    expect(inputs.shape).toEqual([30, 2]);
    expect(Math.hypot(points[0]!, points[1]!)).toBe(0);
    expect(Math.hypot(points[18]!, points[19]!)).toBeCloseTo(1, 12);
    expect(targets.dataSync()[29]).toBe(2);
  });

  test('every other kind has as many examples as asked, and its classes', () => {
    const source = random(3);
    const sets = [
      [data.xor(), [4, 2], 2],
      [data.circles(10, { random: source }), [10, 2], 2],
      [data.gaussians(5, { classes: 3, random: source }), [15, 2], 3],
      [data.bars(12, { side: 'left', random: source }), [12, 12, 12, 1], 2],
      [data.digits(60, { random: source }), [60, 28, 28, 1], 10],
      [data.letters(60, { random: source }), [60, 28, 28, 1], 10],
    ] as const;
    for (const [{ inputs, targets }, shape, classes] of sets) {
      expect(inputs.shape).toEqual(shape);
      expect(new Set(targets.dataSync()).size).toBe(classes);
    }
  });

  test('bars on the left leave the right half empty', () => {
    const { inputs } = data.bars(30, { side: 'left', noise: 0, random: random(2) });
    [...inputs.dataSync()].forEach((pixel, i) => {
      if (i % 12 > 6) expect(pixel).toBe(0);
    });
  });
});

describe('preparing', () => {
  const set = { inputs: tensor([[1], [2], [3], [4], [5]]), targets: tensor([1, 2, 3, 4, 5]) };

  test('batches go through every example once, with its own target', () => {
    const batches = [...data.batches(set, 2, { random: random(1) })];
    expect(batches.map(({ inputs }) => inputs.shape[0])).toEqual([2, 2, 1]);
    const seen = batches.flatMap(({ inputs, targets }) => {
      expect([...inputs.dataSync()]).toEqual([...targets.dataSync()]);
      return [...targets.dataSync()];
    });
    expect(seen.sort()).toEqual([1, 2, 3, 4, 5]);
    expect([...[...data.batches(set, 5)][0]!.targets.dataSync()]).toEqual([1, 2, 3, 4, 5]);
  });

  test('split gives parts that share nothing and miss nothing', () => {
    const [train, test] = data.split(set, [0.6, 0.4], { random: random(2) });
    expect([train!.inputs.shape[0], test!.inputs.shape[0]]).toEqual([3, 2]);
    expect([...train!.targets.dataSync(), ...test!.targets.dataSync()].sort()).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(() => data.split(set, [0.9, 0.3], { random: random(2) })).toThrow(
      'must add up to 1 at most',
    );
  });

  test('standardize and minMax learn from one set and apply to another; a constant column stays finite', () => {
    const train = tensor([
      [0, 7],
      [4, 7],
    ]);
    expect([
      ...data
        .standardize(train)(
          tensor([
            [4, 7],
            [2, 8],
          ]),
        )
        .dataSync(),
    ]).toEqual([1, 0, 0, 1]);
    expect([
      ...data
        .minMax(train)(tensor([[1, 7]]))
        .dataSync(),
    ]).toEqual([0.25, 0]);
  });
});

describe('reading files', () => {
  test('a table with a head, quotes and gaps', () => {
    const { columns, values } = data.readCsv('size;"price"\r\n1;2.5\n3;\n');
    expect(columns).toEqual(['size', 'price']);
    expect([...values.dataSync()]).toEqual([1, 2.5, 3, NaN]);
    expect(() => data.readCsv('1,2\n3')).toThrow('line 2 has 1 columns where the first has 2');
    expect(() => data.readCsv('1,2\n3,x')).toThrow("line 2, column 2: 'x' is not a number");
  });

  test('the format of the MNIST files', () => {
    const file = new Uint8Array([0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 3, 7, 8, 255]);
    expect(data.readIdx(file).shape).toEqual([1, 3]);
    expect([...data.readIdx(file).dataSync()]).toEqual([7, 8, 255]);
    expect(() => data.readIdx(file.slice(0, 14))).toThrow('needs 15 bytes, but the file has 14');
    expect(() => data.readIdx(new Uint8Array([1, 2, 3, 4]))).toThrow('not an IDX file');
  });

  test('weights written are read back to the last bit, and nothing changes when a file does not fit', () => {
    const made = (seed: number) => layers.linear(2, 3, { random: random(seed) }).parameters();
    const [from, to] = [made(1), made(2)];
    const file = saveWeights(from);
    loadWeights(to, file);
    expect(to.map((p) => [...p.dataSync()])).toEqual(from.map((p) => [...p.dataSync()]));
    const other = layers.linear(3, 3, { random: random(1) }).parameters();
    const before = other.map((p) => [...p.dataSync()]);
    expect(() => loadWeights(other, file)).toThrow(
      'linear.W has shape [2, 3] in the file, but the parameter has [3, 3]',
    );
    expect(other.map((p) => [...p.dataSync()])).toEqual(before);
    expect(() => loadWeights(to, new Uint8Array(3))).toThrow('not a safetensors file of 3 bytes');
  });
});

describe('metrics', () => {
  test('accuracy counts right rows of scores, probabilities and class numbers', () => {
    expect(
      metrics.accuracy(
        tensor([
          [0.1, 0.9],
          [0.8, 0.2],
        ]),
        tensor([1, 1]),
      ),
    ).toBe(0.5);
    expect(metrics.accuracy(tensor([[0.7], [0.2]]), tensor([[1], [0]]))).toBe(1);
    expect(metrics.accuracy(tensor([0, 2, 1]), tensor([0, 1, 1]))).toBeCloseTo(2 / 3, 12);
    expect(
      metrics.accuracy(
        tensor([
          [1, 0],
          [0, 1],
        ]),
        tensor([
          [1, 0],
          [1, 0],
        ]),
      ),
    ).toBe(0.5);
    expect(() => metrics.accuracy(tensor([1]), tensor([1, 2]))).toThrow(
      '1 predictions of shape [1] cannot be compared',
    );
  });

  test('the confusion matrix counts by true and by predicted class', () => {
    const counts = metrics.confusionMatrix(tensor([0, 1, 1, 2]), tensor([0, 0, 1, 2]), 3);
    expect([...counts.dataSync()]).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 1]);
  });
});
