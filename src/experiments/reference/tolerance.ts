/** How far a measurement may be from what is expected. */
export interface Tolerance {
  /** As the syllabus states it. */
  readonly words: string;
  holds(measured: number, expected: number): boolean;
}

/** At most so far away. */
export const absolute = (by: number): Tolerance => ({
  words: `±${Number(by.toPrecision(3))}`,
  holds: (measured, expected) => measured === expected || Math.abs(measured - expected) <= by,
});

/** At most this fraction of the expected number away. */
export const relative = (by: number): Tolerance => ({
  words: `±${Number((100 * by).toPrecision(3))} %`,
  holds: (measured, expected) =>
    measured === expected || Math.abs(measured - expected) <= by * Math.abs(expected),
});

/** At most so many times as large, or as small. */
export const factor = (by: number): Tolerance => ({
  words: `×${by}`,
  holds: (measured, expected) =>
    measured === expected || (measured / expected <= by && expected / measured <= by),
});

/** Anywhere in a band, whatever is expected in its middle. */
export const between = (low: number, high: number): Tolerance => ({
  words: `${low} to ${high}`,
  holds: (measured) => measured >= low && measured <= high,
});

/** The same number, where nothing is drawn or rounded. */
export const exactly: Tolerance = {
  words: 'exactly',
  holds: (measured, expected) => measured === expected,
};

/**
 * The same digits as printed: half a unit of the last of so many. A table's numbers are rounded,
 * so no two programs can be told apart any further.
 */
export function printed(digits: number): Tolerance {
  return {
    words: `${digits} digits`,
    holds(measured, expected) {
      if (measured === expected) return true;
      const [mantissa = '', exponent = '0'] = expected.toExponential(digits - 1).split('e');
      const unit = Number(`1e${Number(exponent) - (digits - 1)}`);
      return mantissa !== '' && Math.abs(measured - expected) <= 0.500001 * unit;
    },
  };
}
