import type { Vector } from './Plane.tsx';

interface ArrowProps {
  readonly from: Vector;
  readonly to: Vector;
  readonly kind: 'before' | 'after' | 'ray';
}

const head = 11;

/** An arrow in pixels; a ray shows a direction only and has no head. */
export function Arrow({ from, to, kind }: ArrowProps) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return null;
  const [ux, uy] = [dx / length, dy / length];
  const size = Math.min(head, length);
  const base = [to[0] - size * ux, to[1] - size * uy] as const;
  const wing = (side: number) => `${base[0] - side * 0.45 * size * uy} ${base[1] + side * 0.45 * size * ux}`; // biome-ignore format: one line
  return (
    <g class={`clip-arrow__arrow clip-arrow__arrow--${kind}`}>
      <path
        class="clip-arrow__shaft"
        d={`M${from.join(' ')}L${(kind === 'ray' ? to : base).join(' ')}`}
      />
      {kind !== 'ray' && (
        <path class="clip-arrow__point" d={`M${to.join(' ')}L${wing(1)}L${wing(-1)}Z`} />
      )}
    </g>
  );
}
