import { describe, expect, test } from 'vitest';
import { createPageStore } from '../../../../src/widgets/kit/page/page-store.ts';

describe('the figures of one page', () => {
  test('whoever asks for a name gets the same figure, in any order', () => {
    const figure = createPageStore();
    expect(figure('ladder')).toBe(figure('ladder'));
    expect(figure('ladder')).not.toBe(figure('race'));
  });

  test('what is wished before a figure wakes is kept; awake, its rules decide', () => {
    const ladder = createPageStore()('ladder');
    ladder.set({ depth: 900 });
    expect(ladder.state.value).toEqual({ depth: 900 });
    ladder.attach({ accept: () => ({ depth: 50 }), limits: { depth: [1, 50] }, locked: [] });
    ladder.set({ depth: 900 });
    expect(ladder.state.value).toEqual({ depth: 50 });
  });

  test('a run skips an open guess and leaves a made one alone', () => {
    const figure = createPageStore();
    const [open, made] = [figure('open'), figure('made')];
    made.committed.value = 'committed';
    for (const one of [open, made]) one.begin();
    expect([open.committed.value, made.committed.value]).toEqual(['skipped', 'committed']);
    expect(open.ran.value).toBe(true);
  });
});
