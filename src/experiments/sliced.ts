/** Work that may be put aside at each of its yields, so that a page can do other things in between. */
export type Sliced<Result> = Generator<void, Result, void>;

/** Such work done at once, where nothing waits for it. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
