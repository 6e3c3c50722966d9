import { expect, test } from 'vitest';
import { createSession } from '../../../src/experiments/runner/session.ts';
import {
  handBackward,
  type Pass,
  parameterCount,
  soundPass,
} from '../../../src/experiments/training/hand-backward.ts';

const after = (updates: number, pass: Partial<Pass> = {}, seed = 2) => {
  const config = { seed, hidden: 6, learningRate: 1, pass: { ...soundPass, ...pass } };
  return createSession(handBackward.start(config)).seek(updates);
};

test('written as it should be, the pass gives the gradient of the library', () => {
  for (const seed of [2, 3, 4]) expect(after(20, {}, seed).gradientError).toBeLessThan(1e-12);
});

test('each fault shows in the gradient', () => {
  const faults: readonly Partial<Pass>[] = [
    { error: 'y-a' },
    { examples: 'sum' },
    { slope: 'sigmoid' },
    { slope: 'none' },
    { order: 'during' },
    { stored: 'kept' },
  ];
  for (const fault of faults)
    expect(after(20, fault).gradientError, JSON.stringify(fault)).toBeGreaterThan(1e-3);
});

test('the loss alone does not tell a missing slope or an early update from the right pass', () => {
  const right = after(40).loss;
  for (const fault of [{ slope: 'none' }, { slope: 'sigmoid' }, { order: 'during' }] as const)
    expect(Math.abs(after(40, fault).loss - right)).toBeLessThan(0.05);
});

test('going back and forth gives the same numbers as going straight', () => {
  const config = {
    seed: 5,
    hidden: 3,
    learningRate: 2,
    pass: { ...soundPass, stored: 'kept' as const },
  };
  const session = createSession(handBackward.start(config), { checkpointEvery: 4 });
  const straight = session.seek(11);
  session.seek(3);
  expect(session.seek(11)).toEqual(straight);
});

test('twelve hidden units have 49 parameters', () => {
  expect(parameterCount(12)).toBe(49);
});
