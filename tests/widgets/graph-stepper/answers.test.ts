import { expect, test } from 'vitest';
import { record } from '../../../src/widgets/graph-stepper/model.ts';
import { type State, schema } from '../../../src/widgets/graph-stepper/state.ts';
import { judge, questionAt } from '../../../src/widgets/graph-stepper/steps/answers.ts';

function question(patch: Partial<State>, at: number) {
  const { graph, steps } = record(schema.parse(patch));
  return questionAt(graph, steps, at);
}

function feedback(patch: Partial<State>, at: number, to: string, typed: number): string {
  const asked = question(patch, at)!.asked.find((one) => one.to === to)!;
  const verdict = judge(asked, typed);
  return verdict.right ? 'right' : verdict.says;
}

const quotient = { preset: 'quotient' } as const;

test('a forward number is asked from its operands', () => {
  expect(question(quotient, 2)).toMatchObject({
    head: 'Forward',
    at: 'u',
    given: '9 × 4 =',
    asked: [{ to: 'u', expected: 36 }],
  });
  expect(feedback(quotient, 2, 'u', 36)).toBe('right');
});

test.each([
  [5, 'z', -9, 'right'],
  [5, 'z', 9, 'wrong sign'],
  [6, 'y', 4.5, 'right'],
  [6, 'y', 9, 'local slope alone'],
  [6, 'y', 0.5, 'upstream gradient alone'],
  [6, 'v', 0.125, 'Divided'],
  [7, 'x', 17, 'How much does the node move'],
])('step %i, %s answered %d: %s', (at, to, typed, says) => {
  expect(feedback(quotient, at, to, typed)).toContain(says);
});

test('at the last branch the sum is asked: one branch alone and the mean are recognised', () => {
  const paths = { preset: 'paths' } as const;
  const last = record(schema.parse(paths)).steps.length - 1;
  expect(feedback(paths, last, 'x', 8)).toBe('right');
  expect(feedback(paths, last, 'x', 5)).toContain('one branch only');
  expect(feedback(paths, last, 'x', 4)).toContain('mean of the branches');
});

test('the seed is asked, and its value is told apart from its gradient', () => {
  expect(feedback(quotient, 4, 'f', 1)).toBe('right');
  expect(feedback(quotient, 4, 'f', 18)).toContain('That is the value of f');
});

test('two or three figures are enough', () => {
  const net = { preset: 'two-layer', zoom: 'scalar' } as const;
  const { steps } = record(schema.parse(net));
  const at = steps.findIndex((step) => step.kind === 'forward' && step.node === 'a');
  expect(feedback(net, at, 'a', 0.706)).toBe('right');
  expect(feedback(net, at, 'a', 0.7)).not.toBe('right');
});

test('nothing is asked at the inputs, beyond the end, or where the answer is a matrix', () => {
  expect(question(quotient, 0)).toBeNull();
  expect(question(quotient, 99)).toBeNull();
  expect(question({ preset: 'two-layer', zoom: 'tensor' }, 1)!.asked).toEqual([]);
});

test('every question’s own answer is right, and no slip is confused with it', () => {
  for (const patch of [
    quotient,
    { preset: 'logistic', zoom: 'scalar' },
    { preset: 'softmax', zoom: 'scalar' },
  ] as const) {
    const { graph, steps } = record(schema.parse(patch));
    steps.forEach((_, at) => {
      for (const asked of questionAt(graph, steps, at)?.asked ?? [])
        expect(judge(asked, asked.expected)).toEqual({ right: true });
    });
  }
});
