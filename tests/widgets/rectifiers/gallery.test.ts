import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import {
  alphaThrough,
  gripAt,
  type State,
  table,
  widget,
} from '../../../src/widgets/rectifier-gallery/model.ts';

const state: State = defaults(widget.schema);

describe('the gallery of rectifiers', () => {
  test('says value and slope at the cursor, and whether the slope jumps at 0', () => {
    const elu: State = { member: 'elu', alpha: 2, z: 1 };
    expect(widget.describe(widget.trace(elu), elu)).toBe(
      '**ELU with α = 2 at z = 1: value 1, slope 1.** At 0 the slope jumps from 2 to 1; the library takes 2 there.',
    );
    const smooth: State = { ...elu, alpha: 1 };
    expect(widget.describe(widget.trace(smooth), smooth)).toContain('is 1 from both sides');
  });

  test('a branch that is pulled through a point has the α that leads there', () => {
    for (const member of ['leakyRelu', 'elu'] as const)
      for (const alpha of [0.25, 1, 1.5]) {
        const { left } = widget.trace({ ...state, member, alpha });
        const at = left.places.findIndex((place) => place >= gripAt - 1e-9);
        expect(alphaThrough(member, left.values[at]!)).toBeCloseTo(alpha, 2);
      }
    expect(alphaThrough('leakyRelu', 5)).toBe(0);
    expect(alphaThrough('leakyRelu', -50)).toBe(2);
  });

  test('its table holds what the library computes', () => {
    const { rows } = table({ ...state, member: 'relu' });
    expect(rows.at(0)).toEqual([-4, 0, 0]);
    expect(rows.at(-1)).toEqual([4, 4, 1]);
  });
});
