/** A window along one axis of a picture. */
export interface Window {
  /** Numbers that it takes, f. */
  readonly kernel: number;
  /** Places from one window to the next, s. */
  readonly stride: number;
  /** Zeros on each side of the picture, p. */
  readonly padding: number;
  /** Places from one of its numbers to the next, d. */
  readonly dilation: number;
}

/** Places from the first number of a window to its last, both counted. */
export const reachOf = ({ kernel, dilation }: Pick<Window, 'kernel' | 'dilation'>): number =>
  dilation * (kernel - 1) + 1;

/**
 * Windows that fit: ⌊(n + 2p − d(f − 1) − 1)/s⌋ + 1.
 * None, where the window is larger than what it slides over.
 */
export function outputSize(n: number, slid: Window): number {
  const room = n + 2 * slid.padding - reachOf(slid);
  return room < 0 ? 0 : Math.floor(room / slid.stride) + 1;
}
