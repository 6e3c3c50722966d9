import { expect, test } from 'vitest';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import {
  columnsOf,
  configOf,
  distinct,
  plateauOf,
  reachOf,
  type State,
  sentence,
  table,
  widget,
} from '../../../src/widgets/symmetry-lab/model.ts';

const start: State = defaults(widget.schema);
const after = (patch: Partial<State>, updates: number) =>
  classified(configOf({ ...start, ...patch }), [updates])[0]!;

test('from equal weights four units stay one, though they move', () => {
  const frame = after({ weights: 'half' }, 200);
  const columns = columnsOf(frame);
  expect(distinct(columns)).toBe(1);
  expect(Math.abs(columns[0]![0] - 0.5)).toBeGreaterThan(0.1);
  expect(reachOf([frame])).toBe(Math.max(1, ...columns.flat().map((value) => Math.abs(value))));
});

test('a difference of a ten thousandth makes four units by count, and one by look', () => {
  const columns = columnsOf(after({ weights: 'nearlyHalf' }, 200));
  expect(distinct(columns)).toBe(4);
  const first = columns.map(([value]) => value);
  expect(Math.max(...first) - Math.min(...first)).toBeLessThan(0.01);
});

test('from zeros only the output’s bias moves, and that only where the classes are uneven', () => {
  const xor = after({ weights: 'zeros' }, 100);
  expect(xor.parameters.flat().every((value) => value === 0)).toBe(true);
  const and = after({ weights: 'zeros', task: 'and' }, 2000);
  expect(
    columnsOf(and)
      .flat()
      .every((value) => value === 0),
  ).toBe(true);
  expect(and.parameters[3]![0]).toBeCloseTo(-Math.log(3), 4);
  expect(and.loss).toBeCloseTo(plateauOf({ task: 'and' }), 6);
  expect(sentence(and, { ...start, task: 'and', step: 40 })).toContain('No weight has moved');
});

test('the plateau is ln 2 for exclusive or and H(¼) for and', () => {
  expect(plateauOf({ task: 'xor' })).toBeCloseTo(Math.LN2, 12);
  expect(plateauOf({ task: 'and' })).toBeCloseTo(0.562335, 6);
});

test('before training the sentence tells no loss, and the table has a column for every number', () => {
  const frame = after({}, 0);
  expect(sentence(frame, start)).not.toContain('loss');
  const { columns, rows } = table([frame]);
  expect(rows[0]).toHaveLength(columns.length);
});
