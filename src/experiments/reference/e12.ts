/** Table E12: relative error of the central difference by its step, in both number formats. */
export const steps = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8, 1e-10, 1e-12] as const;

/** Of one random problem in numpy; another problem has other constants and the same slopes. */
export const float64 = [1e-3, 9e-6, 9e-8, 9e-10, 6e-11, 1e-10, 3e-8, 6e-6, 6e-4] as const;
export const float32 = [1e-3, 5e-6, 2e-5, 2.5e-3, 5.5e-3, 7e-2, 1, 1, 1] as const;
