import type { CodeOptions, CodeResult } from '../../engine/run-code.ts';
import type { Job, JobResult } from '../release/grader.ts';
import type { AboutItem, MissingItem } from '../verdict/graded.ts';

/** What every worker is told first. */
export interface Opening {
  /** The assignment as its file or link holds it. */
  readonly assignment: unknown;
  readonly salt?: string | undefined;
  /** Address of the grading module of an earlier release; null for this release's own. */
  readonly release: string | null;
}

/** What a worker says of the assignment once it has the exercises. */
export interface Opened {
  readonly title: string;
  readonly about: readonly AboutItem[];
  readonly missing: readonly MissingItem[];
  readonly notes: readonly string[];
}

export type ToWorker =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'grade'; readonly job: Job }
  /** What a program did that the worker asked for. */
  | { readonly kind: 'ran'; readonly id: number; readonly result: CodeResult };

export type FromWorker =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'graded'; readonly result: JobResult }
  /** A program to be run where there is a fence for it; in a browser only the page can make one. */
  | {
      readonly kind: 'run';
      readonly id: number;
      readonly source: string;
      readonly options: Omit<CodeOptions, 'signal'>;
    };
