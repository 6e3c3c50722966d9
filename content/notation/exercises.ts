import type { Exercise } from '../../src/exercises/exercise.ts';
import { shapeOfW1 } from './exercises/shape-of-w1.ts';
import { translate } from './exercises/translate.ts';

/** In the order of the page. */
export const exercises: readonly Exercise[] = [shapeOfW1, translate];
