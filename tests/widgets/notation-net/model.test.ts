import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import {
  nameOf,
  neighbour,
  parts,
  table,
  valueShape,
  weightShape,
  widget,
} from '../../../src/widgets/notation-net/model.ts';

const state = defaults(widget.schema);
const said = (part: string, orientation: 'rows' | 'columns' = 'rows') => {
  const next = { ...state, part, orientation };
  return widget.describe(widget.trace(next), next);
};

test('the two conventions are transposes of each other and predict the same', () => {
  expect(widget.trace(state).difference).toBe(0);
  expect([weightShape(1, 'rows'), weightShape(1, 'columns')]).toEqual(['[3, 4]', '[4, 3]']);
  expect([valueShape(0, 'rows'), valueShape(0, 'columns')]).toEqual(['[2, 3]', '[3, 2]']);
});

test('a weight’s indices change places with the convention, the weight does not', () => {
  expect(said('w-1-3-2')).toContain('W^{[1]}_{32}');
  expect(said('w-1-3-2', 'columns')).toContain('W^{[1]}_{23}');
  for (const orientation of ['rows', 'columns'] as const)
    expect(said('w-1-3-2', orientation)).toContain('here 0.4');
});

test('every part says what it is', () => {
  expect(said('a-0-2')).toContain('Input 2');
  expect(said('a-1-4')).toContain('b^{[1]}_4');
  expect(said('a-2-1')).toContain('prediction');
  expect(new Set(parts.map((part) => said(nameOf(part)))).size).toBe(8 + 12 + 4);
});

test('arrow keys reach every part and stop at the ends', () => {
  const walked = parts
    .slice(1)
    .reduce((trail) => [...trail, neighbour(trail.at(-1) ?? parts[0]!, 'ArrowRight')], [parts[0]!]);
  expect(walked).toEqual(parts);
  expect(neighbour(parts.at(-1)!, 'ArrowDown')).toBe(parts.at(-1));
  expect(neighbour(parts[5]!, 'Home')).toBe(parts[0]);
  expect(neighbour(parts[5]!, 'Tab')).toBe(parts[5]);
});

test('the table lists every unit', () => {
  expect(table(widget.trace(state)).rows).toHaveLength(8);
});
