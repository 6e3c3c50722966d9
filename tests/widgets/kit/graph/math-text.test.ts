import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mathPlain, mathRuns } from '../../../../src/widgets/kit/graph/math-text.ts';

test.each([
  ['x', 'x'],
  ['w_1', 'w1'],
  ['x^2', 'x^2'],
  ['W^{[1]\\top}', 'W^[1]⊤'],
  ['-\\frac{u}{z^2}', '−u/z^2'],
  ['\\frac{1}{1 + x}', '1/(1 + x)'],
  ['\\frac{a - y}{a(1 - a)}', '(a − y)/(a(1 − a))'],
  ['\\cos x', 'cos x'],
  ['\\operatorname{sign} x', 'sign x'],
  ['1 - y^2', '1 − y^2'],
  ['\\theta', 'θ'],
  ['\\hat x', 'x\u0302'],
  ['\\tilde a', 'a\u0303'],
  ['\\lfloor n/s\\rfloor', '⌊n/s⌋'],
  ["g'(z)", 'g′(z)'],
  ['\\mathit{rate}_1', 'rate1'],
  ["x_{i',k}", 'xi′,k'],
])('%s is set as %s', (tex, plain) => {
  expect(mathPlain(tex)).toBe(plain);
});

test('a prime is raised, that of an index to its corner', () => {
  const levels = (tex: string) => mathRuns(tex).map(({ text, level }) => [text, level]);
  expect(levels("i'")).toEqual([
    ['i', 'base'],
    ['′', 'above'],
  ]);
  expect(levels('x_{i′}')).toEqual([
    ['x', 'base'],
    ['i', 'below'],
    ['′', 'corner'],
  ]);
});

test('letters of names lean, digits and functions stand', () => {
  expect(mathRuns('2x').map(({ leans }) => leans)).toEqual([false, true]);
  expect(mathRuns('\\log x').map(({ leans }) => leans)).toEqual([false, true]);
});

test('whatever the text, it is set without an error and nothing is repeated for ever', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tex) => mathRuns(tex).length <= tex.length * 4 + 4),
  );
  const tex = fc
    .array(fc.constantFrom('\\', '{', '}', '^', '_', 'frac', 'x', ' ', 'sqrt', '1'))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(tex, (text) => mathPlain(text).length <= text.length * 8));
});
