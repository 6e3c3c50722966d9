import { describe, expect, test } from 'vitest';
import { tensor } from '../../../src/nn/index.ts';
import { record } from '../../../src/widgets/graph-stepper/model.ts';
import { schema } from '../../../src/widgets/graph-stepper/state.ts';
import { checkOf } from '../../../src/widgets/graph-stepper/steps/plate.ts';
import { printTensor } from '../../../src/widgets/graph-stepper/steps/print.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

function graphOf(preset: 'conv-net' | 'recurrent', zoom: 'layer' | 'tensor' | 'scalar', open = '') {
  const { graph } = record({ ...defaults(schema), preset, zoom, open });
  return (id: string, of: 'value' | 'gradient') => [...graph[of](id)!.dataSync()];
}

describe('a convolutional net on the graph', () => {
  test('closed and opened has the same numbers and slopes', () => {
    const layer = graphOf('conv-net', 'layer');
    const whole = graphOf('conv-net', 'layer', 'C,P,z');
    for (const id of ['X', 'K', 'W', 'b']) expect(layer(id, 'gradient')).toEqual(whole(id, 'gradient')); // biome-ignore format: one line
    expect(layer('L', 'value')).toEqual(whole('L', 'value'));
    expect(layer('C', 'value')).toHaveLength(16);
    expect(layer('F', 'value')).toEqual(layer('P', 'value'));
  });

  test('the pool hands what comes back to one of the two, and ReLU may stop it', () => {
    const numbers = graphOf('conv-net', 'scalar');
    // c = (1·1 − ½·3, 1·3 − ½·(−1)) = (−½, 3½): ReLU stops the first, and the second is the larger.
    expect(numbers('c_1', 'value')).toEqual([-0.5]);
    expect(numbers('c_2', 'value')).toEqual([3.5]);
    expect(numbers('h_1', 'gradient')).toEqual([0]);
    // z = 1.75, dL/dz = 3.5, dL/dp = 1.75; k₁ saw x₂ = 3, k₂ saw x₃ = −1.
    expect(numbers('k_1', 'gradient')).toEqual([5.25]);
    expect(numbers('k_2', 'gradient')).toEqual([-1.75]);
  });
});

test('nothing in either net lies on a corner, where a nudge to each side says something else', () => {
  for (const preset of ['conv-net', 'recurrent'] as const)
    for (const zoom of ['layer', 'scalar'] as const) {
      const { graph } = record({ ...defaults(schema), preset, zoom });
      for (const { id } of graph.view.nodes)
        if (graph.gradient(id)) expect(checkOf(graph, id)?.agrees, `${preset} ${zoom} ${id}`).not.toBe(false); // biome-ignore format: one line
    }
});

describe('a recurrent net on the graph', () => {
  test('a weight used at three steps gets the sum of three slopes', () => {
    const numbers = graphOf('recurrent', 'scalar');
    const value = (id: string) => numbers(id, 'value')[0]!;
    const [h1, h2, h3] = ['h_1', 'h_2', 'h_3'].map(value) as [number, number, number];
    const back3 = 2 * (h3 - 0.5) * (1 - h3 * h3);
    const back2 = back3 * 2 * (1 - h2 * h2);
    const back1 = back2 * 2 * (1 - h1 * h1);
    expect(numbers('u', 'gradient')[0]).toBeCloseTo(back1 * 1 + back2 * 0 + back3 * -1, 12);
    expect(numbers('w', 'gradient')[0]).toBeCloseTo(back1 * 0 + back2 * h1 + back3 * h2, 12);
  });

  test('at layers and at tensors has the same slopes', () => {
    const [layer, whole] = [graphOf('recurrent', 'layer'), graphOf('recurrent', 'tensor')];
    for (const id of ['U', 'W']) expect(layer(id, 'gradient')).toEqual(whole(id, 'gradient'));
  });
});

test('a map of one picture and one channel is printed as the matrix that it is', () => {
  expect(printTensor(tensor([1, 2, 3, 4], [1, 2, 2, 1]))).toBe('1  2\n3  4');
  expect(printTensor(tensor([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 2, 2]))).toBe('8 numbers');
});
