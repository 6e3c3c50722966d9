import type * as z from 'zod/mini';
import type { Random } from '../nn/index.ts';
import type { Computation } from './gradients/computation.ts';

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

/** What `defineExercise` adds from the kind; everything stored passes through `answer` first. */
export interface Judged<Parameters, Answer> {
  readonly answer: z.ZodMiniType<Answer>;
  reference(parameters: Parameters): Answer;
  /** @throws when the answer is not one of this kind, so that a broken file is never a silent 0 */
  grade(parameters: Parameters, answer: unknown): Verdict;
  /** Markdown reply to each part of an answer, by part id. */
  reply(parameters: Parameters, answer: unknown): Readonly<Record<string, string>>;
}

/** The learner types one number. */
export interface NumericDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'numeric';
  /** Significant figures asked for. */
  readonly figures: number;
  /** What the number is, in front of its field: Markdown, as `$\partial f/\partial y$`. */
  readonly quantity: Text<Parameters>;
  readonly unit?: string;
  reference(parameters: Parameters): number;
  wrong?(parameters: Parameters): readonly Mistake<number>[];
}

/** How much of a graph is blank: 0 a worked example, 1 the last backward value, 2 all backward values, 3 local slopes too, 4 forward values too. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The learner fills the blanks of a computation graph. */
export interface GradientsDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'gradients';
  readonly level: Level;
  readonly figures: number;
  /** The graph in words, for a reader who does not see it. */
  readonly label: Text<Parameters>;
  graph(parameters: Parameters): Computation;
}

/** Number per blank, by the blank's id; a blank left open is absent. */
export type Entries = Readonly<Record<string, number>>;

export type Numeric<Parameters = unknown> = NumericDraft<Parameters> & Judged<Parameters, number>;
export type Gradients<Parameters = unknown> = GradientsDraft<Parameters> &
  Judged<Parameters, Entries>;

/** Every kind of exercise; a `switch` over `kind` that forgets one does not compile. */
export type Exercise = Numeric | Gradients;

export type Answer = number | Entries;

export const write = <Parameters>(text: Text<Parameters>, parameters: Parameters): string =>
  typeof text === 'string' ? text : text(parameters);
