import { describe, expect, test } from 'vitest';
import {
  divergedAt,
  lossAt,
  type State,
  steps,
  table,
  whyDiverged,
  widget,
} from '../../../src/widgets/update-order/model.ts';

const start: State = { learningRate: 0.5, early: true, seed: 0, step: 0 };
const say = (patch: Partial<State>) => {
  const state = { ...start, ...patch };
  return widget.describe(widget.trace(state), state);
};

describe('the order of update and backward pass', () => {
  test('the first frame tells the loss and not the error', () => {
    expect(say({})).toBe('**Before the first update**, $η$ = 0.5: the loss is 0.44.');
  });

  test('the error is proportional to the learning rate and 0.43 at 0.5', () => {
    const [half, quarter] = [0.5, 0.25].map(
      (learningRate) => widget.trace({ ...start, learningRate }).error,
    );
    expect(half).toBeCloseTo(0.43, 2);
    expect(quarter).toBeCloseTo(half! / 2, 10);
  });

  test('says where a run diverged and shows its last loss from there on', () => {
    const trace = widget.trace({ ...start, learningRate: 0.8 });
    const stopped = divergedAt(trace.during)!;
    expect(say({ learningRate: 0.8, step: steps })).toContain(`Diverged at update ${stopped}`);
    expect(lossAt(trace.during, steps)).toBe(trace.during.at(-1));
    expect(divergedAt(trace.after)).toBeNull();
  });

  test('tells how the loss grew before it left all bounds, and why', () => {
    const { during } = widget.trace({ ...start, learningRate: 0.8 });
    const said = whyDiverged(during, true);
    expect(said).toContain('a W² that the pass forward had not seen');
    expect(said).toMatch(/In the last update the loss grew [\d.]+-fold, from \S+ to/);
    expect(whyDiverged([1, 4], false)).toContain('grew 4-fold, from 1 to 4');
  });

  test('without the early update the sentence speaks of the right order only', () => {
    expect(say({ early: false, step: 10 })).toContain('dW¹ is the gradient');
  });

  test('the band over 24 problems has a low and a high end', () => {
    const [low, high] = widget.trace(start).band;
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(low);
  });

  test('the table leaves blank what a diverged run did not reach', () => {
    const rows = table(widget.trace({ ...start, learningRate: 0.8 })).rows;
    expect(rows).toHaveLength(steps + 1);
    expect(rows.at(-1)![2]).toBeNull();
  });
});
