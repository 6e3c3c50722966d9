import { expect, test } from 'vitest';
import { counted, stepName } from '../../../../src/widgets/kit/code/sandbox/counted.ts';

/** The program with its counting written short. */
const short = (source: string) => counted(source).replaceAll(`${stepName}()`, '·');

test.each([
  ['for (;;) {}', 'for (;;) {·;}'],
  ['for (const a of b) f(a);', 'for (const a of b) {·;f(a);}'],
  ['while (x) y++\nz()', 'while (x) {·;y++}\nz()'],
  ['do z(); while (q)', 'do {·;z();} while (q)'],
  ['do { z() } while (q)', 'do {·; z() } while (q)'],
  ['for (;;) while (a) b;', 'for (;;) {·;while (a) {·;b;}}'],
  ['const f = (a) => a + 1;', 'const f = (a) => (·,a + 1);'],
  ['const g = (x) => ({ y: x });', 'const g = (x) => (·,({ y: x }));'],
  ['const h = () => () => 1;', 'const h = () => (·,() => (·,1));'],
  ['function f(a = () => 2) { return a; }', 'function f(a = () => (·,2)) {·; return a; }'],
  ['class A { m() {} static {} }', 'class A { m() {·;} static {} }'],
  ['const o = { a() {} };', 'const o = { a() {·;} };'],
  ['if (a) { b; }', 'if (a) { b; }'],
])('%s', (source, expected) => {
  expect(short(source)).toBe(expected);
});

test('what cannot be read stays as it is, so that the engine says what is wrong', () => {
  expect(counted('for (;;')).toBe('for (;;');
});
