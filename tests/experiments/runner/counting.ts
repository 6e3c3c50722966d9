import type { AnyExperiment } from '../../../src/experiments/runner/serve.ts';

/** The smallest experiment: it counts, and stops at thirteen. */
export const counting: AnyExperiment = {
  id: 'counting',
  start({ from }: { from: number }) {
    let count = from;
    return {
      advance() {
        count += 1;
        if (count === 13) throw new Error('thirteen is not counted');
      },
      frame: () => count,
      checkpoint: () => count,
      restore(checkpoint) {
        count = Number(checkpoint);
      },
    };
  },
};
