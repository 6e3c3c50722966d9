import * as z from 'zod/mini';
import { type Judged, type Outline, type Part, type Text, write } from '../outline.ts';
import { type Knob, readSettings, type Settings } from './knobs.ts';
import { type Rerun, testClaims, unseen } from './rerun.ts';

/** A part of the machine, with what may stand there. */
interface Stage<Parameters> {
  readonly id: string;
  readonly label: string;
  /** The option that works. */
  readonly sound: string;
  readonly options: readonly {
    readonly id: string;
    /** Markdown: code or a formula. */
    readonly text: string;
    /** Of a fault: what the run shows, then one question. */
    readonly reply?: Text<Parameters>;
  }[];
}

/** The learner swaps stages of a broken pipeline until it runs as it should. */
export interface RepairDraft<Parameters, Result>
  extends Outline<Parameters>,
    Rerun<Parameters, Result> {
  readonly kind: 'repair';
  readonly stages: readonly Stage<Parameters>[];
  /** The faults as they stand at first: option by stage, sound stages left out. */
  faults(parameters: Parameters): Settings;
}

export type Repair<Parameters = unknown, Result = unknown> = RepairDraft<Parameters, Result> &
  Judged<Parameters, Settings>;

/** Every stage as the learner finds it. */
export const foundState = <Parameters, Result>(
  { stages, faults }: Pick<RepairDraft<Parameters, Result>, 'stages' | 'faults'>,
  parameters: Parameters,
): Settings => ({
  ...Object.fromEntries(stages.map(({ id, sound }) => [id, sound])),
  ...faults(parameters),
});

const knobsOf = <Parameters>(stages: readonly Stage<Parameters>[]): readonly Knob[] =>
  stages.map(({ id, label, options, sound }) => ({
    kind: 'pick',
    id,
    label,
    options,
    start: sound,
  }));

/** One part per claim, and one per fault: removed, left, or swapped for another. */
export function judgeRepair<Parameters, Result>(
  draft: RepairDraft<Parameters, Result>,
): Judged<Parameters, Settings> {
  const knobs = knobsOf(draft.stages);
  const read = (given: unknown) => readSettings(draft.id, knobs, given);
  const faultyStage = (settings: Settings) =>
    draft.stages.find(({ id, sound }) => settings[id] !== sound);
  return {
    answer: z.record(z.string(), z.string()),
    errands: (parameters, given, seed) => unseen(draft, parameters, read(given), seed),
    reference: () => Object.fromEntries(draft.stages.map(({ id, sound }) => [id, sound])),
    grade(parameters, given, findings = []) {
      const settings = read(given);
      const tested = testClaims(draft, parameters, settings, findings);
      const runs = tested.every(({ claimed }) => claimed.holds);
      const stage = faultyStage(settings);
      const claims = tested.map(
        ({ claim, claimed }): Part => ({
          id: claim.id,
          score: claimed.holds ? 1 : 0,
          max: 1,
          feedbackId: claimed.holds
            ? 'right'
            : stage
              ? `${stage.id}:${settings[stage.id]}`
              : 'otherwise',
        }),
      );
      const faults = Object.keys(draft.faults(parameters)).map((id): Part => {
        const isGone = runs || settings[id] === draft.stages.find((one) => one.id === id)?.sound;
        return {
          id: `fault:${id}`,
          score: isGone ? 1 : 0,
          max: 1,
          feedbackId: isGone ? 'removed' : 'left',
        };
      });
      const parts = [...claims, ...faults];
      return { score: runs ? 1 : gone(faults) / parts.length, parts };
    },
    reply(parameters, given, findings = []) {
      const settings = read(given);
      const tested = testClaims(draft, parameters, settings, findings);
      const failing = tested.find(({ claimed }) => !claimed.holds);
      if (!failing) return {};
      const stage = faultyStage(settings);
      const option = stage?.options.find(({ id }) => id === settings[stage.id]);
      return { [failing.claim.id]: write(option?.reply ?? draft.otherwise, parameters) };
    },
  };
}

const gone = (faults: readonly Part[]) => faults.filter(({ score }) => score === 1).length;
