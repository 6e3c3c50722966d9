import { afterEach, describe, expect, test } from 'vitest';
import {
  compile,
  gradients,
  optimizers,
  parameter,
  setBackend,
  type Tensor,
  tensor,
  type UpdateRule,
} from '../../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

const rules = {
  gradientDescent: optimizers.gradientDescent,
  momentum: optimizers.momentum,
  nesterov: optimizers.nesterov,
  adagrad: optimizers.adagrad,
  adadelta: optimizers.adadelta,
  rmsprop: optimizers.rmsprop,
  adam: optimizers.adam,
  adamw: optimizers.adamw,
  nadam: optimizers.nadam,
};

/** A step towards x², and where it stands after so many. */
function walked(rule: UpdateRule, steps: number, start = [1, -2]) {
  const w = parameter(tensor(start));
  const step = compile((x: Tensor) => {
    const loss = w.sub(x).square().sum();
    optimizers.apply(rule, [w], gradients(loss, [w]));
    return loss;
  });
  const goal = tensor([0.5, 0.25]);
  for (let i = 0; i < steps; i++) step.run(goal);
  return { obstacle: step.obstacle, w: [...w.dataSync()] };
}

describe.each(Object.entries(rules))('%s', (_name, rule) => {
  test.each([0.01, (step: number) => 0.01 / (1 + step)])(
    'is replayed on a planning device, with a rate and with a schedule, to the numbers of the reference',
    async (learningRate) => {
      const called = walked(rule({ learningRate }), 6).w;
      await setBackend('wasm', { precision: 'float64' });
      const replayed = walked(rule({ learningRate }), 6);
      expect(replayed.obstacle).toBeNull();
      for (const [i, value] of replayed.w.entries()) expect(value).toBeCloseTo(called[i]!, 12);
    },
  );

  test('remembers nothing of another parameter: one rule for two is as two rules', () => {
    const shared = rule({ learningRate: 0.05 });
    const first = walked(shared, 5);
    expect(walked(shared, 3, [2, 3])).toEqual(walked(rule({ learningRate: 0.05 }), 3, [2, 3]));
    expect(first).toEqual(walked(rule({ learningRate: 0.05 }), 5));
  });
});

test('a rule of one’s own that asks for the step number and does not say so is called at each step, with the reason', async () => {
  await setBackend('wasm');
  const silent: UpdateRule<null> = {
    start: () => null,
    step: (w, gradient, _memory, t) => [w.sub(gradient.mul(0.1 / t)).detach(), null],
  };
  const { obstacle, w } = walked(silent, 4);
  expect(obstacle).toContain('depends on the step number without saying so');
  const one = { ...silent, isReplayable: true };
  expect(walked(one, 4).obstacle).toBeNull();
  const plain: UpdateRule<null> = {
    start: () => null,
    step: (v, gradient) => [v.sub(gradient.mul(0.1)).detach(), null],
  };
  expect(walked(plain, 4).obstacle).toBeNull();
  expect(w).not.toEqual(walked(plain, 4).w);
});

test('a gradient of another shape is refused with the parameter’s name', () => {
  const w = parameter(tensor([1, 2]), { name: 'W1' });
  const rule = optimizers.gradientDescent({ learningRate: 0.1 });
  expect(() => optimizers.apply(rule, [w], [tensor([1, 2, 3])])).toThrow(
    'optimizers.apply: parameter W1 has shape [2] but its gradient has shape [3]',
  );
});

test('a schedule that has changed its mind is asked again, at the same step too', () => {
  let rate = 0.1;
  const rule = optimizers.gradientDescent({ learningRate: () => rate });
  const step = () => rule.step(tensor([1]), tensor([1]), null, 1)[0].item();
  expect(step()).toBeCloseTo(0.9, 12);
  rate = 0.5;
  expect(step()).toBeCloseTo(0.5, 12);
});

test('RMSProp is not centred unless asked to be', () => {
  const after = (options: object) => walked(optimizers.rmsprop({ learningRate: 0.01, ...options }), 5).w; // biome-ignore format: one line
  expect(after({})).toEqual(after({ centered: false }));
  expect(after({})).not.toEqual(after({ centered: true }));
});

test('Nadam’s running product goes back with the step number', () => {
  const shared = optimizers.nadam({ learningRate: 0.01 });
  const step = (rule: typeof shared, t: number) => {
    const w = tensor([1]);
    return rule.step(w, tensor([0.5]), rule.start(w), t)[0].item();
  };
  const fresh = (t: number) => step(optimizers.nadam({ learningRate: 0.01 }), t);
  for (const t of [3, 7, 7, 2, 1, 8]) expect(step(shared, t)).toBe(fresh(t));
});
