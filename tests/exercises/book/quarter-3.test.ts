import { exercises } from '../book.ts';
import { declareLaws } from './laws.ts';

// Every fourth exercise, so that no file has all that train.
declareLaws(exercises.filter((_, i) => i % 4 === 2));
