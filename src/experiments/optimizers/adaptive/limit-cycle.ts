import { descentPath } from '../descent.ts';

/** RMSProp on ½(x² + 100y²) from (1, 1): the mean height of the last hundred of so many updates. */
export function cycleHeight(learningRate: number, updates: number): number {
  const path = descentPath(
    { surface: 'valley', start: [1, 1], optimizer: { rule: 'rmsprop', learningRate } },
    updates,
  );
  return path.slice(-100).reduce((sum, { height }) => sum + height, 0) / 100;
}
