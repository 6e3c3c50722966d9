import { slot } from '../../../widgets/kit/page/storage.ts';
import type { Engine } from '../../engine/errand.ts';
import type { Copy } from '../../engine/judge.ts';
import type { Exercise } from '../../exercise.ts';
import { historyKey } from '../../kept/history-key.ts';
import type { Shelf } from '../../kept/shelf.ts';
import { copyOf } from '../../variant/variant.ts';
import type { Texts } from '../answer/texts.ts';
import { shelf } from './shelf.ts';

/** What stands in the fields and is not checked yet, kept from visit to visit. */
export interface Drafts {
  /** Null where nothing was begun. */
  read(id: string, variant: number): Texts | null;
  write(id: string, variant: number, texts: Texts): void;
}

/** The rules that hold where an exercise stands: a chapter lets the reader do everything, an assignment may not. */
export interface Setting {
  /** The numbers of a variant and the seed of its hidden runs. */
  readonly copyOf: (exercise: Exercise, variant: number) => Copy;
  readonly shelf: Pick<Shelf, 'read' | 'write'>;
  /** Tells when another tab has written on the shelf; returns the way to stop. */
  readonly watch: (changed: () => void) => () => void;
  /** What a check tells: everything, the score alone, or that the answer is kept. */
  readonly feedback: 'immediate' | 'score' | 'none';
  /** Checks that may be made; 0 for as many as one likes. */
  readonly attempts: number;
  /** What an exercise is worth here; absent where it is worth its own points. */
  readonly pointsOf?: (exercise: Exercise) => number;
  readonly maySolve: boolean;
  /** The reader may have more or less of a graph given than the exercise gives. */
  readonly mayChooseLevel: boolean;
  /** Absent where unchecked work lasts as long as the page. */
  readonly drafts?: Drafts;
  /** What runs the checks, where that is not the page's own. */
  readonly engine?: Engine | undefined;
  /** Everything stands as it was handed in. */
  readonly isReadOnly: boolean;
}

/** In a chapter, alone at `/x/` and in a frame. */
export const onPage: Setting = {
  copyOf,
  shelf,
  watch: (changed) => slot(historyKey).watch(changed),
  feedback: 'immediate',
  attempts: 0,
  maySolve: true,
  mayChooseLevel: true,
  isReadOnly: false,
};
