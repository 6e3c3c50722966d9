import { random } from '../../nn/index.ts';
import type { Errand, Finding } from '../engine/errand.ts';
import type { Claim, Claimed } from './claims.ts';
import type { Settings } from './knobs.ts';

/** How an exercise runs a configuration, and what must be true of the results. */
export interface Rerun<Parameters, Result> {
  /** Name in the catalogue of experiments. */
  readonly experiment: string;
  /** Runs of one check, each on a seed that the learner has not seen. */
  readonly seeds: number;
  /** How long a check takes on a slow machine, told beforehand. */
  readonly seconds: number;
  config(parameters: Parameters, settings: Settings, seed: number): unknown;
  steps(parameters: Parameters, settings: Settings): number;
  /** What the claims read of the last frame. */
  read(frame: unknown): Result;
  claims(parameters: Parameters): readonly Claim<Result>[];
}

const errand = <Parameters, Result>(
  { experiment, config, steps }: Rerun<Parameters, Result>,
  parameters: Parameters,
  settings: Settings,
  seed: number,
): Errand => ({
  kind: 'run',
  experiment,
  config: config(parameters, settings, seed),
  steps: steps(parameters, settings),
});

/** The seed of the run that the learner sees before the check. */
export const shownSeed = 1;

/** One run on the seed that everybody sees. */
export const trial = <Parameters, Result>(
  draft: Rerun<Parameters, Result>,
  parameters: Parameters,
  settings: Settings,
): Errand => errand(draft, parameters, settings, shownSeed);

/** The runs of a check. */
export function unseen<Parameters, Result>(
  draft: Rerun<Parameters, Result>,
  parameters: Parameters,
  settings: Settings,
  seed: number,
): readonly Errand[] {
  const stream = random(seed).fork('unseen');
  return Array.from({ length: draft.seeds }, () =>
    errand(draft, parameters, settings, stream.integer(shownSeed + 1, 999_999)),
  );
}

/** A claim and how it fared. */
export interface Tested<Result> {
  readonly claim: Claim<Result>;
  readonly claimed: Claimed;
}

/**
 * What the findings say about each claim.
 *
 * @throws when there are none: without runs there is no verdict
 */
export function testClaims<Parameters, Result>(
  draft: Rerun<Parameters, Result> & { readonly id: string },
  parameters: Parameters,
  settings: Settings,
  findings: readonly Finding[],
): readonly Tested<Result>[] {
  if (findings.length === 0)
    throw new Error(`${draft.id}: nothing has been run; run the errands of the answer first`);
  const results = findings.map((one) => (one.kind === 'run' ? draft.read(one.frame) : null));
  return draft
    .claims(parameters)
    .map((claim) => ({ claim, claimed: claim.test(results, settings) }));
}
