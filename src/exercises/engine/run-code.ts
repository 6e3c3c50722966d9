/** A law or an example that the learner's code must pass. */
export interface CodeTest {
  /** Stored with the verdict, so it never changes. */
  readonly id: string;
  /** The law as a sentence: "relu keeps what is positive". Shown with the result unless hidden. */
  readonly name: string;
  /**
   * TypeScript that runs after the learner's source and sees its names. It has `nn` (the library), `random` (seeded),
   * `expect(condition, message)` and `near(value, target, tolerance?)` for numbers, arrays and tensors; it fails by throwing.
   */
  readonly source: string;
  /** Not shown before the answer is checked; then by its name only. */
  readonly isHidden?: boolean;
}

export interface CodeOptions {
  readonly tests: readonly CodeTest[];
  /** Seed of the tests' `random`. */
  readonly seed: number;
  /** The run is killed after this many milliseconds, all tests together; 2000 if absent. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

/** How one test went. */
export interface CodeOutcome {
  readonly id: string;
  readonly isPassed: boolean;
  /** What went wrong, in words; empty if it passed. */
  readonly message: string;
  /** Line of the learner's own text where it happened, from 1; null if the test itself found it. */
  readonly line: number | null;
}

/** What came of a run. */
export type CodeResult =
  | {
      readonly kind: 'ran';
      /** One per test, in the order of the tests. */
      readonly outcomes: readonly CodeOutcome[];
      /** What the code printed, a line each; cut where it grows too long. */
      readonly output: readonly string[];
    }
  | {
      /** Nothing could be tested; where the sandbox itself is unavailable, nothing is known of the code either. */
      readonly kind: 'stopped';
      readonly reason:
        | 'syntax'
        | 'error'
        | 'time'
        | 'steps'
        | 'output'
        | 'cancelled'
        | 'unavailable';
      readonly message: string;
      /** Line of the learner's own text, from 1. */
      readonly line: number | null;
      readonly output: readonly string[];
    };

/** Strips the types of `source`, runs it in the sandbox, then each test after it. Never rejects for what the source does. */
export type RunCode = (source: string, options: CodeOptions) => Promise<CodeResult>;
