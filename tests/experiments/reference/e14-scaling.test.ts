import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  after,
  type Bowl,
  bowlOf,
  errorAfter,
  people,
  type ScalingName,
  scaled,
  stepsToGoal,
} from '../../../src/experiments/normalization/scaling.ts';
import { scalingTable } from '../../../src/experiments/reference/e14-scaling.ts';
import { between, factor } from '../../../src/experiments/reference/tolerance.ts';
import { gradients, Parameter, random, setBackend, tensor, zeros } from '../../../src/nn/index.ts';
import { type Comparison, compare } from './compare.ts';
import { median, medianOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

function drawn(scaling: ScalingName, seed: number): Bowl {
  const { features, target } = people(200, random(seed));
  return bowlOf(scaled(features, scaling), target);
}

test('E14, what scaling does to the condition number and to the steps', () => {
  const rows = scalingTable.flatMap(({ scaling, condition, largestRate, steps }): Comparison[] => {
    const bowls = seeds.map((seed) => drawn(scaling, seed));
    const conditions = bowls.map((bowl) => bowl.condition);
    const needed = bowls.map((bowl) => stepsToGoal(bowl, bowl.largestRate / 2));
    const found = needed.map((value) => value ?? Number.POSITIVE_INFINITY);
    return [
      // The table has one sample of 200; its features happen to be less correlated than most.
      medianOf(`${scaling}, condition`, condition, conditions, factor(1.4)),
      medianOf(`${scaling}, largest rate`, largestRate, bowls.map((bowl) => bowl.largestRate), factor(1.2)), // biome-ignore format: one line
      typeof steps === 'string'
        ? { of: `${scaling}, steps`, expected: steps, measured: needed.every((value) => value === null) ? steps : median(found), within: factor(1) } // biome-ignore format: one line
        : medianOf(`${scaling}, steps`, steps, found, steps > 10 ? factor(1.25) : between(2, 5)),
    ];
  });
  compare('E14 scaling, median of 24 samples', rows);
});

test('the closed form of gradient descent agrees with the engine that walks', () => {
  const { features, target } = people(200, random(1));
  const x = scaled(features, 'minMax');
  const bowl = bowlOf(x, target);
  const y = tensor(target.map((value) => [value]));
  const [w, b] = [new Parameter(zeros([3, 1])), new Parameter(zeros([1]))];
  const loss = () => x.matmul(w).add(b).sub(y).square().mean();
  const rate = 0.95 * bowl.largestRate;
  for (let step = 0; step < 25; step++) {
    const [dw, db] = gradients(loss(), [w, b]);
    w.assign(w.sub(dw!.mul(rate)));
    b.assign(b.sub(db!.mul(rate)));
  }
  const walked = [...b.dataSync(), ...w.dataSync()];
  for (const [i, value] of after(bowl, rate, 25).entries())
    expect(value).toBeCloseTo(walked[i]!, 9);
  expect(errorAfter(bowl, rate, 25)).toBeCloseTo(loss().item(), 9);
});

test('a bowl’s directions are unit vectors at right angles, and carry their curvatures', () => {
  const { eigen, hessian } = drawn('raw', 1);
  for (const [k, vector] of eigen.vectors.entries()) {
    for (const [other, second] of eigen.vectors.entries())
      expect(vector.reduce((sum, value, i) => sum + value * second[i]!, 0)).toBeCloseTo(k === other ? 1 : 0, 9); // biome-ignore format: one line
    const image = hessian.map((row) => row.reduce((sum, value, i) => sum + value * vector[i]!, 0));
    const largest = Math.max(...eigen.values);
    for (const [i, value] of image.entries())
      expect(Math.abs(value - eigen.values[k]! * vector[i]!) / largest).toBeLessThan(1e-12);
  }
});
