// Fixture E0 of the syllabus: what the Python scripts and this library must agree on to the digit.
import { describe, expect, test } from 'vitest';
import {
  binaryCrossEntropy,
  compile,
  gradients,
  initializers,
  layers,
  optimizers,
  random,
  type Tensor,
  tensor,
} from '../../src/nn/index.ts';

const close = (actual: number, expected: number, tolerance = 1e-8) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance);

describe('fixture E0', () => {
  test('mulberry32(42) gives the five published numbers', () => {
    const { uniform } = random(42);
    expect(Array.from({ length: 5 }, uniform)).toEqual([
      0.6011037519201636, 0.44829055899754167, 0.8524657934904099, 0.6697340414393693,
      0.17481389874592423,
    ]);
  });

  test('normals(42) gives the four published numbers', () => {
    const { normal } = random(42);
    expect(Array.from({ length: 4 }, normal)).toEqual([
      -1.2848381576290195, -0.9453528099747296, -0.6112802846514629, -0.5658325852126875,
    ]);
  });

  const x = tensor([[0, 0], [0, 1], [1, 0], [1, 1]]); // biome-ignore format: a table
  const y = tensor([[0], [1], [1], [0]]);

  function xor(seed: number) {
    const source = random(seed);
    const network = layers.sequential([
      layers.linear(2, 4, { random: source, weights: initializers.glorotUniform() }),
      layers.activation('tanh'),
      layers.linear(4, 1, { random: source, weights: initializers.glorotUniform() }),
      layers.activation('sigmoid'),
    ]);
    const rule = optimizers.gradientDescent({ learningRate: 0.5 });
    const step = (inputs: Tensor, targets: Tensor): Tensor => {
      const loss = binaryCrossEntropy(network.call(inputs), targets);
      optimizers.apply(rule, network.parameters(), gradients(loss, network.parameters()));
      return loss;
    };
    return step;
  }

  test.each([
    [1, [0.80903498, 0.76106327, 0.28372511, 0.01237294, 0.00226731]],
    [2, [0.68919106, 0.68031594, 0.15386679, 0.01110461, 0.00223685]],
    [3, [0.67419625, 0.66799838, 0.2075275, 0.00757334, 0.00127013]],
  ])('XOR 2-4-1 from seed %i has the losses of the table', (seed, expected) => {
    const step = compile(xor(seed));
    const losses = new Map<number, number>();
    for (const { step: done, result } of step.repeat([x, y], { steps: 2001 })) {
      losses.set(done - 1, result.item());
    }
    for (const [i, at] of [0, 1, 100, 500, 2000].entries()) close(losses.get(at)!, expected[i]!);
  });

  test('the same training without compile has the same bits', () => {
    const [plain, compiled] = [xor(1), compile(xor(1))];
    for (let i = 0; i < 50; i++) expect(plain(x, y).item()).toBe(compiled.run(x, y).item());
  });

  test('the spread of ten tanh layers from normals(7) is the published ladder', () => {
    const source = random(7);
    const draw = initializers.normal({ mean: 0, deviation: 1 });
    let a = draw([64, 64], source);
    const ladder = [
      0.615428, 0.477202, 0.401655, 0.356242, 0.323596, 0.28633, 0.275556, 0.24743, 0.241389,
      0.236217,
    ];
    for (const expected of ladder) {
      a = a.matmul(draw([64, 64], source).mul(Math.sqrt(1 / 64))).tanh();
      close(Math.sqrt(a.variance().item()), expected, 5e-7);
    }
  });
});
