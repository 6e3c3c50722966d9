import { adamMeasurements } from './measurements/adam.ts';
import { adaptiveMeasurements } from './measurements/adaptive-steps.ts';
import { backpropagationMeasurements } from './measurements/backpropagation.ts';
import { backpropagationCosts } from './measurements/backpropagation-costs.ts';
import { backpropagationTextMeasurements } from './measurements/backpropagation-text.ts';
import { convolutionMeasurements } from './measurements/convolution.ts';
import { dropoutMeasurements } from './measurements/dropout.ts';
import { initializationMeasurements } from './measurements/initialization.ts';
import type { Measurement } from './measurements/measurement.ts';
import { momentumMeasurements } from './measurements/momentum.ts';
import { normalizationMeasurements } from './measurements/normalization.ts';
import { rectifierMeasurements } from './measurements/rectifiers.ts';
import { scheduleMeasurements } from './measurements/schedules.ts';
import { trainingCnnsMeasurements } from './measurements/training-cnns.ts';
import { underTheHoodMeasurements } from './measurements/under-the-hood.ts';
import { vanishingMeasurements } from './measurements/vanishing-gradients.ts';

/** Every number in the book that an experiment produced, by the id that the prose refers to. */
export const measurements: Readonly<Record<string, Measurement>> = {
  ...adamMeasurements,
  ...adaptiveMeasurements,
  ...backpropagationMeasurements,
  ...backpropagationCosts,
  ...backpropagationTextMeasurements,
  ...dropoutMeasurements,
  ...convolutionMeasurements,
  ...initializationMeasurements,
  ...momentumMeasurements,
  ...normalizationMeasurements,
  ...scheduleMeasurements,
  ...rectifierMeasurements,
  ...trainingCnnsMeasurements,
  ...underTheHoodMeasurements,
  ...vanishingMeasurements,
};
