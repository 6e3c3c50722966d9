import type { Exercise } from '../exercise.ts';
import { startOf } from '../kinds/knobs.ts';
import { foundState } from '../kinds/repair.ts';
import { trial } from '../kinds/rerun.ts';
import type { Errand } from './errand.ts';

/**
 * Errands that bring here whatever a check of the exercise will need, and do next to nothing: an empty program, runs
 * of no step. They say nothing of any answer.
 */
export function errandsAhead(exercise: Exercise, parameters: unknown): readonly Errand[] {
  const atStart = (errand: Errand): Errand =>
    errand.kind === 'run' ? { ...errand, steps: 0 } : errand;
  switch (exercise.kind) {
    case 'code':
      return [{ kind: 'code', source: '', tests: [], seed: 1 }];
    case 'target':
      return [atStart(trial(exercise, parameters, startOf(exercise.knobs)))];
    case 'repair':
      return [atStart(trial(exercise, parameters, foundState(exercise, parameters)))];
    case 'choice':
    case 'predict':
      return (exercise.runs?.(parameters) ?? []).map(atStart);
    case 'gradients':
    case 'numeric':
    case 'order':
    case 'short':
      return [];
  }
}
