import { logarithmicGrid } from '../../../experiments/optimizers/rate-search.ts';

/** The learning rates that are tried: 25, evenly spaced on a logarithmic scale. */
export const triedRates = logarithmicGrid(1e-4, 100, 25);
