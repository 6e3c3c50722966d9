import { tickerUnits } from '../../experiments/dropout/mask-ticker.ts';

interface NetProps {
  readonly width: number;
  readonly height: number;
  /** True where the unit is on; null before the first pass. */
  readonly mask: readonly boolean[] | null;
}

const units = Array.from({ length: tickerUnits }, (_, i) => i);

/** The network as one example sees it: what is off is crossed out, and nothing leads there or away. */
export function Net({ width, height, mask }: NetProps) {
  const [left, middle, right] = [30, width / 2, width - 34];
  const radius = Math.min(13, height / 30);
  const y = (i: number, count: number, share = 1) =>
    height / 2 + share * ((i + 0.5) / count - 0.5) * (height - 8);
  const isOn = (i: number) => mask?.[i] ?? true;
  const off = units.filter((i) => !isOn(i)).map((i) => i + 1);
  return (
    <svg
      class="mask-ticker__net"
      width={width}
      height={height}
      role="img"
      aria-label={
        mask === null
          ? 'Network of 2 inputs, 10 hidden units and 1 output, all units on'
          : off.length === 0
            ? 'Network with all units on'
            : `Network with hidden units ${off.join(', ')} crossed out`
      }
    >
      {units.filter(isOn).map((i) => (
        <path
          key={i}
          class="mask-ticker__wire"
          d={`${[0, 1].map((input) => `M${left} ${y(input, 2, 0.5)}L${middle} ${y(i, tickerUnits)}`).join('')}L${right} ${height / 2}`}
        />
      ))}
      {[0, 1].map((input) => (
        <rect
          key={input}
          class="mask-ticker__input"
          x={left - radius}
          y={y(input, 2, 0.5) - radius}
          width={2 * radius}
          height={2 * radius}
          rx="2"
        />
      ))}
      {units.map((i) => {
        const [at, arm] = [y(i, tickerUnits), 0.55 * radius];
        return (
          <g
            key={i}
            class={isOn(i) ? 'mask-ticker__unit' : 'mask-ticker__unit mask-ticker__unit--off'}
          >
            <circle cx={middle} cy={at} r={radius} />
            {!isOn(i) && (
              <path
                d={`M${middle - arm} ${at - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`}
              />
            )}
          </g>
        );
      })}
      <g class="mask-ticker__unit">
        <circle cx={right} cy={height / 2} r={radius + 3} />
        <circle cx={right} cy={height / 2} r={radius} />
      </g>
    </svg>
  );
}
