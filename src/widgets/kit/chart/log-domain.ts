/** Sizes that an axis may take, in decades, so that it does not creep while a slider moves. */
const SIZES = [1, 2, 3, 6, 12, 24, 48, 96, 160, 320] as const;

const decadesFor = (value: number): number => {
  const needed = Math.abs(Math.log10(value));
  return SIZES.find((decades) => needed <= decades) ?? SIZES.at(-1)!;
};

/**
 * The ends of a logarithmic axis that shows all of these positive numbers and 1. What is 0, infinite
 * or NaN has no place on it and does not count.
 */
export function logDomain(values: readonly number[]): [low: number, high: number] {
  const places = values.filter((value) => value > 0 && Number.isFinite(value));
  const [least, largest] = [Math.min(1, ...places), Math.max(1, ...places)];
  const low = least < 1 ? -decadesFor(least) : 0;
  const high = largest > 1 ? decadesFor(largest) : 0;
  // A flat axis would have no length.
  return [10 ** (low === 0 && high === 0 ? -1 : low), 10 ** high];
}
