import * as fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { parse } from '../../../src/experiments/expression/parse.ts';
import { nameTex, toTex } from '../../../src/experiments/expression/to-tex.ts';

function tex(text: string): string {
  const parsed = parse(text);
  if ('mistake' in parsed) throw new Error(parsed.mistake.message);
  return toTex(parsed.expression, () => null);
}

test.each([
  ['x^2*y/z', '\\frac{{x}^{2} \\, y}{z}'],
  ['x*(x+2)', 'x(x + 2)'],
  ['x-(y-z)', 'x - (y - z)'],
  ['(-x)^2', '{(-x)}^{2}'],
  ['-x^2', '-{x}^{2}'],
  ['3*2*x', '3 \\cdot 2 \\, x'],
  ['x*-2', 'x \\cdot (-2)'],
  ['a/b/c', '\\frac{\\frac{a}{b}}{c}'],
  ['exp(x)^2', '{(e^{x})}^{2}'],
  ['sin(x/y)', '\\sin\\left(\\frac{x}{y}\\right)'],
  ['2*(a*b)', '2(a \\, b)'],
])('%s is written %s', (text, written) => {
  expect(tex(text)).toBe(written);
});

test('a name with an index is written with an index', () => {
  expect(['x', 'x_1', 'x_12', 'rate', 'w_a_b'].map(nameTex)).toEqual([
    'x',
    'x_{1}',
    'x_{12}',
    '\\mathit{rate}',
    'w_{ab}',
  ]);
});

test('every part carries the quantity of its node', () => {
  const parsed = parse('x*y + 1');
  if ('mistake' in parsed) throw new Error('unexpected');
  const written = toTex(parsed.expression, (part) =>
    part.kind === 'operation' ? part.operation : part.kind === 'name' ? part.name : null,
  );
  expect(written).toBe(
    '\\htmlData{quantity=add}{\\htmlData{quantity=mul}{\\htmlData{quantity=x}{x} \\, \\htmlData{quantity=y}{y}} + 1}',
  );
});

test('KaTeX sets whatever the grammar accepts', () => {
  const pieces = ['x', 'y_1', '2', '+', '-', '*', '/', '^', '(', ')', 'sin(', 'max(', ','];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
      const parsed = parse(parts.join(''));
      if ('mistake' in parsed) return;
      const written = toTex(parsed.expression, () => 'q');
      katex.renderToString(written, { throwOnError: true, strict: 'ignore', trust: true });
    }),
    { numRuns: 500 },
  );
});
