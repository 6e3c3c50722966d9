/** Table E13: expectations of ½(x² + 10y²) under each schedule, by `schedules/noisy-bowl.ts`; null where none is printed. */
export const schedules = {
  'constant 0.1': { at100: 0.0763, end: 0.07632 },
  'constant 0.05': { at100: 0.0312, end: 0.02949 },
  'constant 0.01': { at100: 6.704, end: 0.00514 },
  '÷10 at 500 and 750': { at100: 0.0763, end: 0.00207 },
  'halved every 100': { at100: 0.0763, end: 0.00108 },
  'cosine to 0': { at100: 0.0734, end: 0.00225 },
  '0.1/(1 + 0.01 t)': { at100: 0.0304, end: 0.00491 },
  '0.1 · 0.995^t': { at100: 0.0382, end: 0.00107 },
} as const;

/** The cosine's expectation after its last step, and the floor at 0.05 as a share of that at 0.1. */
export const cosineLast = 0.00222;
export const halvedFloor = 0.386;
/** Share of single runs of the halved schedule that end below 0.0012. */
export const below = { value: 0.0012, share: 0.71 } as const;
