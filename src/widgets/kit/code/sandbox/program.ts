/** Something that must hold of the names a program defines. */
export interface ProgramTest {
  readonly id: string;
  /** TypeScript that runs after the program and sees its names, `nn`, `random`, `expect` and `near`; it fails by throwing. */
  readonly source: string;
}

export interface ProgramOptions {
  readonly tests?: readonly ProgramTest[];
  /** Seed of `random`. */
  readonly seed: number;
  /** The run is killed after this many milliseconds; 2000 if absent. */
  readonly limitMs?: number;
  /** Or after this many passes of loops and calls of its functions, on any machine; 10 million if absent. */
  readonly limitSteps?: number;
  readonly signal?: AbortSignal;
  /** Hears what the program prints and plots as it runs. */
  readonly onPiece?: (piece: Piece) => void;
}

export type Point = readonly [x: number, y: number];

/** What a program shows: lines of text, or a curve. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'plot'; readonly points: readonly Point[] };

interface Outcome {
  readonly id: string;
  readonly isPassed: boolean;
  /** What went wrong, in words; empty if it passed. */
  readonly message: string;
  /** Line of the program's own text, from 1; null if the test itself found it. */
  readonly line: number | null;
}

/** `unavailable`: the sandbox could not be started, and the program has not been run. */
export type StopReason =
  | 'syntax'
  | 'error'
  | 'time'
  | 'steps'
  | 'output'
  | 'cancelled'
  | 'unavailable';

/** How a run ended. */
export type Ending =
  | { readonly kind: 'ran'; readonly outcomes: readonly Outcome[] }
  | {
      readonly kind: 'stopped';
      readonly reason: StopReason;
      /** A sentence, with the line where there is one. */
      readonly message: string;
      /** Line of the program's own text, from 1. */
      readonly line: number | null;
    };

export type ProgramResult = Ending & {
  /** What the program printed, a line each. */
  readonly output: readonly string[];
};

/** What the worker is told. */
export interface Start<Errand = unknown> {
  readonly seed: number;
  readonly testIds: readonly string[];
  /** Lines of the program; what lies below them in the script is the sandbox's own. */
  readonly lines: number;
  readonly limitSteps: number;
  /** Told to nobody else: what comes without it comes from the program. */
  readonly seal: string;
  /** What else is asked of it; absent for a program that is only run. */
  readonly errand?: Errand;
}

/** What comes out of the sandbox. */
export type Report =
  | { readonly kind: 'started' }
  | { readonly kind: 'piece'; readonly piece: Piece }
  /** The engine could not read the script, or something failed outside the run's own reach. */
  | { readonly kind: 'broken'; readonly message: string; readonly line: number }
  /** What came of an errand so far. */
  | { readonly kind: 'news'; readonly seal: string; readonly news: unknown }
  | { readonly kind: 'ended'; readonly seal: string; readonly ending: Ending };

/** Runs a program; whatever it does, the promise resolves. */
export type RunProgram = (source: string, options: ProgramOptions) => Promise<ProgramResult>;
