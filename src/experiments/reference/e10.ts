/** Table E10: early stopping on noisy moons, by `generalising/early-stop.ts`; one row per seed of the script. */
export const stoppingTable = [
  { best: 34, bestLoss: 0.371, lastLoss: 1.763, train: 0.048, accuracy: [0.861, 0.854], stops: 54, restores: 34 },
  { best: 26, bestLoss: 0.316, lastLoss: 0.909, train: 0.067, accuracy: [0.867, 0.878], stops: 46, restores: 26 },
  { best: 6, bestLoss: 0.345, lastLoss: 1.284, train: 0.001, accuracy: [0.833, 0.827], stops: 26, restores: 6 },
  { best: 30, bestLoss: 0.389, lastLoss: 1.416, train: 0.025, accuracy: [0.845, 0.792], stops: 26, restores: 6 },
  { best: 6, bestLoss: 0.375, lastLoss: 1.918, train: 0.05, accuracy: [0.839, 0.832], stops: 26, restores: 6 },
] as const; // biome-ignore format: a table
