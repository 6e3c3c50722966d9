import { afterEach, describe, expect, test } from 'vitest';
import {
  compile,
  gradients,
  layers,
  meanSquaredError,
  memory,
  optimizers,
  parameter,
  random,
  schedules,
  setBackend,
  type Tensor,
  tensor,
  type UpdateRule,
} from '../../../src/nn/index.ts';

const examples = [
  [0, 1],
  [1, 0],
  [1, 1],
];
const targets = [[1], [2], [3]];

/** A small network with batch norm and dropout, and one step of its training. */
function training<Memory>(rule: UpdateRule<Memory>) {
  const noise = random(7);
  const network = layers.sequential([
    layers.linear(2, 6, { random: random(1) }),
    layers.batchNorm(6),
    layers.activation('tanh'),
    layers.dropout({ rate: 0.3, random: noise }),
    layers.linear(6, 1, { random: random(2) }),
  ]);
  const step = (x: Tensor, y: Tensor) => {
    const loss = meanSquaredError(network.call(x, { training: true }), y);
    optimizers.apply(rule, network.parameters(), gradients(loss, network.parameters()));
    return loss;
  };
  return { network, step };
}

const adam = () =>
  optimizers.adam({ learningRate: schedules.stepDecay({ learningRate: 0.05, stepSize: 4 }) });
const data = () => [tensor(examples), tensor(targets)] as const;

afterEach(() => setBackend('reference'));

describe.each(['float32', 'float64'] as const)('a step replayed on wasm in %s', (precision) => {
  test('has the bits of the same step called: dropout, schedule, batch norm and Adam included', async () => {
    await setBackend('wasm', { precision });
    const [plain, replayed] = [training(adam()), training(adam())];
    const step = compile(replayed.step);
    const [x, y] = data();
    for (let i = 0; i < 12; i++) expect(step.run(x, y).item()).toBe(plain.step(x, y).item());
    expect(step.obstacle).toBeNull();
    for (const [i, w] of replayed.network.parameters().entries()) {
      expect(w.dataSync()).toEqual(plain.network.parameters()[i]!.dataSync());
    }
    for (const [i, w] of replayed.network.state().entries()) {
      expect(w.dataSync()).toEqual(plain.network.state()[i]!.dataSync());
    }
  });

  test('goes back to a checkpoint: the same losses follow again, dropout included', async () => {
    await setBackend('wasm', { precision });
    const step = compile(training(adam()).step);
    const [x, y] = data();
    const losses = (n: number) => Array.from({ length: n }, () => step.run(x, y).item());
    const untouched = step.checkpoint();
    const start = losses(3);
    const middle = step.checkpoint();
    const end = losses(4);
    step.restore(middle);
    expect(losses(4)).toEqual(end);
    step.restore(untouched);
    expect(losses(7)).toEqual([...start, ...end]);
  });

  test('sees a parameter that was assigned to between two runs, and inputs of another shape', async () => {
    await setBackend('wasm', { precision });
    const w = parameter(tensor([1, 2]));
    const step = compile((x: Tensor) => {
      const loss = x.mul(w).sum();
      w.assign(w.add(1));
      return loss;
    });
    expect(step.run(tensor([1, 1])).item()).toBe(3);
    expect(step.run(tensor([[1, 1]])).item()).toBe(5);
    w.assign(tensor([10, 20]));
    expect(step.run(tensor([1, 1])).item()).toBe(30);
    expect([...w.dataSync()]).toEqual([11, 21]);
  });

  test('gives the new value of a parameter that it returns', async () => {
    await setBackend('wasm', { precision });
    const w = parameter(tensor([1, 2]));
    const step = compile(() => {
      w.assign(w.mul(2));
      return w;
    });
    expect([step.run(), step.run(), step.run()].map((value) => [...value.dataSync()])).toEqual([
      [2, 4],
      [4, 8],
      [8, 16],
    ]);
    expect(step.obstacle).toBeNull();
  });

  test('sees what another compiled step has changed since: one trains, the other only measures', async () => {
    await setBackend('wasm', { precision });
    const w = parameter(tensor([1, 2]));
    const train = compile(() => {
      w.assign(w.mul(2));
      return w.sum();
    });
    const measure = compile(() => w.sum());
    const sums = Array.from({ length: 4 }, () => {
      train.run();
      return measure.run().item();
    });
    expect(sums).toEqual([6, 12, 24, 48]);
    expect(measure.obstacle).toBeNull();
  });

  test('holds the same amount of memory after 500 steps as after a few', async () => {
    await setBackend('wasm', { precision });
    const step = compile(training(adam()).step);
    const [x, y] = data();
    step.run(x, y);
    const before = memory();
    for (const _ of step.repeat([x, y], { steps: 500, every: 500 }));
    expect(memory()).toEqual(before);
  });

  test('is called instead where it reads numbers on the way, and says why', async () => {
    await setBackend('wasm', { precision });
    const w = parameter(tensor(1));
    const step = compile((x: Tensor) => {
      w.assign(w.add(x.item()));
      return w.mul(1);
    });
    expect(step.run(tensor(2)).item()).toBe(3);
    expect(step.run(tensor(3)).item()).toBe(6);
    expect(step.obstacle).toMatch('it reads the numbers of a tensor');
  });

  test('is called instead where a rule of the reader uses the step number, and stays right', async () => {
    await setBackend('wasm', { precision });
    const rule: UpdateRule<null> = {
      start: () => null,
      step: (w, gradient, _memory, t) => [w.sub(gradient.mul(1 / t)).detach(), null],
    };
    const [plain, replayed] = [training(rule), training(rule)];
    const step = compile(replayed.step);
    const [x, y] = data();
    for (let i = 0; i < 4; i++) expect(step.run(x, y).item()).toBe(plain.step(x, y).item());
    expect(step.obstacle).toMatch('isReplayable');
  });
});
