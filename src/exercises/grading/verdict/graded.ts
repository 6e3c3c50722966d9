import type { Exercise } from '../../exercise.ts';
import type { Part } from '../../outline.ts';

/** What became of one answer when it was run again. */
export type Outcome =
  | {
      readonly kind: 'graded';
      /** 0 to 1. */
      readonly score: number;
      readonly parts: readonly Part[];
      /** Markdown reply by part id. */
      readonly replies: Readonly<Record<string, string>>;
    }
  /** Nothing was answered: the one case in which nothing is earned without a run. */
  | { readonly kind: 'blank' }
  /** A person reads it and gives the points. */
  | { readonly kind: 'person'; readonly text: string }
  /** It could not be run; never counted as 0. */
  | { readonly kind: 'not-graded'; readonly why: string };

export interface GradedItem {
  /** `chapter/name@version`, as the assignment names it. */
  readonly ex: string;
  readonly outcome: Outcome;
  /** As the file holds it. */
  readonly answer: unknown;
  readonly attempt: number;
  /** What the student's page said, 0 to 1. */
  readonly claimed: number;
  /** Checked answers that the file remembers. */
  readonly tries: number;
  /** Equal in another submission, it is a reason to look; null where equal says nothing. */
  readonly print: string | null;
}

/** What an instructor should look at. */
export const flags = {
  broken: 'not graded',
  claim: 'differs from its claim',
  alike: 'like another',
  id: 'another id',
  unverified: 'id unverified',
  assignment: 'another assignment',
  changed: 'changed by hand',
  newer: 'newer format',
  older: 'older format',
  late: 'late',
  twice: 'handed in again',
  attempts: 'too many attempts',
  missing: 'not all graded',
  person: 'to be read',
} as const;

export type Flag = keyof typeof flags;

export interface Flagged {
  readonly flag: Flag;
  /** A sentence with the values. */
  readonly says: string;
}

/** A submission that was run again. Plain data. */
export interface Graded {
  /** The id in the file, which anybody can write. */
  readonly student: string;
  /** The id under which the answers were run. */
  readonly identity: string;
  /** ISO; by the student's clock. */
  readonly handedIn: string;
  readonly items: readonly GradedItem[];
  readonly flags: readonly Flagged[];
  /** Share of all points under the id in the file, where it is another than the learning system's. */
  readonly asTyped: number | null;
}

/** What the grader tells about an item without knowing the exercise. */
export interface AboutItem {
  readonly ex: string;
  readonly title: string;
  readonly kind: Exercise['kind'];
  readonly points: number;
  readonly minutes: number;
  readonly goals: readonly string[];
  /** Seconds that one answer trains, on a slow machine; 0 where nothing is trained. */
  readonly seconds: number;
  /** Markdown: what a full answer says, where a person grades. */
  readonly claims: readonly string[];
  /** Markdown: what a reply is about, by its id, where the exercise says it in the same words to everybody. */
  readonly names?: Readonly<Record<string, string>>;
}

/** An item that this release cannot grade. */
export interface MissingItem {
  readonly ex: string;
  readonly points: number;
  readonly why: string;
}
