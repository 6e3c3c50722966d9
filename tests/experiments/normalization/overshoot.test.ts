import { afterAll, beforeAll, expect, test } from 'vitest';
import { overshoot } from '../../../src/experiments/normalization/overshoot.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as lab from '../../../src/widgets/scaling-lab/model.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const start: lab.State = { ...defaults(lab.widget.schema), share: 1.1, step: 1000 };

/** What four frames of the training find. */
function foundIn(state: lab.State) {
  const run = overshoot.start(lab.configOf(state));
  for (let step = 0; step < 4; step++) run.advance();
  return run.frame();
}

test.each(['raw', 'minMax', 'standard'] as const)(
  'a tenth above the largest rate multiplies the error by 1.2² in every update, until it is lost: %s',
  (scaling) => {
    const { step, origin, growth } = foundIn({ ...start, scaling })!;
    expect(growth.losses.at(-1)! / growth.losses.at(-2)!).toBeCloseTo(1.44, 6);
    // 1.44 to this power leaves float64, from an error near 1.
    expect(step).toBeGreaterThan(1800);
    expect(step).toBeLessThan(2000);
    expect(origin!.value).toBe(Number.POSITIVE_INFINITY);
  },
);

test('the doctor waits until the player has come to the divergence, and leaves with the cause', () => {
  const found = foundIn(start);
  const traceAt = (updates: number) => ({ ...lab.widget.trace(start), updates });
  expect(lab.lostOf(found, start, traceAt(1000))).toBeNull();
  expect(lab.lostOf(found, start, traceAt(2000))).toEqual({ diverged: found });
  expect(lab.lostOf(found, { ...start, share: 1 }, traceAt(2000))).toBeNull();
});

test.each(['raw', 'standard'] as const)('both remedies keep the numbers: %s', (scaling) => {
  const state = { ...start, scaling };
  for (const { set } of lab.remediesOf(state)) expect(foundIn({ ...state, ...set })).toBeNull();
});

test('an error that has left the number format is said in words', () => {
  const said = lab.widget.describe(lab.widget.trace(start), start);
  expect(said).toContain('too large for the number format');
  expect(said).not.toContain('∞');
});

test('the path of a training that diverges ends where it leaves the drawing', () => {
  for (const scaling of ['raw', 'minMax', 'standard'] as const) {
    const path = lab.pathOf(lab.widget.trace({ ...start, scaling }));
    expect(path.length).toBeGreaterThan(2);
    expect(path.flat().every((weight) => Math.abs(weight) < 1e12)).toBe(true);
  }
});
