interface ArrowProps {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** What is kept of the last step, or what the slope adds to it. */
  readonly kind: 'kept' | 'slope';
}

const head = 9;

/** An arrow in pixels; its head is as long as it where it is short. */
export function Arrow({ from, to, kind }: ArrowProps) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return null;
  const [ux, uy] = [dx / length, dy / length];
  const size = Math.min(head, length);
  const base = [to[0] - size * ux, to[1] - size * uy] as const;
  const wing = (side: number) => `${base[0] - side * 0.45 * size * uy} ${base[1] + side * 0.45 * size * ux}`; // biome-ignore format: one line
  return (
    <g class={`look-ahead__arrow look-ahead__arrow--${kind}`}>
      <path class="look-ahead__shaft" d={`M${from.join(' ')}L${base.join(' ')}`} />
      <path class="look-ahead__point" d={`M${to.join(' ')}L${wing(1)}L${wing(-1)}Z`} />
    </g>
  );
}
