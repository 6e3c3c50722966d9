import type { Step } from './step.ts';

/** What a buffer is for. */
export type Purpose =
  /** Numbers that stand before the plan runs: inputs, states, and leaves in general. */
  | 'given'
  /** Written by one step, read by later ones, then free to be used again. */
  | 'temporary'
  /** Written by a step and read after the plan has run. */
  | 'result';

/** A run of numbers while a plan runs. */
export interface Buffer {
  readonly size: number;
  readonly purpose: Purpose;
  /** The first step that writes it (−1 for given numbers) and the last that touches it. */
  readonly first: number;
  readonly last: number;
  /** A buffer that lies inside another, so that one loop can run over several at once. */
  readonly within: { readonly buffer: number; readonly offset: number } | null;
}

/** A graph cut into programs, with every buffer known in advance. */
export interface Plan {
  readonly buffers: readonly Buffer[];
  readonly steps: readonly Step[];
  /** Which buffer holds each leaf, in the order in which the planner was given them. */
  readonly leaves: readonly number[];
  /** Which buffer holds each root, likewise. A root may be a leaf. */
  readonly roots: readonly number[];
  /** Where each temporary lies in the arena, in elements (−1 for the others), and how long the arena is. */
  readonly places: readonly number[];
  readonly arenaSize: number;
}
