import { describe, expect, test } from 'vitest';
import {
  backpropagate,
  binaryCrossEntropy,
  isElementwise,
  layers,
  localRule,
  parameter,
  random,
  scoped,
  scopesOf,
  tensor,
  topologicalOrder,
} from '../../../src/nn/index.ts';

describe('scopes', () => {
  test('a composed function is remembered around the nodes it made', () => {
    const [a, b] = [tensor(6), tensor(3)];
    const y = a.div(b);
    const { scope } = y;
    expect(scope?.name).toBe('div');
    expect(scope?.inputs).toEqual([a, b]);
    expect(scope?.output).toBe(y);
    expect(topologicalOrder(y).map((node) => [node.op, node.scope?.name ?? null])).toEqual([
      ['data', null],
      ['data', null],
      ['reciprocal', 'div'],
      ['mul', 'div'],
    ]);
  });

  test('nest: a network holds layers, and a loss the functions it is made of', () => {
    const network = layers.sequential(
      [layers.linear(2, 1, { random: random(1), name: 'output' }), layers.activation('sigmoid')],
      { name: 'network' },
    );
    const prediction = network.call(tensor([[1, 2]]));
    expect(scopesOf(prediction).map(({ name }) => name)).toEqual(['sigmoid', 'network']);
    const product = topologicalOrder(prediction).find(({ op }) => op === 'matmul')!;
    expect(scopesOf(product).map(({ name }) => name)).toEqual(['output', 'network']);
    const loss = binaryCrossEntropy(prediction, tensor([[1]]));
    expect(scopesOf(loss).at(-1)?.name).toBe('binaryCrossEntropy');
  });

  test('an error inside leaves no scope open', () => {
    expect(() =>
      scoped('broken', [], () => {
        throw new Error('on purpose');
      }),
    ).toThrow('on purpose');
    expect(tensor(1).exp().scope).toBeNull();
  });

  test('a parameter stands in a scope and in a graph as the value it had then', () => {
    const w = parameter(tensor(2), { name: 'w' });
    const y = w.square();
    w.assign(tensor(5));
    expect(y.item()).toBe(4);
    expect(y.scope?.inputs[0]?.item()).toBe(2);
    expect(y.scope?.inputs[0]?.owner).toBe(w);
  });
});

describe('local rules', () => {
  test('are printed with the names on the page', () => {
    const [x, w] = [tensor(2), tensor(3)];
    const y = x.mul(w);
    const names = new Map([
      [x, 'x'],
      [w, 'w'],
      [y, 'z'],
    ]);
    expect(localRule(y, (t) => names.get(t)!)).toEqual(['w', 'x']);
    expect(localRule(y.tanh())).toEqual(['1 - y^2']);
    expect(localRule(y.exp(), (t) => names.get(t) ?? 'e')).toEqual(['e']);
  });

  test('of an elementwise operation are factors, of any other the whole formula', () => {
    const a = tensor([[1, 2], [3, 4]]); // biome-ignore format: a matrix
    expect(isElementwise(a.exp())).toBe(true);
    const product = a.matmul(a);
    expect(isElementwise(product)).toBe(false);
    expect(localRule(product)).toEqual(['\\bar y\\,b^{\\top}', 'a^{\\top}\\,\\bar y']);
  });

  test('every node of a graph prints one rule per input', () => {
    const y = binaryCrossEntropy(tensor([0.2, 0.7]).sigmoid().softmax(), tensor([0, 1]));
    for (const { node } of backpropagate(y))
      expect(localRule(node)).toHaveLength(node.inputs.length);
  });
});
