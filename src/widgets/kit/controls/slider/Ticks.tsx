/** Ticks that look alike; positions count from 0. */
export interface TickGroup {
  readonly class?: string;
  readonly small: readonly number[];
  readonly tall: readonly number[];
}

interface TicksProps {
  /** The last position: it lies at the end of the line. */
  readonly count: number;
  readonly groups: readonly TickGroup[];
}

/** The marks on a scale as long as the drawing that it is in: positions are shares, so nothing is measured. */
export function Ticks({ count, groups }: TicksProps) {
  return (
    <svg
      class="ticks"
      y="8"
      width="100%"
      height="10"
      viewBox={`0 0 ${Math.max(1, count)} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {groups.map(({ class: name, small, tall }) => (
        <path key={name} class={name} d={`M0 5${strokes(small, 5)}M0 0${strokes(tall, 10)}`} />
      ))}
    </svg>
  );
}

/** Strokes of one length from a start at 0, each told from the one before: equal steps are equal words. */
function strokes(positions: readonly number[], length: number): string {
  return positions
    .map((at, i) => `${i === 0 ? `m${at} 0` : `m${at - positions[i - 1]!}-${length}`}v${length}`)
    .join('');
}
