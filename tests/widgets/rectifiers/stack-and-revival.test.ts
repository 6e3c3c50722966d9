import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as stack from '../../../src/widgets/selu-stack/model.ts';
import * as revival from '../../../src/widgets/unit-revival/model.ts';

describe('the stack of SELU layers', () => {
  const state: stack.State = { ...defaults(stack.widget.schema), depth: 2 };

  test('tells the geometric mean of the first and the last layer', () => {
    const found = [[1, 4], [1, 9]]; // biome-ignore format: short
    expect(stack.told(found)).toEqual({ first: 1, last: expect.closeTo(6, 9) });
    expect(stack.sentence(found, { ...state, form: 'swapped' })).toBe(
      '**SELU with its constants exchanged, 2 seeds: standard deviation 1 after layer 1, 6 after layer 2.**',
    );
  });

  test('names the layer in which the first number is lost', () => {
    const lost = stack.sentence([[3.8, Number.POSITIVE_INFINITY]], { ...state, form: 'printed' });
    expect(lost).toContain('3.8 after layer 1, infinite at layer 2');
  });
});

describe('the unit that comes back', () => {
  const state: revival.State = { ...defaults(revival.widget.schema), repeats: 2 };
  const frame = (updates: number, tops: readonly number[]) => ({
    updates,
    units: tops.map((top) => ({ top, gradient: top > 0 ? 0.1 : 0 })),
  });
  const frames = [frame(0, [-1, -1]), frame(10, [0.5, -1]), frame(20, [-0.5, -0.5])];

  test('counts who has answered, and who does so now', () => {
    expect(revival.told(frames)).toEqual({ back: 1, alive: 0 });
    expect(revival.lanesOf(frames).map(({ back }) => back)).toEqual([1, -1]);
    expect(revival.sentence(frames, state)).toContain('1 of 2 dead units have answered');
    expect(revival.sentence(frames, state)).toContain('its own gradient is exactly 0');
  });

  test('says where the unit starts before the run', () => {
    expect(revival.sentence([], state)).toContain('starts 0.05 below 0 for all points');
  });
});
