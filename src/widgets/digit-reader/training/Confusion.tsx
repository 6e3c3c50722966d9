import { CLASSES } from '../../../experiments/digits/network.ts';

interface ConfusionProps {
  readonly width: number;
  /** Times that class (row) was read as class (column), row by row. */
  readonly counts: readonly number[];
}

const left = 44;
const top = 52;
const digits = Array.from({ length: CLASSES }, (_, digit) => digit);

/** What each digit was read as: right answers on the diagonal, mistakes beside it. */
export function Confusion({ width, counts }: ConfusionProps) {
  const side = Math.min(26, Math.floor((width - left - 2) / CLASSES));
  const total = (right: number) =>
    digits.reduce((sum, as) => sum + (counts[CLASSES * right + as] ?? 0), 0);
  const mistakes = counts.filter((times, i) => times > 0 && i % (CLASSES + 1) !== 0).length;
  return (
    <svg
      class="chart digit-reader__confusion"
      width={left + CLASSES * side + 2}
      height={top + CLASSES * side + 2}
      role="img"
      aria-label={`Confusion of the ten digits: ${mistakes === 0 ? 'no pair is mixed up' : `${mistakes} pairs are mixed up`}.`}
    >
      <text class="chart__label" x={left} y={18}>
        read as
      </text>
      <text class="chart__label" x={0} y={top - 10}>
        is
      </text>
      {digits.map((digit) => (
        <g key={digit} class="chart__label">
          <text x={left + (digit + 0.5) * side} y={top - 10} text-anchor="middle">
            {digit}
          </text>
          <text x={left - 12} y={top + (digit + 0.5) * side + 5} text-anchor="end">
            {digit}
          </text>
        </g>
      ))}
      <path class="digit-reader__cells" d={gridOf(side)} />
      {digits.flatMap((right) =>
        digits.map((as) => {
          const times = counts[CLASSES * right + as] ?? 0;
          if (times === 0) return null;
          const [x, y] = [left + as * side, top + right * side];
          return (
            <g key={`${right} ${as}`}>
              <rect
                class={right === as ? 'digit-reader__right' : 'digit-reader__mixed'}
                x={x + 1}
                y={y + 1}
                width={side - 2}
                height={side - 2}
                fill-opacity={right === as ? times / total(right) : 1}
              />
              {right !== as && (
                <text
                  class="digit-reader__times"
                  x={x + side / 2}
                  y={y + side / 2 + 5}
                  text-anchor="middle"
                >
                  {times}
                </text>
              )}
            </g>
          );
        }),
      )}
    </svg>
  );
}

/** The lines between all cells as one path: a hundred squares would hold the figure when it wakes. */
const gridOf = (side: number): string =>
  [...digits, CLASSES]
    .map((i) => `M${left} ${top + i * side}h${CLASSES * side}M${left + i * side} ${top}v${CLASSES * side}`) // biome-ignore format: one line
    .join('');
