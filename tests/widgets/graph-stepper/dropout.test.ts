import { expect, test } from 'vitest';
import { record } from '../../../src/widgets/graph-stepper/model.ts';
import { schema } from '../../../src/widgets/graph-stepper/state.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const start = { ...defaults(schema), preset: 'dropout' } as const;

const numbers = (patch: object, id: string, of: 'value' | 'gradient') => {
  const { graph } = record({ ...start, ...patch });
  return [...(graph[of](id)?.dataSync() ?? [])];
};

test('the mask that was drawn is an input of the graph: 0 where it drops, 2 where it keeps', () => {
  const mask = numbers({}, 'M', 'value');
  expect(new Set(mask)).toEqual(new Set([0, 2]));
  const [a, masked] = [numbers({}, 'a', 'value'), numbers({}, 'tildea', 'value')];
  expect(masked).toEqual(a.map((value, i) => value * mask[i]!));
});

test('the way back has the same mask: what was dropped receives nothing, the rest twice', () => {
  const [mask, da, dMasked] = [
    numbers({}, 'M', 'value'),
    numbers({}, 'a', 'gradient'),
    numbers({}, 'tildea', 'gradient'),
  ];
  expect(da).toEqual(dMasked.map((value, i) => value * mask[i]!));
  expect(da.filter((value) => value === 0).length).toBeGreaterThan(0);
});

test('another seed draws another mask; in inference there is none', () => {
  expect(numbers({ masks: 2 }, 'M', 'value')).not.toEqual(numbers({}, 'M', 'value'));
  const { graph } = record({ ...start, mode: 'inference' });
  expect(graph.view.nodes.map(({ id }) => id)).not.toContain('M');
  expect([...graph.value('z').dataSync()]).toEqual([3, 7]);
});
