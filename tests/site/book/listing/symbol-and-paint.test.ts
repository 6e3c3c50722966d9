import { expect, test } from 'vitest';
import { type Paint, paint, type Roles } from '../../../../src/site/book/listing/paint.ts';
import { excerpt } from '../../../../src/site/book/listing/symbol.ts';

const text = `import { a } from './a.ts';

/** Twice. */
export const twice = (x: number) => 2 * x; // not "// here"

/**
 * A step.
 */
export function step(gradient: number): string {
  const url = 'http://x'; // a real comment
  return \`\${gradient} \${url}\`;
}

class Tensor {
  /** Product. */
  mul(other: Tensor): Tensor {
    return other;
  }
}
`;
const none: Roles = { value: [], gradient: [], parameter: [] };
const lines = (symbol?: string, roles = none) =>
  paint(excerpt('x.ts', text, symbol), roles).map((row) => row.map((one) => one.text).join(''));
const painted = (symbol: string, colour: Paint, roles = none) =>
  paint(excerpt('x.ts', text, symbol), roles)
    .flat()
    .filter((one) => one.paint === colour)
    .map((one) => one.text);

test('a symbol is its declaration with the docstring above it, and its line number', () => {
  expect(lines('twice')).toEqual(['/** Twice. */', 'export const twice = (x: number) => 2 * x;']);
  expect(excerpt('x.ts', text, 'step').firstLine).toBe(6);
  expect(lines('step')).toHaveLength(7);
});

test('a member of a class is reached with a point', () => {
  expect(lines('Tensor.mul')[1]).toBe('  mul(other: Tensor): Tensor {');
});

test('without a symbol the whole file is shown', () => {
  expect(lines().join('\n')).toBe(text.trimEnd());
});

test('an unknown symbol is refused with the names the file has', () => {
  expect(() => excerpt('x.ts', text, 'adam')).toThrow(
    'Source: x.ts declares no adam; it has twice, step, Tensor',
  );
  expect(() => excerpt('x.ts', text, 'Tensor.div')).toThrow('it has mul');
});

test('keywords are painted, names of types are not', () => {
  expect(painted('step', 'keyword')).toEqual(['export', 'function', 'const', 'return']);
});

test('a comment is painted; two slashes inside a string are not', () => {
  expect(painted('step', 'comment')).toEqual(['/**', ' * A step.', ' */', '// a real comment']);
});

test('a name is painted in its role wherever it stands as a name', () => {
  expect(painted('step', 'gradient', { ...none, gradient: ['gradient'] })).toEqual([
    'gradient',
    'gradient',
  ]);
});
