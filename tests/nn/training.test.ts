import { describe, expect, test } from 'vitest';
import {
  compile,
  gradients,
  layers,
  meanSquaredError,
  memory,
  optimizers,
  parameter,
  random,
  type Tensor,
  tensor,
  topologicalOrder,
} from '../../src/nn/index.ts';

const x = tensor([[0, 1], [1, 0], [1, 1]]); // biome-ignore format: a matrix
const y = tensor([[1], [2], [3]]);

function training(rule = optimizers.adam({ learningRate: 0.1 })) {
  const network = layers.sequential([
    layers.linear(2, 3, { random: random(1) }),
    layers.activation('tanh'),
    layers.linear(3, 1, { random: random(2) }),
  ]);
  const step = (inputs: Tensor, targets: Tensor) => {
    const loss = meanSquaredError(network.call(inputs), targets);
    optimizers.apply(rule, network.parameters(), gradients(loss, network.parameters()));
    return loss;
  };
  return { network, step };
}

describe('a parameter', () => {
  test('is found by its gradient, even after it has moved on', () => {
    const w = parameter(tensor([1, 2]));
    const loss = w.square().sum();
    w.assign(tensor([5, 5]));
    expect([...gradients(loss, [w])[0]!.dataSync()]).toEqual([2, 4]);
  });

  test('does not keep the steps before alive: the graph of step 100 is as small as that of step 1', () => {
    const { step } = training();
    const first = topologicalOrder(step(x, y)).length;
    for (let i = 0; i < 98; i++) step(x, y);
    expect(topologicalOrder(step(x, y))).toHaveLength(first);
  });

  test('is updated at once with the others: a loss read afterwards is the loss before', () => {
    const w = parameter(tensor(3));
    const loss = w.square();
    optimizers.apply(optimizers.gradientDescent({ learningRate: 0.5 }), [w], gradients(loss, [w]));
    expect(w.item()).toBe(0);
    expect(loss.item()).toBe(9);
  });
});

describe('a tensor', () => {
  test('that is detached sends no gradient and forgets where it came from once it is read', () => {
    const a = tensor(2);
    const stopped = a.mul(3).detach();
    expect(gradients(a.mul(stopped), [a])[0]!.item()).toBe(6);
    expect(stopped.item()).toBe(6);
    expect(stopped.inputs).toEqual([]);
  });

  test('that is detached has its own hold on the numbers: giving one back leaves the other', () => {
    const w = parameter(tensor([1, 2]));
    const before = w.detach();
    before.dispose();
    expect([...w.dataSync()]).toEqual([1, 2]);
    const next = w.mul(2);
    w.assign(next);
    next.dispose();
    expect([...w.dataSync()]).toEqual([2, 4]);
  });

  test('that the loss does not depend on has gradient zero', () => {
    const [a, b] = [tensor(2), tensor([1, 2])];
    expect([...gradients(a.square(), [b])[0]!.dataSync()]).toEqual([0, 0]);
  });

  test('used twice is computed once', () => {
    const a = tensor(2).exp();
    const graph = topologicalOrder(a.add(a.mul(a)));
    expect(graph.filter(({ op }) => op === 'exp')).toHaveLength(1);
  });

  test('that was disposed of says so when it is read', () => {
    const a = tensor([1, 2]).mul(2);
    a.dataSync();
    a.dispose();
    expect(() => a.dataSync()).toThrow('this tensor was disposed of');
  });
});

describe('a compiled step', () => {
  test('reports after every k-th step and after the last', () => {
    const step = compile(training(optimizers.adam({ learningRate: 0.01 })).step);
    const reports = [...step.repeat([x, y], { steps: 7, every: 3 })];
    expect(reports.map((report) => report.step)).toEqual([3, 6, 7]);
    expect(step.step).toBe(7);
    expect(reports.at(-1)!.result.item()).toBeLessThan(reports[0]!.result.item());
  });

  test('can be broken off between reports', () => {
    const step = compile(training().step);
    for (const { step: done } of step.repeat([x, y], { steps: 1000, every: 10 }))
      if (done >= 20) break;
    expect(step.step).toBe(20);
  });

  test('takes other inputs at every step', () => {
    const seen: number[] = [];
    const w = parameter(tensor(0));
    const step = compile((batch: Tensor) => {
      w.assign(w.add(batch));
      return w.mul(1);
    });
    for (const { result } of step.repeat((i) => [tensor(i)], { steps: 4 }))
      seen.push(result.item());
    expect(seen).toEqual([0, 1, 3, 6]);
  });

  test('goes back to a checkpoint, optimizer memories included: the same losses follow again', () => {
    const step = compile(training().step);
    const losses = (n: number) => Array.from({ length: n }, () => step.run(x, y).item());
    const untouched = step.checkpoint();
    const start = losses(3);
    const middle = step.checkpoint();
    const end = losses(4);
    step.restore(middle);
    expect(step.step).toBe(3);
    expect(losses(4)).toEqual(end);
    step.restore(untouched); // taken before the step had run at all
    expect(step.step).toBe(0);
    expect(losses(7)).toEqual([...start, ...end]);
  });

  test('keeps no history in the memories of its optimizer', () => {
    const adam = optimizers.adam();
    const graphs: number[] = [];
    const watched = {
      ...adam,
      step: (...[w, gradient, memory, t]: Parameters<typeof adam.step>) => {
        graphs.push(topologicalOrder(memory.m).length);
        return adam.step(w, gradient, memory, t);
      },
    };
    for (const _ of compile(training(watched).step).repeat([x, y], { steps: 5 }));
    expect(new Set(graphs)).toEqual(new Set([1]));
  });

  test('returns numbers to read, which hold no graph', () => {
    const loss = compile(training().step).run(x, y);
    expect(topologicalOrder(loss)).toEqual([loss]);
  });

  test('holds the same amount of memory after 500 steps as after one', () => {
    const step = compile(training().step);
    step.run(x, y);
    const before = memory();
    for (let i = 0; i < 500; i++) step.run(x, y);
    expect(memory()).toEqual(before);
  });

  test('gives the same bits as the plain function, and several named results if asked', () => {
    const [plain, compiled] = [training(), training()];
    const step = compile((inputs: Tensor, targets: Tensor) => {
      const loss = compiled.step(inputs, targets);
      return { loss, doubled: loss.mul(2) };
    });
    for (let i = 0; i < 20; i++) {
      const expected = plain.step(x, y).item();
      const { loss, doubled } = step.run(x, y);
      expect([loss.item(), doubled.item()]).toEqual([expected, 2 * expected]);
    }
  });

  test('leaves its inputs readable, and what was made outside of it too', () => {
    const outside = tensor([[1], [1], [1]]).mul(1);
    const step = compile((inputs: Tensor) => meanSquaredError(inputs.mul(1), outside));
    const lazy = y.mul(1);
    step.run(lazy);
    expect(step.run(lazy).item()).toBeCloseTo(5 / 3, 12);
    expect([...lazy.dataSync(), ...outside.dataSync()]).toEqual([1, 2, 3, 1, 1, 1]);
  });
});
