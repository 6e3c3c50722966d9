import { describe, expect, test } from 'vitest';
import { optimizers, schedules, type Tensor, tensor, type UpdateRule } from '../../src/nn/index.ts';

/** The weight after each of some steps. */
function path<Memory>(
  rule: UpdateRule<Memory>,
  start: number,
  slopes: (w: number, t: number) => number,
  steps: number,
): number[] {
  let w: Tensor = tensor(start);
  let memory = rule.start(w);
  return Array.from({ length: steps }, (_, i) => {
    [w, memory] = rule.step(w, tensor(slopes(w.item(), i + 1)), memory, i + 1);
    return w.item();
  });
}

describe('optimizers', () => {
  test('gradient descent moves by the rate times the slope', () =>
    expect(path(optimizers.gradientDescent({ learningRate: 0.1 }), 1, () => 2, 2)).toEqual([
      0.8, 0.6000000000000001,
    ]));

  test('momentum at a constant slope ends at ten times the step, for β = 0.9', () => {
    const w = path(optimizers.momentum({ learningRate: 0.01, momentum: 0.9 }), 0, () => 1, 400);
    expect(w[398]! - w[399]!).toBeCloseTo(0.1, 12);
  });

  test('the first step of Adam has the size of the learning rate, whatever the slope', () => {
    for (const slope of [5, -0.01]) {
      expect(
        Math.abs(path(optimizers.adam({ learningRate: 0.1 }), 1, () => slope, 1)[0]! - 1),
      ).toBeCloseTo(0.1, 6);
    }
  });

  test('adamw shrinks weights by ηλ a step where there is no slope', () => {
    const [w] = path(optimizers.adamw({ learningRate: 0.1, weightDecay: 0.5 }), 2, () => 0, 1);
    expect(w).toBeCloseTo(1.9, 12);
  });

  test('nadam follows Dozat’s formula, with μ once and not twice under the hat', () => {
    const [learningRate, beta1, beta2] = [0.1, 0.9, 0.999];
    const slopes = [1, -2, 0.5, 3];
    const mu = (t: number) => beta1 * (1 - 0.5 * 0.96 ** (t * 0.004));
    let [w, m, v, product] = [1, 0, 0, 1];
    const expected = slopes.map((g, i) => {
      const t = i + 1;
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      product *= mu(t);
      const mHat = ((1 - mu(t)) * g) / (1 - product) + (mu(t + 1) * m) / (1 - product * mu(t + 1));
      w -= (learningRate * mHat) / (Math.sqrt(v / (1 - beta2 ** t)) + 1e-8);
      return w;
    });
    const found = path(optimizers.nadam({ learningRate }), 1, (_w, t) => slopes[t - 1]!, 4);
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 12);
    });
  });

  const rules: Record<string, UpdateRule> = {
    gradientDescent: optimizers.gradientDescent({ learningRate: 0.1 }),
    momentum: optimizers.momentum({ learningRate: 0.02 }),
    nesterov: optimizers.nesterov({ learningRate: 0.02 }),
    adagrad: optimizers.adagrad({ learningRate: 0.5 }),
    adadelta: optimizers.adadelta({ learningRate: 20 }),
    rmsprop: optimizers.rmsprop({ learningRate: 0.05 }),
    'rmsprop, centred, with momentum': optimizers.rmsprop({
      learningRate: 0.005,
      momentum: 0.9,
      centered: true,
    }),
    adam: optimizers.adam({ learningRate: 0.05 }),
    adamw: optimizers.adamw({ learningRate: 0.05 }),
    nadam: optimizers.nadam({ learningRate: 0.05 }),
  };
  test.each(Object.entries(rules))('%s finds the bottom of a parabola', (_name, rule) => {
    const w = path(rule, 4, (at) => 2 * (at - 1), 500);
    expect(Math.abs(w.at(-1)! - 1)).toBeLessThan(0.2);
  });

  test('a schedule is asked for the step counted from 0', () => {
    const learningRate = schedules.stepDecay({ learningRate: 1, stepSize: 2, gamma: 0.1 });
    const w = path(optimizers.gradientDescent({ learningRate }), 0, () => -1, 4);
    expect(w.map((x) => Math.round(x * 1e9) / 1e9)).toEqual([1, 2, 2.1, 2.2]);
  });
});

describe('schedules', () => {
  test('warmup rises in a straight line and hands over to the schedule behind it', () => {
    const after = schedules.exponentialDecay({ learningRate: 1, gamma: 0.5 });
    const rate = schedules.warmup({ learningRate: after, steps: 4 });
    expect([0, 1, 2, 3, 4, 5, 6].map(rate)).toEqual([0, 0.25, 0.5, 0.75, 1, 0.5, 0.25]);
  });

  test('cosine annealing starts high, passes the middle, and stays at its minimum', () => {
    const rate = schedules.cosineAnnealing({ learningRate: 1, steps: 10, minimum: 0.2 });
    expect([0, 5, 10, 15].map((step) => Math.round(rate(step) * 1e12) / 1e12)).toEqual([
      1, 0.6, 0.2, 0.2,
    ]);
  });

  test('a cosine of a period shorter than a step restarts at each', () =>
    expect(schedules.cosineRestarts({ learningRate: 1, period: 0.5 })(3)).toBe(1));

  test('restarts begin each time at the top, and periods grow', () => {
    const rate = schedules.cosineRestarts({ learningRate: 1, period: 2, growth: 2, minimum: 0.2 });
    const round = (step: number) => Math.round(rate(step) * 1e12) / 1e12;
    expect([0, 1, 2, 4, 6, 10].map(round)).toEqual([1, 0.6, 1, 0.6, 1, 0.6]);
  });

  test('milestones divide the rate at the named steps and from then on', () => {
    const rate = schedules.milestones({ learningRate: 1, at: [3, 5], gamma: 0.5 });
    expect([0, 2, 3, 4, 5, 99].map(rate)).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25]);
  });

  test('a plateau tells its best report and how many have not improved on it', () => {
    const plateau = schedules.reduceOnPlateau({ learningRate: 1, factor: 0.5, patience: 1 });
    const seen = [3, 2, 2, 2, 2].map((metric) => [
      plateau.update(metric),
      plateau.best,
      plateau.waited,
    ]);
    expect(seen).toEqual([
      [1, 3, 0],
      [1, 2, 0],
      [1, 2, 1],
      [0.5, 2, 0],
      [0.5, 2, 1],
    ]);
  });
});
