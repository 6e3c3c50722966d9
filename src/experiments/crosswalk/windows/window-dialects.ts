import { chainRuleWindows } from './chain-rule-windows.ts';
import { kerasWindows } from './keras-windows.ts';
import { pytorchWindows } from './pytorch-windows.ts';
import type { WindowDialect } from './window-layer.ts';

/** Our own library first, then the two that most readers meet next. */
export const windowDialects: readonly WindowDialect[] = [
  chainRuleWindows,
  pytorchWindows,
  kerasWindows,
];
