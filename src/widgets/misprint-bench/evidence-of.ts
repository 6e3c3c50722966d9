import { BENCH } from '../../experiments/misprints/bench-run.ts';
import type { Evidence } from '../../experiments/misprints/misprint.ts';
import { connect } from '../../experiments/runner/client.ts';
import { openRunner } from '../../experiments/runner/open.ts';

/** Runs both forms of a misprint in a worker. Rejects with the reason where it could not be run. */
export function evidenceOf(chapter: string, id: string): Promise<Evidence> {
  return new Promise((resolve, reject) => {
    const run = connect<{ readonly id: string }, Evidence | null>(
      openRunner(),
      { experiment: `${BENCH}${chapter}`, config: { id } },
      {
        onFrame(evidence) {
          if (evidence === null) return;
          run.close();
          resolve(evidence);
        },
        onFailure(message) {
          run.close();
          reject(new Error(message));
        },
      },
    );
    run.stream(1);
  });
}
