/** Half a unit in the last of `figures` significant figures, written out so that every engine agrees. */
const halfUnits = [0.5, 0.05, 0.005, 0.0005, 0.00005, 0.000005, 0.0000005, 0.00000005] as const;

/** Targets at or near 0 have no figures to be relative to. */
const floor = 1e-9;

/**
 * Whether `value` is a correct rounding of `target`: two figures allow 5 %, so 1.05 may be written as 1.0 or 1.1.
 *
 * @param figures significant figures asked for, 1 to 8
 */
export function isClose(value: number, target: number, figures: number): boolean {
  const half = halfUnits[figures - 1];
  if (half === undefined)
    throw new Error(`isClose: ${figures} significant figures; ask for 1 to ${halfUnits.length}`);
  return Math.abs(value - target) <= Math.max(floor, half * Math.abs(target));
}
