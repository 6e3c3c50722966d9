import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arenaRatio, collisions } from './check.ts';
import { outcome, planned } from './planned.ts';
import { randomGraphs } from './random-graphs.ts';

const plain = (numbers: ArrayLike<number>): number[] => Array.from(numbers, (one) => one + 0);

describe.each([{ mergeUpdates: false }, { mergeUpdates: true }])(
  'a plan of any graph, mergeUpdates: $mergeUpdates',
  (options) => {
    test('computes its results and new states, and keeps everything else', () =>
      fc.assert(
        fc.property(randomGraphs, (draw) => {
          const { results, states } = draw();
          const plan = planned(results, states, options);
          const ours = outcome(plan);
          const roots = [...states.map(({ after }) => after), ...results];
          expect(ours.roots.map(plain)).toEqual(roots.map((root) => plain(root.dataSync())));
          for (const [i, leaf] of plan.leaves.entries()) {
            if (plan.plan.leaves[i]! < 0) continue;
            const state = states.find(({ before }) => before === leaf);
            expect(plain(ours.leaves[i]!)).toEqual(plain((state?.after ?? leaf).dataSync()));
          }
        }),
        { numRuns: 300, seed: 3 },
      ));

    test('has an arena in which nothing is in the way of anything', () =>
      fc.assert(
        fc.property(randomGraphs, (draw) => {
          const { results, states } = draw();
          const { plan } = planned(results, states, options);
          expect(collisions(plan)).toEqual([]);
          expect(arenaRatio(plan)).toBeLessThanOrEqual(1.3);
        }),
        { numRuns: 300, seed: 4 },
      ));
  },
);
