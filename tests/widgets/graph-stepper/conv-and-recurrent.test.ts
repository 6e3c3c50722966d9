import { describe, expect, test } from 'vitest';
import { tensor } from '../../../src/nn/index.ts';
import { record } from '../../../src/widgets/graph-stepper/model.ts';
import { type State, schema } from '../../../src/widgets/graph-stepper/state.ts';
import { forwardNames } from '../../../src/widgets/graph-stepper/steps/forward-text.ts';
import { checkOf } from '../../../src/widgets/graph-stepper/steps/plate.ts';
import { printTensor } from '../../../src/widgets/graph-stepper/steps/print.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

type Choice = Partial<Pick<State, 'preset' | 'zoom' | 'open' | 'pool'>>;

type Numbers = ReturnType<typeof graphOf>;

function graphOf(choice: Choice) {
  const { graph } = record({ ...defaults(schema), ...choice });
  return (id: string, of: 'value' | 'gradient') => [...graph[of](id)!.dataSync()];
}

describe('a convolutional net on the graph', () => {
  const net = { preset: 'conv-net', zoom: 'layer' } as const;

  test('closed and opened has the same numbers and slopes', () => {
    for (const pool of ['max', 'average'] as const) {
      const layer = graphOf({ ...net, pool });
      const whole = graphOf({ ...net, pool, open: 'C,P,z' });
      for (const id of ['X', 'K', 'W', 'b']) expect(layer(id, 'gradient')).toEqual(whole(id, 'gradient')); // biome-ignore format: one line
      expect(layer('L', 'value')).toEqual(whole('L', 'value'));
      expect(layer('F', 'value')).toEqual(layer('P', 'value'));
    }
  });

  test('is one net, drawn as layers or number by number', () => {
    for (const pool of ['max', 'average'] as const) {
      const [layer, numbers] = [graphOf({ ...net, pool }), graphOf({ ...net, pool, zoom: 'scalar' })]; // biome-ignore format: one line
      for (const [tensor, name] of [['X', 'x'], ['K', 'k'], ['C', 'c'], ['H', 'h']] as const) // biome-ignore format: one line
        for (const of of ['value', 'gradient'] as const)
          expect([1, 2, 3, 4].flatMap((i) => numbers(`${name}_${i}`, of)), `${pool} ${name}`).toEqual(layer(tensor, of)); // biome-ignore format: one line
      for (const [
        tensor,
        name,
      ] of [['P', 'p'], ['W', 'w'], ['b', 'b'], ['z', 'z'], ['L', 'L']] as const) // biome-ignore format: one line
        for (const of of ['value', 'gradient'] as const)
          expect(numbers(name, of), `${pool} ${name}`).toEqual(layer(tensor, of));
    }
  });

  test('the max-pool hands what comes back to one of four, and ReLU stops two', () => {
    const layer = graphOf(net);
    // c = (1 − 1.5 − 0.5 − 2, 3 + 1, −1 − 1, 2); z = 4/2 + 1/2, dL/dz = 3, dL/dp = 1.5.
    expect(layer('C', 'value')).toEqual([-3, 4, -2, 2]);
    expect(layer('H', 'gradient')).toEqual([0, 1.5, 0, 0]);
    // The window of c₂ held x₂ = 3 under k₁ and x₄ = 2 under k₃; the rest of it was margin.
    expect(layer('K', 'gradient')).toEqual([4.5, 0, 3, 0]);
    expect(layer('X', 'gradient')).toEqual([0, 1.5, 0, 0.75]);
  });

  test('the average pool gives each a quarter', () => {
    const layer = graphOf({ ...net, pool: 'average' });
    expect(layer('P', 'gradient')).toEqual([0.25]);
    expect(layer('H', 'gradient')).toEqual([0.0625, 0.0625, 0.0625, 0.0625]);
    expect(layer('K', 'gradient')).toEqual([0.0625 * (3 + 2), 0, 0.0625 * 2, 0]);
  });
});

test('nothing in either net lies on a corner, where a nudge to each side says something else', () => {
  for (const preset of ['conv-net', 'recurrent'] as const)
    for (const pool of ['max', 'average'] as const)
      for (const zoom of ['layer', 'scalar'] as const) {
        const { graph } = record({ ...defaults(schema), preset, zoom, pool });
        for (const { id } of graph.view.nodes)
          if (graph.gradient(id)) expect(checkOf(graph, id)?.agrees, `${preset} ${pool} ${zoom} ${id}`).not.toBe(false); // biome-ignore format: one line
      }
});

test('a weighted sum is told with or without a bias', () => {
  const { graph } = record({ ...defaults(schema), preset: 'conv-net', zoom: 'scalar' });
  const told = (id: string) => forwardNames(graph, graph.view.nodes.find((node) => node.id === id)!); // biome-ignore format: one line
  expect(told('c_2')).toBe('c_2 = x_2k_1 + x_4k_3');
  expect(told('z')).toBe('z = pw + b');
});

describe('a recurrent net on the graph', () => {
  test('a weight used at three steps gets the sum of three slopes', () => {
    const numbers = graphOf({ preset: 'recurrent', zoom: 'scalar' });
    const value = (id: string) => numbers(id, 'value')[0]!;
    const [h1, h2, h3] = ['h_1', 'h_2', 'h_3'].map(value) as [number, number, number];
    const back3 = 2 * (h3 - 0.5) * (1 - h3 * h3);
    const back2 = back3 * 2 * (1 - h2 * h2);
    const back1 = back2 * 2 * (1 - h1 * h1);
    expect(numbers('u', 'gradient')[0]).toBeCloseTo(back1 * 1 + back2 * 0 + back3 * -1, 12);
    expect(numbers('w', 'gradient')[0]).toBeCloseTo(back1 * 0 + back2 * h1 + back3 * h2, 12);
  });

  test('at layers and at tensors has the same slopes', () => {
    const [layer, whole] = (['layer', 'tensor'] as const).map((zoom) =>
      graphOf({ preset: 'recurrent', zoom }),
    ) as [Numbers, Numbers];
    for (const id of ['U', 'W']) expect(layer(id, 'gradient')).toEqual(whole(id, 'gradient'));
  });
});

test('a map of one picture and one channel is printed as the matrix that it is', () => {
  expect(printTensor(tensor([1, 2, 3, 4], [1, 2, 2, 1]))).toBe('1  2\n3  4');
  expect(printTensor(tensor([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 2, 2]))).toBe('8 numbers');
});
