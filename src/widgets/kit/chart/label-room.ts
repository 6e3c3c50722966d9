interface Labelled {
  /** A number with a name over it; 0 where there is none. */
  readonly above: number;
  /** The smallest number with a label under it. */
  readonly below: number;
}

/** Pixels that a label takes over what it names, or under it. */
const labelPx = 24;

/**
 * Ends of a logarithmic axis with room for labels: further out by whole decades where one would run into
 * what stands at the axis's end.
 *
 * @param length of the axis, in pixels
 */
export function withLabelRoom(
  [low, high]: readonly [low: number, high: number],
  length: number,
  { above, below }: Labelled,
): readonly [low: number, high: number] {
  const decadePx = length / Math.log10(high / low);
  const isTight = (decades: number) => decades >= 0 && decades * decadePx < labelPx;
  const factor = 10 ** Math.ceil(labelPx / decadePx);
  const lower = isTight(Math.log10(below / low)) ? low / factor : low;
  const higher = isTight(Math.log10(high / above)) ? high * factor : high;
  // At the end of the number format there is no further out.
  return [lower > 0 ? lower : low, Number.isFinite(higher) ? higher : high];
}
