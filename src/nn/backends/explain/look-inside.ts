/**
 * Gives `explain`, which takes a step apart. It holds the code of every device, so it is loaded
 * when somebody asks: a page that only computes needs none of it.
 */
export const lookInside = async (): Promise<typeof import('./explain.ts').explain> =>
  (await import('./explain.ts')).explain;
