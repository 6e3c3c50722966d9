import { findExperiment } from '../../experiments/runner/catalogue.ts';
import { type Engine, type Finding, findingOf } from './errand.ts';
import type { RunCode } from './run-code.ts';

/** Runs errands in this very thread: for tests, the grader's workers and the command line. */
export function engineHere(runCode: RunCode): Engine {
  return {
    async fetch(errand, signal): Promise<Finding> {
      if (errand.kind === 'code') {
        const { source, tests, seed } = errand;
        const options = signal === undefined ? { tests, seed } : { tests, seed, signal };
        return findingOf(await runCode(source, options));
      }
      const experiment = await findExperiment(errand.experiment);
      try {
        const run = experiment.start(errand.config);
        for (let step = 0; step < errand.steps; step++) run.advance();
        return { kind: 'run', frame: run.frame() };
      } catch (problem) {
        return {
          kind: 'stopped',
          message: problem instanceof Error ? problem.message : `${problem}`,
        };
      }
    },
  };
}
