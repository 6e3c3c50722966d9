import { chainRule } from './chain-rule.ts';
import type { Dialect } from './configuration.ts';
import { keras } from './keras.ts';
import { pytorch } from './pytorch.ts';

/** Our own library first, then the two that most readers meet next. */
export const dialects: readonly Dialect[] = [chainRule, pytorch, keras];
