import { describe, expect, test } from 'vitest';
import { isKnown, type State, widget } from '../../../src/widgets/block-backward/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const said = (patch: Partial<State>) => {
  const state = { ...defaults(widget.schema), ...patch };
  return widget.describe(widget.trace(state), state);
};

describe('what a step says', () => {
  test('of a convolution, in its three passes', () => {
    expect(said({ step: 1 })).toBe('**Forward, row 1, column 1 of the output:** 1·1 + 2·0 + 4·0 + 5·(−1) = −4.'); // biome-ignore format: one line
    expect(said({ step: 5 })).toMatch(/1·1 \+ 1·2 \+ 1·4 \+ 1·5 = 12\.$/);
    expect(said({ step: 9 })).toMatch(/one window held it.* 1·1 = 1\.$/);
    expect(said({ step: 13 })).toMatch(/4 windows held it/);
  });

  test('of the two pools', () => {
    expect(said({ block: 'maxPool', step: 1 })).toMatch(/max\(1, 3, 4, 6\) = 6\.$/);
    expect(said({ block: 'maxPool', step: 5 })).toMatch(/goes to the largest/);
    expect(said({ block: 'averagePool', step: 1 })).toMatch(/\(1 \+ 3 \+ 4 \+ 6\) \/ 4 = 3\.5\.$/);
    expect(said({ block: 'averagePool', step: 5, back: '4 0 0 0' })).toMatch(/4 \/ 4 = 1\.$/);
  });
});

test('the limits hold the longest of the three ways', () => {
  const trace = widget.trace(defaults(widget.schema));
  expect(trace.steps).toHaveLength(widget.limits.step![1]);
});

test('a grid fills as its steps are made', () => {
  const trace = widget.trace(defaults(widget.schema));
  expect([0, 4, 8, 17].map((step) => ['y', 'dk', 'dx'].map((grid) => isKnown(trace, step, grid as 'y').size))).toEqual([[0, 0, 0], [4, 0, 0], [4, 4, 0], [4, 4, 9]]); // biome-ignore format: one line
});

test('a link with a kernel that is none is refused', () => {
  for (const kernel of ['1 2 3', '1 2 3 x', '1  2 3 4', '12345 1 1 1'])
    expect(widget.schema.shape.kernel.safeParse(kernel).success).toBe(false);
});
