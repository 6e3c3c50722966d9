import { afterAll, beforeAll, expect, test } from 'vitest';
import { digitWeights } from '../../../src/experiments/transfer/digit-weights.ts';
import {
  labelled,
  labelledLetters,
  letterTransfer,
} from '../../../src/experiments/transfer/letters.ts';
import { madeWeights } from '../../../src/experiments/transfer/make-weights.ts';
import { transfer } from '../../../src/experiments/transfer/run.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32', mode: 'strict' }));
afterAll(() => setBackend('reference'));

test('the weights that are shipped are those that the script trains, to the bit', () => {
  expect(digitWeights()).toEqual(madeWeights());
});

test('a few labels are as many of each letter, and others for another seed', () => {
  for (const labels of [1, 3, 10]) {
    const { classes } = labelled(5, labels);
    expect(classes).toEqual(Array.from({ length: 10 * labels }, (_, i) => Math.floor(i / labels)));
  }
  expect(labelled(5, 1).pixels).not.toEqual(labelled(6, 1).pixels);
});

test('what a page shows of them is what the net is told', () => {
  const { classes, pixels } = labelledLetters.start({ seed: 5, labels: 3 }).frame();
  expect({ classes, pixels }).toEqual(labelled(5, 3));
});

test('with two labels a letter all three ways read far more than one in ten', () => {
  const outcome = letterTransfer(2, 0);
  for (const accuracy of Object.values(outcome)) expect(accuracy).toBeGreaterThan(0.6);
  expect(letterTransfer(2, 0)).toEqual(outcome);
});

test('a run adds one seed a step and goes back to fewer', () => {
  const run = transfer.start({ task: 'letters', labels: 1, seed: 0 });
  run.advance();
  const place = run.checkpoint();
  run.advance();
  expect(run.frame()).toHaveLength(2);
  run.restore(place);
  run.advance();
  expect(run.frame()[1]).toEqual(letterTransfer(1, 1));
});
