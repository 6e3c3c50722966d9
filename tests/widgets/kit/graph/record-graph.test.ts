import { expect, test } from 'vitest';
import { quotient } from '../../../../src/experiments/gradients/worked-graphs.ts';
import {
  add,
  div,
  gradients,
  matmul,
  mul,
  relu,
  sigmoid,
  square,
  sub,
  type Tensor,
  tensor,
} from '../../../../src/nn/index.ts';
import { type RecordedGraph, recordGraph } from '../../../../src/widgets/kit/graph/record-graph.ts';
import { relativeDifference } from '../../../../src/widgets/kit/graph/recording/differences.ts';

function recordedQuotient(open: readonly string[] = []): RecordedGraph {
  const { output, names } = quotient({ x: 3, y: 4, z: 2 });
  return recordGraph(output, { names, open: new Set(open) });
}

const shown = ({ view }: RecordedGraph) =>
  view.edges.map(({ from, to }) => `${from}→${to}`).join(' ');
const number = (value: Tensor | null) => (value === null ? null : value.item());

test('composed functions are drawn closed: a square and a division are one node each', () => {
  const graph = recordedQuotient();
  expect(shown(graph)).toBe('x→v v→u y→u u→f z→f');
  expect(graph.view.nodes.map(({ symbol }) => symbol)).toEqual([
    'x',
    'y',
    'z',
    '(\\cdot)^2',
    '\\times',
    '\\div',
  ]);
  expect(graph.order).toEqual(['v', 'u', 'f']);
});

test('values and gradients of x²y/z at (3, 4, 2) are those of the syllabus', () => {
  const graph = recordedQuotient();
  expect(['v', 'u', 'f'].map((id) => graph.value(id).item())).toEqual([9, 36, 18]);
  const gradient = Object.fromEntries(
    ['f', 'u', 'z', 'v', 'y', 'x'].map((id) => [id, number(graph.gradient(id))]),
  );
  expect(gradient).toEqual({ f: 1, u: 0.5, z: -9, v: 2, y: 4.5, x: 12 });
});

test('a closed function has a local slope: backward through its inside from upstream 1', () => {
  const graph = recordedQuotient();
  const slopes = (id: string) => graph.sends(id).map(({ slope, rule }) => [number(slope), rule]);
  expect(slopes('v')).toEqual([[6, '2x']]);
  expect(slopes('f')).toEqual([
    [0.5, '\\frac{1}{z}'],
    [-9, '-\\frac{u}{z^2}'],
  ]);
  expect(slopes('u')).toEqual([
    [4, 'y'],
    [9, 'v'],
  ]);
});

test('an opened function shows its inside within a frame, and the gradients outside stay the same', () => {
  const graph = recordedQuotient(['v', 'f']);
  expect(shown(graph)).toBe('x→v x→v v→u y→u z→f/reciprocal u→f f/reciprocal→f');
  expect(graph.view.frames.map(({ id, members }) => [id, members])).toEqual([
    ['v', ['v']],
    ['f', ['f/reciprocal', 'f']],
  ]);
  expect(number(graph.gradient('x'))).toBe(12);
  expect(graph.sends('v').map((sent) => number(sent.gradient))).toEqual([6, 6]);
});

test('what a node sends is its local slope times its gradient', () => {
  for (const graph of [recordedQuotient(), recordedQuotient(['v', 'f'])])
    for (const id of graph.order)
      for (const { slope, gradient } of graph.sends(id))
        expect(number(gradient)).toBeCloseTo(number(slope)! * graph.gradient(id)!.item(), 12);
});

test('the central difference at every node, inside opened functions too, agrees with its gradient', () => {
  for (const graph of [recordedQuotient(), recordedQuotient(['v', 'f'])])
    for (const { id, kind } of graph.view.nodes) {
      if (kind === 'constant') continue;
      expect(relativeDifference(graph.gradient(id)!.item(), graph.difference(id)[0]!)).toBeLessThan(
        1e-8,
      );
    }
});

test('a division of a value by itself is drawn open, so that both of its paths show', () => {
  const x = tensor(3);
  const f = div(x, x);
  const graph = recordGraph(f, {
    names: new Map([
      [x, 'x'],
      [f, 'f'],
    ]),
  });
  expect(shown(graph)).toBe('x→f/reciprocal x→f f/reciprocal→f');
  expect(graph.sends('f').map(({ gradient }) => number(gradient))[0]).toBeCloseTo(1 / 3, 12);
  expect(number(graph.gradient('x'))).toBeCloseTo(0, 12);
});

test('a plain number is a constant: drawn, and sent no gradient', () => {
  const x = tensor(3);
  const u = add(x, 2);
  const f = mul(x, u);
  const graph = recordGraph(f, {
    names: new Map([
      [x, 'x'],
      [u, 'u'],
      [f, 'f'],
    ]),
  });
  expect(graph.view.nodes.map(({ kind, symbol }) => `${kind} ${symbol}`)).toEqual([
    'given x',
    'constant 2',
    'computed +',
    'computed \\times',
  ]);
  expect(graph.sends('u').map(({ gradient }) => number(gradient))).toEqual([3, null]);
  expect(number(graph.gradient('x'))).toBe(8);
});

test('on matrices an elementwise node has a slope per entry, a product has a formula', () => {
  const [x, w] = [
    tensor([[1, 2]]),
    tensor([
      [0.5, -0.5],
      [0.25, 1],
    ]),
  ];
  const z = matmul(x, w);
  const h = relu(sub(z, 0.5));
  const loss = h.sum();
  const graph = recordGraph(loss, {
    names: new Map([
      [x, 'X'],
      [w, 'W'],
      [z, 'Z'],
      [h, 'H'],
      [loss, 'L'],
    ]),
  });
  expect(graph.sends('H')[0]!.slope?.shape).toEqual([1, 2]);
  expect(graph.sends('Z').map(({ slope, rule }) => [slope, rule])).toEqual([
    [null, 'dZ\\,W^{\\top}'],
    [null, 'X^{\\top}\\,dZ'],
  ]);
  expect([...graph.gradient('W')!.dataSync()]).toEqual([...gradients(loss, [w])[0]!.dataSync()]);
  const [difference, exact] = [graph.difference('W'), graph.gradient('W')!.dataSync()];
  for (const [i, slope] of difference.entries()) expect(slope).toBeCloseTo(exact[i]!, 8);
});

test('names of what an opened function holds do not depend on the numbers', () => {
  const record = (value: number) => {
    const z = tensor(value);
    const a = sigmoid(z);
    return recordGraph(a, {
      names: new Map([
        [z, 'z'],
        [a, 'a'],
      ]),
      open: new Set(['a']),
    });
  };
  expect(record(0.5).view).toEqual({ ...record(-3).view });
});

test('a quiet input receives nothing', () => {
  const [a, y] = [tensor(0.5), tensor(1)];
  const loss = square(sub(a, y));
  const graph = recordGraph(loss, {
    names: new Map([
      [a, 'a'],
      [y, 'y'],
      [loss, 'L'],
    ]),
    quiet: new Set([y]),
  });
  expect(graph.gradient('y')).toBeNull();
  expect(graph.sends('sub').map(({ gradient }) => number(gradient))).toEqual([-1, null]);
});
