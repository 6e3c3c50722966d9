import type * as z from 'zod/mini';
import type { Random } from '../nn/index.ts';
import type { Errand, Finding } from './engine/errand.ts';

export type { Random };

/** A rule that writes a text from the numbers of a variant. A method type: an exercise of some parameters is an exercise. */
type Writer<Parameters> = { write(parameters: Parameters): string }['write'];

/** Markdown with `$mathematics$`, `<See to="…" />` and `measured(id, text)`. */
export type Text<Parameters> = string | Writer<Parameters>;

export type Credit = 'practice' | 'robust';

/** The figure that an exercise opens with. */
export interface WidgetSetting {
  readonly id: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly lock: readonly string[];
  readonly hide: readonly string[];
}

/** How one part of an answer was judged; `feedbackId` names the reply and never holds its text. */
export interface Part {
  readonly id: string;
  readonly score: number;
  /** 0 where no machine gives points. */
  readonly max: number;
  readonly feedbackId: string;
}

export interface Verdict {
  /** 0 to 1. */
  readonly score: number;
  readonly parts: readonly Part[];
}

/** A wrong answer worth anticipating. */
export interface Mistake<Answer> {
  readonly id: string;
  readonly answer: Answer;
  /** Markdown: the thought behind the answer, then one question. */
  readonly feedback: string;
}

/** What an exercise of any kind says about itself. */
export interface Outline<Parameters> {
  /** `chapter-slug/name`; the prefix is the chapter. Never changes. */
  readonly id: string;
  /** Rises when `generate` or the grading changes; the golden hash of the tests tells. */
  readonly version: number;
  readonly title: string;
  readonly minutes: number;
  readonly points: number;
  /** Ids of the chapter's `<Goal>`s. */
  readonly goals: readonly string[];
  readonly credit: Credit;
  /** Errata of the syllabus that this exercise makes live. */
  readonly errata?: readonly string[];
  readonly widget?: WidgetSetting;
  /** Numbers of a new variant; without it the exercise has its printed numbers only. */
  generate?(random: Random): Parameters;
  /** The book's own copy. */
  readonly printed: Parameters;
  readonly prompt: Text<Parameters>;
  /** Where to look; the rule or the numbers that matter; the first step or a smaller case. */
  readonly hints: readonly [Text<Parameters>, Text<Parameters>, Text<Parameters>];
  /** Reply to the right answer: its reason, or one fact more. */
  readonly right: Text<Parameters>;
  /** Reply to a wrong answer that nobody anticipated. */
  readonly otherwise: Text<Parameters>;
  readonly solution: Text<Parameters>;
}

/**
 * What `defineExercise` adds from the kind; everything stored passes through `answer` first.
 * What must be run is asked for by `errands` and handed in as `findings`, in the same order, so that
 * the same pure rules grade in the page, in a package, in the grader and on the command line.
 */
export interface Judged<Parameters, Answer> {
  readonly answer: z.ZodMiniType<Answer>;
  /** An answer with the full score. */
  reference(parameters: Parameters, findings?: readonly Finding[]): Answer;
  /**
   * Runs that the verdict waits for; none where the answer says it all.
   *
   * @param seed of the variant; runs are drawn from it that the learner has not seen
   * @throws as `grade` does
   */
  errands(parameters: Parameters, answer: unknown, seed: number): readonly Errand[];
  /** @throws when the answer is not one of this kind, so that a broken file is never a silent 0 */
  grade(parameters: Parameters, answer: unknown, findings?: readonly Finding[]): Verdict;
  /** Markdown reply to each part of an answer, by part id. */
  reply(
    parameters: Parameters,
    answer: unknown,
    findings?: readonly Finding[],
  ): Readonly<Record<string, string>>;
}

export const write = <Parameters>(text: Text<Parameters>, parameters: Parameters): string =>
  typeof text === 'string' ? text : text(parameters);

/** For kinds whose answer says it all. */
export const noErrands = (): readonly Errand[] => [];
