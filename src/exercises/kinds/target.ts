import * as z from 'zod/mini';
import { type Judged, type Outline, type Part, type Text, write } from '../outline.ts';
import { type Knob, readSettings, type Settings } from './knobs.ts';
import { type Rerun, type Tested, testClaims, unseen } from './rerun.ts';

/** A way to miss the target that has a reply of its own. */
interface Miss<Parameters, Result> {
  readonly id: string;
  /** Settings that miss in this way; the tests run them. */
  readonly example: Settings;
  fits(settings: Settings, tested: readonly Tested<Result>[]): boolean;
  readonly feedback: Text<Parameters>;
}

/** The learner turns the knobs that are not locked until the claims hold, on any route that works. */
export interface TargetDraft<Parameters, Result>
  extends Outline<Parameters>,
    Rerun<Parameters, Result> {
  readonly kind: 'target';
  readonly knobs: readonly Knob[];
  /** What stays as it is: "network", "2-4-3-1, tanh". */
  readonly locked: readonly { readonly name: string; readonly text: Text<Parameters> }[];
  /** Reply when every claim that fails fails by little. */
  readonly near: Text<Parameters>;
  readonly misses: readonly Miss<Parameters, Result>[];
  /** Settings that reach the target. */
  reference(parameters: Parameters): Settings;
}

export type Target<Parameters = unknown, Result = unknown> = TargetDraft<Parameters, Result> &
  Judged<Parameters, Settings>;

/** One part per claim. All must hold: a run that nearly learned has not learned. */
export function judgeTarget<Parameters, Result>(
  draft: TargetDraft<Parameters, Result>,
): Judged<Parameters, Settings> {
  const read = (given: unknown) => readSettings(draft.id, draft.knobs, given);
  const reading = (settings: Settings, tested: readonly Tested<Result>[]) => {
    const failing = tested.filter(({ claimed }) => !claimed.holds);
    if (failing.length === 0) return { id: 'right', text: draft.right };
    const miss = draft.misses.find(({ fits }) => fits(settings, tested));
    if (miss) return { id: miss.id, text: miss.feedback };
    return failing.every(({ claimed }) => claimed.isNear)
      ? { id: 'near', text: draft.near }
      : { id: 'otherwise', text: draft.otherwise };
  };
  return {
    answer: z.record(z.string(), z.union([z.number(), z.string()])),
    errands: (parameters, given, seed) => unseen(draft, parameters, read(given), seed),
    reference: (parameters) => draft.reference(parameters),
    grade(parameters, given, findings = []) {
      const settings = read(given);
      const tested = testClaims(draft, parameters, settings, findings);
      const { id: feedback } = reading(settings, tested);
      const parts = tested.map(({ claim, claimed }): Part => {
        const { holds } = claimed;
        return {
          id: claim.id,
          score: holds ? 1 : 0,
          max: 1,
          feedbackId: holds ? 'right' : feedback,
        };
      });
      return { score: parts.every(({ score }) => score === 1) ? 1 : 0, parts };
    },
    reply(parameters, given, findings = []) {
      const settings = read(given);
      const tested = testClaims(draft, parameters, settings, findings);
      const first = tested.find(({ claimed }) => !claimed.holds);
      return first ? { [first.claim.id]: write(reading(settings, tested).text, parameters) } : {};
    },
  };
}
