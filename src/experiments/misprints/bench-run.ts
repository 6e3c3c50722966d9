import type { Experiment } from '../runner/experiment.ts';
import type { Evidence, Misprint } from './misprint.ts';

/** What the names of these experiments begin with; the chapter's slug follows. */
export const BENCH = 'misprints/';

/** The misprints of a chapter as an experiment of one step: some of their runs are long. */
export const benchRun = (
  misprints: readonly Misprint[],
): Experiment<{ readonly id: string }, Evidence | null, boolean> => ({
  id: BENCH,
  start({ id }) {
    const misprint = misprints.find((one) => one.id === id);
    if (!misprint) {
      throw new Error(
        `there is no misprint ${id} here; there are ${misprints.map((one) => one.id).join(', ')}`,
      );
    }
    let evidence: Evidence | null = null;
    return {
      advance() {
        evidence = misprint.run();
      },
      frame: () => evidence,
      checkpoint: () => evidence !== null,
      restore(hasRun) {
        evidence = hasRun ? (evidence ?? misprint.run()) : null;
      },
    };
  },
});
