import type { SubNetwork } from '../../experiments/dropout/census.ts';
import { formatNumber } from '../../experiments/format-number.ts';

const [width, height] = [92, 96];

/** Small drawings of sub-networks: which units are on, and what they answer together. */
export function SubNets({
  networks,
  isTold,
}: {
  readonly networks: readonly SubNetwork[];
  readonly isTold: boolean;
}) {
  return (
    <div class="mask-census__nets">
      {networks.map(({ mask, answer }) => (
        <SubNet key={mask.join()} mask={mask} answer={isTold ? answer : null} />
      ))}
    </div>
  );
}

function SubNet({
  mask,
  answer,
}: {
  readonly mask: readonly boolean[];
  readonly answer: number | null;
}) {
  const room = height - 30;
  const radius = Math.min(9, room / mask.length / 2.4);
  const y = (i: number) => 4 + (room * (i + 0.5)) / mask.length;
  const [left, right] = [18, width - 18];
  const arm = 0.55 * radius;
  const said = formatNumber(answer ?? 0, { digits: 3 });
  const on = mask.flatMap((isOn, i) => (isOn ? [i + 1] : []));
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={`${on.length === 0 ? 'No unit is on' : `Units on: ${on.join(', ')}`}${answer === null ? '' : `; answers ${said}`}`}
    >
      {mask.map((isOn, i) => (
        <g key={i} class={isOn ? undefined : 'mask-census__off'}>
          {isOn && (
            <path class="mask-census__wire" d={`M${left} ${y(i)}L${right} ${4 + room / 2}`} />
          )}
          <circle cx={left} cy={y(i)} r={radius} />
          {!isOn && (
            <path
              d={`M${left - arm} ${y(i) - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`}
            />
          )}
        </g>
      ))}
      <circle cx={right} cy={4 + room / 2} r="9" />
      <text x={width / 2} y={height - 6} text-anchor="middle">
        {answer === null ? '?' : said}
      </text>
    </svg>
  );
}
