import { afterAll, beforeAll, expect, test } from 'vitest';
import { textHeights } from '../../../src/experiments/optimizers/adam/text-ways.ts';
import { adamTexts } from '../../../src/experiments/optimizers/printed-adam.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { textOf, texts, textWith } from '../../../src/widgets/adam-lines/lines.ts';
import * as lines from '../../../src/widgets/adam-lines/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as signs from '../../../src/widgets/sign-matrix/model.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const state = defaults(lines.widget.schema);
const said = (patch: Partial<lines.State>) => {
  const now = { ...state, ...patch };
  return lines.sentence(now, textHeights({ ...lines.configOf(now), updates: 100 }));
};

test('the figure starts with what source A prints, and every whole text is known again by its lines', () => {
  expect(textWith(state)?.id).toBe('A');
  for (const text of texts) expect(textWith(text.lines)?.id).toBe(text.id);
  expect(textWith({ ...state, update: '−' })).toBeNull();
});

test('the lines are the texts of table E4', () => {
  expect(textOf(texts[0].lines)).toEqual(adamTexts.correct);
  expect(textOf(state)).toEqual(adamTexts.asPrintedFirst);
  expect(textOf(texts[3].lines)).toEqual(adamTexts.asPrintedLater);
});

test('as printed it climbs, with the sign mended it turns, with the first line mended too it descends', () => {
  expect(said({})).toContain('It climbs from the first update on');
  expect(said({ update: '−', exponent: 't' })).toContain('It descends at first, and then climbs');
  expect(said({ update: '−', exponent: 't', mean: 'm' })).toContain('It descends.');
});

test('two of the four pairs of signs descend', () => {
  const now = defaults(signs.widget.schema);
  const ways = textHeights({ ...signs.configOf(now), updates: 1000 });
  expect(signs.sentence(now, ways)).toContain('2 of the four descend');
  expect(signs.table(ways).rows.map((row) => Number(row[3]) < 100)).toEqual([true, false, false, true]); // biome-ignore format: one line
});
