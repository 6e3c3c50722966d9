import type { CodeResult, CodeTest } from './run-code.ts';

/** Something to be run before an answer can be graded. Plain data: it goes to a worker, a cache, a command line. */
export type Errand =
  | {
      readonly kind: 'run';
      /** Name in the catalogue of experiments. */
      readonly experiment: string;
      readonly config: unknown;
      /** Steps to make; the finding is the frame after them. */
      readonly steps: number;
    }
  | {
      readonly kind: 'code';
      readonly source: string;
      readonly tests: readonly CodeTest[];
      /** Random numbers of the tests. */
      readonly seed: number;
    };

/** What came back from an errand. */
export type Finding =
  | { readonly kind: 'run'; readonly frame: unknown }
  | { readonly kind: 'code'; readonly result: CodeResult }
  /** The experiment stopped: it diverged, or its configuration means nothing. */
  | { readonly kind: 'stopped'; readonly message: string };

/**
 * What came of a program.
 *
 * @throws where the sandbox could not be started: nothing is known of the program, so nothing may count
 */
export function findingOf(result: CodeResult): Finding {
  if (result.kind === 'stopped' && result.reason === 'unavailable') throw new Error(result.message);
  return { kind: 'code', result };
}

/** Whoever runs errands: workers of a page, the process of a test or of the grader. */
export interface Engine {
  /** Never rejects for what an experiment or a learner's code does; that is a finding. Rejects where nothing could be run. */
  fetch(errand: Errand, signal?: AbortSignal): Promise<Finding>;
}
