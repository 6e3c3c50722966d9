import { expect, test } from 'vitest';
import { showMode } from '../../../src/widgets/graph-stepper/actions.ts';
import { record } from '../../../src/widgets/graph-stepper/model.ts';
import { schema } from '../../../src/widgets/graph-stepper/state.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const start = { ...defaults(schema), preset: 'batch-norm' } as const;

const numbers = (mode: 'training' | 'inference', id: string, of: 'value' | 'gradient') => {
  const { graph } = record({ ...start, mode });
  const { id: found } = graph.view.nodes.find((node) => node.id === id)!;
  return [...graph[of](found)!.dataSync()].map((value) => Number(value.toFixed(3)));
};

test('in training the statistics are nodes, and the gradient comes back through them', () => {
  expect(numbers('training', 'mu', 'value')).toEqual([3]);
  expect(numbers('training', 'sigma2', 'value')).toEqual([3.5]);
  expect(numbers('training', 'y', 'value')).toEqual([-1.069, -0.535, 0, 1.604]);
  expect(numbers('training', 'x', 'gradient')).toEqual([0.248, -0.21, -0.134, 0.095]);
});

test('in inference they are given: the same values, and each example has a gradient of its own', () => {
  expect(numbers('inference', 'y', 'value')).toEqual([-1.069, -0.535, 0, 1.604]);
  expect(numbers('inference', 'x', 'gradient')).toEqual([0.535, 0, 0, 0]);
});

test('a change of mode stays at the event that was shown', () => {
  const patch = showMode({ ...start, step: 2 }, 'inference');
  expect(patch.mode).toBe('inference');
  expect(patch.step).toBeGreaterThanOrEqual(0);
});
