import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fewerSizes } from '../../scripts/trim-katex.mjs';

const katex = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);

test('every size inside every size comes out as KaTeX has it', () => {
  const short = fewerSizes(katex);
  const of = (name: string, one: string) =>
    Number(new RegExp(`\\.${name}${one}\\{--[a-z]+:([\\d.]+)\\}`).exec(short)?.[1]);
  const rules = katex.matchAll(
    /\.katex-sizing\.reset-size(\d+)\.size(\d+)\{font-size:([\d.]+)em\}/g,
  );
  let count = 0;
  for (const [, around = '', one = '', em] of rules) {
    expect(of('size', one) / of('reset-size', around)).toBeCloseTo(Number(em), 8);
    count += 1;
  }
  expect(count).toBe(121);
  expect(short.length).toBeLessThan(katex.length - 10_000);
});

test('another KaTeX with other rules stops the build', () => {
  expect(() => fewerSizes('.katex{}')).toThrow('0 rules');
});
