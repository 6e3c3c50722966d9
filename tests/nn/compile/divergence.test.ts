import { afterEach, describe, expect, test } from 'vitest';
import {
  add,
  compile,
  type Divergence,
  exp,
  gradients,
  layers,
  log,
  meanSquaredError,
  memory,
  mul,
  neg,
  optimizers,
  parameter,
  type Report,
  random,
  type StepResult,
  setBackend,
  type Tensor,
  tensor,
} from '../../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

function drain<Result extends StepResult>(
  run: Generator<Report<Result>, Divergence | null>,
): { reports: Report<Result>[]; divergence: Divergence | null } {
  const reports: Report<Result>[] = [];
  for (;;) {
    const next = run.next();
    if (next.done) return { reports, divergence: next.value };
    reports.push(next.value);
  }
}

/** w grows tenfold with each step: exp(w) is infinite from w = 1000 on. */
function growing() {
  const w = parameter(tensor([0.1, 1]), { name: 'w' });
  const step = compile((x: Tensor) => {
    const loss = exp(mul(w, x)).sum();
    w.assign(w.mul(10));
    return loss;
  });
  return { w, step };
}

describe.each([
  ['reference', {}],
  ['wasm', { precision: 'float64' }],
  ['wasm', { precision: 'float32' }],
] as const)('on %s %o', (name, options) => {
  test.each([1, 3, 50])(
    'a run with a report every %i steps stops before the step that loses its numbers, and names the operation',
    async (every) => {
      await setBackend(name, options);
      const { w, step } = growing();
      const { reports, divergence } = drain(
        step.repeat([tensor([1, 1])], { steps: 50, every, stopAtNonFinite: true }),
      );
      // After three steps w is [100, 1000]; float32's exp ends at 88.7 already.
      const lost = name === 'wasm' && options.precision === 'float32' ? 3 : 4;
      expect(divergence).toMatchObject({
        step: lost,
        lastFinite: { step: lost - 1 },
        origin: {
          op: 'exp',
          pass: 'forward',
          shape: [2],
          index: [1],
          value: Number.POSITIVE_INFINITY,
        },
      });
      expect(divergence!.origin!.inputs).toHaveLength(1);
      expect(divergence!.origin!.inputs[0]).toMatchObject({
        range: [10 ** (lost - 2), 10 ** (lost - 1)],
        at: 10 ** (lost - 1),
      });
      expect(reports.map((report) => report.step)).toEqual(
        Array.from({ length: Math.floor((lost - 1) / every) }, (_, i) => (i + 1) * every),
      );
      expect(step.step).toBe(lost - 1);
      expect(w.dataSync()[1]).toBe(10 ** (lost - 1));
    },
  );

  test('the place is told by the functions around it, the pass, and what came in', async () => {
    await setBackend(name, options);
    const w = parameter(tensor([[800, -800]]), { name: 'w' });
    const step = compile((x: Tensor) => {
      const loss = neg(
        log(layers.activation('softmax').call(mul(x, w)).sum({ axis: 1 }).mul(0)),
      ).sum();
      w.assign(w.add(1));
      return loss;
    });
    const { divergence } = drain(
      step.repeat([tensor([[1, 1]])], { steps: 5, stopAtNonFinite: true }),
    );
    expect(divergence!.origin).toMatchObject({
      op: 'log',
      pass: 'forward',
      value: Number.NEGATIVE_INFINITY,
    });
    expect(divergence!.message).toBe(
      'step 1, forward pass: log gave -Infinity at [0] of mul [1] = 0',
    );
  });

  test('a loss that is finite while its gradient is not: the backward pass is named, and the parameter', async () => {
    await setBackend(name, options);
    const w = parameter(tensor([0]), { name: 'w' });
    const step = compile((x: Tensor) => {
      const loss = w.mul(x).sqrt().sum();
      optimizers.apply(
        optimizers.gradientDescent({ learningRate: 0.1 }),
        [w],
        gradients(loss, [w]),
      );
      return loss;
    });
    const { divergence } = drain(step.repeat([tensor([1])], { steps: 5, stopAtNonFinite: true }));
    expect(divergence).toMatchObject({ step: 1, origin: { pass: 'backward', op: 'reciprocal' } });
    expect([...w.dataSync()]).toEqual([0]);
  });

  test('an infinity that reaches nothing, such as a mask, is no reason to stop', async () => {
    await setBackend(name, options);
    const w = parameter(tensor([[1, 2, 3]]));
    const mask = tensor([[0, Number.NEGATIVE_INFINITY, 0]]);
    const masked = compile((x: Tensor) => exp(add(mul(x, w), mask)).sum());
    const { reports, divergence } = drain(
      masked.repeat([tensor([[1, 1, 1]])], { steps: 4, stopAtNonFinite: true }),
    );
    expect(divergence).toBeNull();
    expect(reports).toHaveLength(4);
  });

  test('the run can go on from the last finite state, with a smaller step', async () => {
    await setBackend(name, options);
    const network = layers.sequential([
      layers.linear(1, 4, { random: random(1) }),
      layers.linear(4, 1, { random: random(2) }),
    ]);
    const training = (learningRate: number) =>
      compile((x: Tensor, y: Tensor) => {
        const loss = meanSquaredError(network.call(x, { training: true }), y);
        const weights = network.parameters();
        optimizers.apply(optimizers.gradientDescent({ learningRate }), weights, gradients(loss, weights)); // biome-ignore format: one line
        return loss;
      });
    const data = [tensor([[1], [2]]), tensor([[2], [4]])] as const;
    const { divergence } = drain(
      training(3).repeat(data, { steps: 400, every: 50, stopAtNonFinite: true }),
    );
    expect(divergence!.step).toBeGreaterThan(3);
    expect(divergence!.origin).not.toBeNull();
    for (const w of network.parameters()) {
      expect(w.dataSync().every((value) => Number.isFinite(value))).toBe(true);
    }
  });

  test('looking costs no memory that stays: as much is held after 500 reports as after a few', async () => {
    await setBackend(name, options);
    const w = parameter(tensor([1, 2]));
    const rule = optimizers.adam({ learningRate: 0.1 });
    const step = compile((x: Tensor) => {
      const loss = w.mul(x).sum();
      optimizers.apply(rule, [w], gradients(loss, [w]));
      return loss;
    });
    const x = tensor([1, 1]);
    drain(step.repeat([x], { steps: 5, stopAtNonFinite: true }));
    const before = memory();
    const run = step.repeat([x], { steps: 500, stopAtNonFinite: true });
    for (const { result } of run) result.dispose();
    expect(memory()).toEqual(before);
  });

  test('without being asked, nobody looks: the run goes on to its end', async () => {
    await setBackend(name, options);
    const { reports, divergence } = drain(growing().step.repeat([tensor([1, 1])], { steps: 8 }));
    expect(reports).toHaveLength(8);
    expect(divergence).toBeNull();
  });
});
