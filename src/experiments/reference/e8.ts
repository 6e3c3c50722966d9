/** Table E8: dropout on two moons, by `dropout/rate-race.ts`; means of 20 seeds. */
export const dropoutTable = [
  { rate: 0, testLoss: 2.63, deviation: 1.86, testAccuracy: 0.862 },
  { rate: 0.2, testLoss: 1.95, deviation: 0.91, testAccuracy: 0.868 },
  { rate: 0.5, testLoss: 1.69, deviation: 1.07, testAccuracy: 0.872 },
  { rate: 0.8, testLoss: 0.85, deviation: 0.5, testAccuracy: 0.885 },
] as const;

/** Training loss and accuracy by rate, means of five seeds. */
export const trainTable = [
  { rate: 0, loss: 0.0028, accuracy: 1 },
  { rate: 0.2, loss: 0.0195, accuracy: 0.99 },
  { rate: 0.5, loss: 0.0472, accuracy: 0.98 },
  { rate: 0.8, loss: 0.1404, accuracy: 0.943 },
] as const;

/** Seeds of 20 in which a rate has less test loss than no dropout. */
export const better = { 0.2: 13, 0.5: 16, 0.8: 20 } as const;
