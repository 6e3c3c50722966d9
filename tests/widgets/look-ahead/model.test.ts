import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { table, updates, widget } from '../../../src/widgets/look-ahead/model.ts';

const state = defaults(widget.schema);
const trace = widget.trace(state);

test('before the first update the ball is at rest', () => {
  expect(widget.describe(trace, state)).toContain('at rest');
});

test('an update is told with the place and the size of both slopes', () => {
  const said = widget.describe(trace, { ...state, step: 3 });
  expect(said).toContain('from y = 0.22 what is kept leads to −0.212');
  expect(said).toContain('Momentum takes the slope at y = 0.22, 22, and goes to −0.278');
  expect(said).toContain('Nesterov takes the slope at y = −0.212, −21.2, and goes to −0.148');
});

test('the table has a row for every update that has been made, and as many numbers as columns', () => {
  const { columns, rows } = table(trace, { ...state, step: updates });
  expect(rows).toHaveLength(updates);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
