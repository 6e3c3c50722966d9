// All of PyTorch's cases. Nothing here reads a file, so that a browser can run them too.

import type { Check } from '../check.ts';
import { layerChecks } from './layers.ts';
import { optimizerChecks } from './optimizers.ts';
import { programChecks } from './programs.ts';
import { scheduleChecks } from './schedules.ts';
import { trainingChecks } from './training.ts';

export const pytorchChecks: readonly Check[] = [
  ...programChecks,
  ...layerChecks,
  ...optimizerChecks,
  ...scheduleChecks,
  ...trainingChecks,
];
