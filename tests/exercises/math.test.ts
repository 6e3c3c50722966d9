import { expect, test } from 'vitest';
import { write } from '../../src/exercises/outline.ts';
import { parametersOf } from '../../src/exercises/variant/variant.ts';
import { mathRuns } from '../../src/widgets/kit/graph/math-text.ts';
import { exercises } from './book.ts';

/** Commands that stand for themselves, upright. */
const words = new Set(['sin', 'cos', 'tan', 'tanh', 'exp', 'log', 'ln', 'max', 'min']);
/** Commands that take an argument. */
const withArgument = new Set(['frac', 'text', 'mathrm', 'operatorname', 'hat', 'bar']);

/** Every text that stands in an exercise as it is: options, lines, stages, claims. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null && !('parse' in value)
      ? Object.values(value).flatMap(textsIn)
      : [];

test('a new variant is set without KaTeX, so its texts hold only the mathematics that the page sets itself', () => {
  for (const exercise of exercises) {
    const parameters = parametersOf(exercise, 1);
    const { prompt, hints, right, otherwise, solution } = exercise;
    const written = [prompt, ...hints, right, otherwise, solution].map((text) =>
      write(text, parameters),
    );
    for (const text of [...written, ...textsIn(exercise)]) {
      const formulas = text.match(/\$[^$]+\$/g) ?? [];
      for (const [, command = ''] of formulas.join(' ').matchAll(/\\([a-zA-Z]+)/g)) {
        if (words.has(command) || withArgument.has(command)) continue;
        const set = mathRuns(`\\${command}`).map((run) => run.text);
        expect(set.join(''), `\\${command} in ${exercise.id}`).not.toBe(command);
      }
    }
  }
});
