import type { Errand, Finding } from '../../../exercises/engine/errand.ts';

/** What a training of an earlier release is asked for with. */
export interface Asked {
  readonly id: number;
  /** Of the release's module. */
  readonly address: string;
  readonly errand: Extract<Errand, { readonly kind: 'run' }>;
}

/** What came of it, or why nothing is known. */
export type Told =
  | { readonly id: number; readonly finding: Finding }
  | { readonly id: number; readonly problem: string };
