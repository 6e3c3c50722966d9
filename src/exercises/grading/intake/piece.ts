import type { IdKind } from '../sheet/roster.ts';
import type { Named } from './read-name.ts';

/** A file as the page or the command line has it; read when its turn comes. */
export interface Source {
  readonly path: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** Somebody's work, still unread. */
export interface WorkPiece {
  readonly kind: 'work';
  readonly path: string;
  readonly named: Named;
  /** A submission as JSON, or its code. */
  readonly text: string;
  /** Ids that the learning system itself wrote beside the work. */
  readonly ids?: Readonly<Record<IdKind, string>>;
}

/** What was found in the files. */
export type Piece =
  | WorkPiece
  /** A file in a student's place that is no work. */
  | {
      readonly kind: 'broken';
      readonly path: string;
      readonly named: Named;
      readonly why: string;
    }
  | { readonly kind: 'assignment'; readonly path: string; readonly text: string }
  | { readonly kind: 'sheet'; readonly path: string; readonly text: string };
