import { expect, test } from 'vitest';
import { parse } from '../../../src/experiments/expression/parse.ts';
import { toTensors } from '../../../src/experiments/expression/to-tensors.ts';
import { gradients, type Tensor, tensor } from '../../../src/nn/index.ts';

function read(text: string, values: Readonly<Record<string, number>>) {
  const parsed = parse(text);
  if ('mistake' in parsed) throw new Error(parsed.mistake.message);
  const inputs = new Map<string, Tensor>(
    Object.entries(values).map(([name, value]) => [name, tensor(value)]),
  );
  const output = toTensors(parsed.expression, inputs);
  return {
    value: output.item(),
    slopes: gradients(output, [...inputs.values()]).map((slope) => slope.item()),
  };
}

test.each([
  ['x^2*y/z', { x: 3, y: 4, z: 2 }, 18, [12, 4.5, -9]],
  ['x*(x+2)', { x: 3 }, 15, [8]],
  ['-x^2', { x: 3 }, -9, [-6]],
  ['2^x', { x: 3 }, 8, [8 * Math.LN2]],
  ['x^3', { x: -2 }, -8, [12]],
  ['x^-1', { x: 4 }, 0.25, [-0.0625]],
  [
    'sin(x)*cos(y)',
    { x: 0.5, y: 0.25 },
    Math.sin(0.5) * Math.cos(0.25),
    [Math.cos(0.5) * Math.cos(0.25), -Math.sin(0.5) * Math.sin(0.25)],
  ],
  ['log(exp(x))', { x: 1.5 }, 1.5, [1]],
  ['sigmoid(w*x+b)', { w: 0.5, x: 2, b: -1 }, 0.5, [0.5, 0.125, 0.25]],
  ['tanh(x) + relu(-x)', { x: 1 }, Math.tanh(1), [1 - Math.tanh(1) ** 2]],
  ['max(x, y) - min(x, y)', { x: 5, y: 2 }, 3, [1, -1]],
  ['sigmoid(0) + x - x', { x: 1 }, 0.5, [0]],
] as const)(
  '%s has the value and the gradients of its mathematics',
  (text, values, value, slopes) => {
    const found = read(text, values);
    expect(found.value).toBeCloseTo(value, 12);
    for (const [i, slope] of slopes.entries()) expect(found.slopes[i]).toBeCloseTo(slope, 12);
  },
);

test('a name without a number is named in the error', () => {
  expect(() => read('x*y', { x: 1 })).toThrow('no tensor for y; there are x');
});
