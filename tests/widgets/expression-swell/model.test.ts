import { expect, test } from 'vitest';
import { count, deepest, table, widget } from '../../../src/widgets/expression-swell/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const all = widget.trace(defaults(widget.schema));

test('holds one entry for each depth up to the deepest', () => {
  expect(all.map(({ depth }) => depth)).toEqual(Array.from({ length: deepest }, (_, i) => i + 1));
});

test('at three layers one derivative on paper is as long as everything on the engine', () => {
  expect(all[2]).toMatchObject({ derivative: 100, reverse: 102 });
});

test('says the counts of the chosen depth, with thousands set apart', () => {
  expect(widget.describe(all, { depth: 10 })).toContain('55,554');
  expect(widget.describe(all, { depth: 1 })).toMatch(/^\*\*1 layer\.\*\*.*its derivative/);
  expect([count(999), count(3068), count(55554)]).toEqual(['999', '3,068', '55,554']);
});

test('puts every line of the chart into its table', () => {
  const { columns, rows } = table(all);
  expect(rows).toHaveLength(deepest);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
