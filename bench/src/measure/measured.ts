/** What came out for one library. */
export interface Measured {
  readonly library: string;
  readonly family: string;
  /** Why there are no numbers: it has no way to do it, or this went wrong. */
  readonly obstacle: string | null;
  /** From nothing but the data to the first number read. */
  readonly firstMs: number;
  /** One repetition: the median of the fastest quarter of the turns. */
  readonly ms: number;
  readonly turns: number;
  /** See `Prepared.check`, after three steps of training or one repetition. */
  readonly check: number;
  /** What the library says it holds for this, in bytes. */
  readonly bytes: number | null;
}

export const withoutNumbers = (library: string, family: string, obstacle: string): Measured => ({
  library,
  family,
  obstacle,
  firstMs: Number.NaN,
  ms: Number.NaN,
  turns: 0,
  check: Number.NaN,
  bytes: null,
});
