/** Whether a product is kept in 4 or in 8 bytes. */
export type NumberFormat = 'float32' | 'float64';

/** What is left of a gradient after each of many equal factors. */
export interface FactorProduct {
  /** After 1, 2, … factors, each product rounded to the format. */
  readonly left: readonly number[];
  /** The first factor after which the product is exactly 0 or infinite; null while it is a number. */
  readonly lost: { readonly layer: number; readonly as: 'underflow' | 'overflow' } | null;
}

const rounded: Readonly<Record<NumberFormat, (value: number) => number>> = {
  float32: (value) => Math.fround(value),
  float64: (value) => value,
};

/** Multiplies layer by layer, as a backward pass does, and not by a power at the end. */
export function factorProduct(factor: number, depth: number, format: NumberFormat): FactorProduct {
  const round = rounded[format];
  const by = round(factor);
  const left: number[] = [];
  for (let layer = 0; layer < depth; layer++) left.push(round((left.at(-1) ?? 1) * by));
  const lostAt = left.findIndex((value) => value === 0 || !Number.isFinite(value));
  return {
    left,
    lost: lostAt < 0 ? null : { layer: lostAt + 1, as: left[lostAt] === 0 ? 'underflow' : 'overflow' }, // biome-ignore format: one line
  };
}
