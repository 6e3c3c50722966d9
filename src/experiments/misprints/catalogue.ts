import type { Misprint } from './misprint.ts';

/** The misprints of each chapter that has some. Loaded on demand: they bring their experiments along. */
const chapters: Readonly<
  Record<string, () => Promise<{ readonly misprints: readonly Misprint[] }>>
> = {
  adam: () => import('./adam.ts'),
  'adaptive-steps': () => import('./adaptive-steps.ts'),
  backpropagation: () => import('./backpropagation.ts'),
  convolution: () => import('./convolution.ts'),
  dropout: () => import('./dropout.ts'),
  initialization: () => import('./initialization.ts'),
  momentum: () => import('./momentum.ts'),
  normalization: () => import('./normalization.ts'),
  rectifiers: () => import('./rectifiers.ts'),
  schedules: () => import('./schedules.ts'),
  'vanishing-gradients': () => import('./vanishing-gradients.ts'),
};

/** The misprints that a chapter's bench runs. */
export async function misprintsOf(chapter: string): Promise<readonly Misprint[]> {
  const load = chapters[chapter];
  if (!load)
    throw new Error(
      `misprintsOf: no misprints for chapter ${chapter}; there are some for ${Object.keys(chapters).join(', ')}`,
    );
  return (await load()).misprints;
}
