import { expect, test } from 'vitest';
import { ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import { asked, sentence } from '../../../src/widgets/optimizer-names/model.ts';

test('a chapter names the rules that it is about, in its own order', () => {
  expect(asked('rmsprop, adagrad')).toEqual(['rmsprop', 'adagrad']);
  expect(asked('')).toEqual(ruleNames);
  expect(() => asked('adagrad, adagard')).toThrow(/no rule adagard; there are/);
});

test('the sentence names the numbers on which the libraries do not agree', () => {
  expect(sentence({ rule: 'adam' })).toContain('1 of 4 numbers differ');
  expect(sentence({ rule: 'nadam' })).toContain('η, ε, ψ');
});
