/** The program went through more loops and calls than it may. */
export class TooManySteps extends Error {}

/** Counts what the program calls at every step; past the limit it throws, and so does every call after that. */
export function stepCounter(limit: number): () => void {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps > limit)
      throw new TooManySteps(
        `It took more than ${limit.toLocaleString('en')} steps (passes of loops, calls of functions) and was stopped. Does every loop end?`,
      );
  };
}
