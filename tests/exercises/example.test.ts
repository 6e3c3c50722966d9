import { expect, test } from 'vitest';
import { halvedRate } from '../../src/exercises/example.ts';
import { parametersOf } from '../../src/exercises/variant/variant.ts';
import { variants } from './book.ts';

test('the handbook’s example keeps what every exercise must, in 500 variants', () => {
  for (const variant of variants(500)) {
    const parameters = parametersOf(halvedRate, variant) as never; // the example's own type
    const reference = halvedRate.reference(parameters);
    expect(halvedRate.grade(parameters, reference).score).toBe(1);
    const mistakes = halvedRate.wrong?.(parameters) ?? [];
    expect(mistakes).toHaveLength(2);
    for (const { id, answer, feedback } of mistakes) {
      const verdict = halvedRate.grade(parameters, answer);
      expect([variant, id, verdict.score, verdict.parts[0]?.feedbackId]).toEqual([
        variant,
        id,
        0,
        id,
      ]);
      expect(halvedRate.reply(parameters, answer)['value']).toBe(feedback);
    }
    expect(halvedRate.solution).toBeTypeOf('function');
  }
});
