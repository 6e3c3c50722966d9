import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import { codeOf, namesIn } from '../../../src/widgets/optimizer-race/plate/anatomy.ts';
import { placeOf, rowsOf } from '../../../src/widgets/optimizer-race/plate/source.ts';

const textOf = (file: string) =>
  readFileSync(new URL(`../../../src/nn/optimizers/${file}`, import.meta.url), 'utf8');
const rowsFor = (rule: (typeof ruleNames)[number]) =>
  rowsOf(textOf(placeOf[rule].file), placeOf[rule].function);

test.each(ruleNames)('every line of the arithmetic of %s has its lines in the source', (rule) => {
  const rows = rowsFor(rule);
  const lines = namesIn({ rule, learningRate: 1 }, undefined);
  for (const name of lines)
    for (const code of codeOf(rule, name))
      expect(rows.filter(({ sets }) => sets === code).length, `${name}: ${code}`).toBeGreaterThan(0); // biome-ignore format: one line
});

test.each(ruleNames)('every statement in the step of %s belongs to a line of the arithmetic', (rule) => {
  const told = namesIn({ rule, learningRate: 1 }, undefined).flatMap((name) => codeOf(rule, name));
  const said = rowsFor(rule).flatMap(({ sets }) => (sets === null ? [] : [sets]));
  expect(said.filter((one) => !told.includes(one))).toEqual([]);
  expect(said.length).toBeGreaterThan(0);
}); // biome-ignore format: one line

test('rows are those of the file, with their numbers', () => {
  const lines = textOf('adam.ts').split('\n');
  const rows = rowsFor('adam');
  for (const { number, text } of rows) expect(lines[number - 1]).toBe(text);
  expect(rows.at(-1)?.text).toBe('}');
  expect(rows.filter(({ sets }) => sets === 'mHat').map(({ text }) => text.trim())).toEqual(['const mHat = m.mul(mCorrection(t));']); // biome-ignore format: one line
  expect(() => rowsOf('', 'adam')).toThrow(/no function adam/);
});

test('a statement of several lines is lit whole', () => {
  expect(rowsFor('rmsprop').filter(({ sets }) => sets === 'v')).toHaveLength(4);
});
