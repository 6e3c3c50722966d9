import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expression, functions } from '../../../src/experiments/expression/expression.ts';
import { limits, parse } from '../../../src/experiments/expression/parse.ts';

/** An expression with every operation in parentheses, so that a test can read how it was understood. */
function shown(expression: Expression): string {
  if (expression.kind === 'number') return String(expression.value);
  if (expression.kind === 'name') return expression.name;
  return `${expression.operation}(${expression.operands.map(shown).join(' ')})`;
}

function understood(text: string): string {
  const parsed = parse(text);
  return 'mistake' in parsed
    ? `column ${parsed.mistake.column}: ${parsed.mistake.message}`
    : shown(parsed.expression);
}

test.each([
  ['x + y * z', 'add(x mul(y z))'],
  ['x - y - z', 'sub(sub(x y) z)'],
  ['x / y * z', 'mul(div(x y) z)'],
  ['x^2*y/z', 'div(mul(pow(x 2) y) z)'],
  ['a^b^c', 'pow(a pow(b c))'],
  ['-x^2', 'neg(pow(x 2))'],
  ['(-x)^2', 'pow(neg(x) 2)'],
  ['x^-1', 'pow(x -1)'],
  ['x - -3', 'sub(x -3)'],
  ['x*-y', 'mul(x neg(y))'],
  ['+x*y', 'mul(x y)'],
  ['x(x+2)'.replace('(', '*('), 'mul(x add(x 2))'],
  ['max(x, y) + min(1, 2)', 'add(max(x y) min(1 2))'],
  ['sigmoid(w*x + b)', 'sigmoid(add(mul(w x) b))'],
  ['relu(tanh(log(exp(sin(cos(t))))))', 'relu(tanh(log(exp(sin(cos(t))))))'],
  ['x − y × z ÷ w · 2', 'sub(x mul(div(mul(y z) w) 2))'],
  ['1.5e3 + .25*x + 2.', 'add(add(1500 mul(0.25 x)) 2)'],
  ['1e−3*x', 'mul(0.001 x)'],
  ['g = x_1 + θ2', 'add(x_1 θ2)'],
])('%s is read as %s', (text, reading) => {
  expect(understood(text)).toBe(reading);
});

test.each([
  ['', 'column 1: there is nothing to compute yet; try x*y + z'],
  ['x +', 'column 4: a number, a name or “(” should stand after “+”, but the text ends'],
  ['x + * y', 'column 5: a number, a name or “(” should stand after “+”, but there is “*”'],
  ['2x', 'column 2: an operation is missing between “2” and “x”; a product is written with *'],
  [
    '2 + sqrt(x)',
    'column 5: there is no function “sqrt”, only sin, cos, exp, log, tanh, sigmoid, relu, max, min; a product is written with *',
  ],
  ['x(x+2)', 'column 2: an operation is missing between “x” and “(”; a product is written with *'],
  [
    '(x + 1',
    'column 7: the “(” of column 1 is not closed: “)” should stand here, but the text ends',
  ],
  ['x + 1)', 'column 6: this “)” closes nothing'],
  ['sin x', 'column 5: sin is a function: write sin(x)'],
  ['max(x)', 'column 1: max takes two numbers: write max(x, y)'],
  ['exp(x, y)', 'column 1: exp takes one number: write exp(x)'],
  ['x & y', 'column 3: “&” means nothing here; use numbers, names, + − * / ^ and parentheses'],
  ['x² + 1', 'column 2: write ^2 for ²'],
  ['x = y = z', 'column 7: “=” may only follow a name at the very start, as in f = x*y'],
  ['sin = x', 'column 1: sin is a function, not a name'],
  ['x', 'column 1: there is nothing to compute with “x” alone; try x*y + z'],
  ['2 + 3', 'column 3: no gradient without a name; put one in, such as x'],
  ['1e999', 'column 1: 1e999 is too large a number'],
])('%s is refused with its column', (text, message) => {
  expect(understood(text)).toBe(message);
});

test('a graph of 60 nodes is accepted and one of 61 is refused, with both numbers', () => {
  const sum = (ones: number) => Array.from({ length: ones }, () => '1').join('+');
  expect(understood(`x+${sum(29)}`)).toContain('add');
  expect(understood(`x+${sum(30)}`)).toBe(
    'column 60: that is 61 nodes; the graph shows at most 60',
  );
});

test('a text longer than the limit is refused before it is read', () => {
  expect(understood('x'.repeat(limits.characters + 1))).toContain('at most 240 fit');
});

test('deep nesting is refused instead of filling the stack', () => {
  expect(understood(`${'('.repeat(90)}x${')'.repeat(90)}`)).toContain('levels deep');
  expect(understood(`${'-'.repeat(200)}x`)).toContain('signs in a row');
});

const pieces = [
  'x',
  'y',
  '12',
  '.5',
  '1e3',
  '+',
  '-',
  '−',
  '*',
  '×',
  '/',
  '^',
  '(',
  ')',
  ',',
  '=',
  ' ',
  '²',
  '§',
  ...Object.keys(functions),
];

test('whatever is typed, the answer is an expression or a message with a column inside the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const parsed = parse(typed);
      if (!('mistake' in parsed)) return;
      expect(parsed.mistake.message).not.toBe('');
      expect(parsed.mistake.column).toBeGreaterThanOrEqual(1);
      expect(parsed.mistake.column).toBeLessThanOrEqual(typed.length + 1);
    }),
    { numRuns: 3000 },
  );
});

test('what is read back from its own parentheses is the same expression', () => {
  const written = fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('x', 'y', '2', '0.5'),
      fc
        .tuple(tie('whole'), fc.constantFrom('+', '-', '*', '/', '^'), tie('whole'))
        .map(([a, sign, b]) => `(${a}${sign}${b})`),
      fc
        .tuple(fc.constantFrom('sin', 'exp', 'relu'), tie('whole'))
        .map(([name, a]) => `${name}(${a})`),
    ),
  })).whole;
  const infix: Record<string, string> = { add: '+', sub: '-', mul: '*', div: '/', pow: '^' };
  const print = (e: Expression): string => {
    if (e.kind === 'number') return String(e.value);
    if (e.kind === 'name') return e.name;
    const sign = infix[e.operation];
    return sign
      ? `(${e.operands.map(print).join(sign)})`
      : `${e.operation}(${e.operands.map(print).join(',')})`;
  };
  fc.assert(
    fc.property(written, (text) => {
      const parsed = parse(text);
      if ('mistake' in parsed) return; // too large
      expect(print(parsed.expression)).toBe(text);
    }),
  );
});
