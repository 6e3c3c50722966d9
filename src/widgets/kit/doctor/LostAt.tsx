import { formatNumber } from '../../../experiments/format-number.ts';
import type { FirstNonFinite } from '../../../nn/index.ts';
import { entryAt } from './diagnosis.ts';

const size = { width: 320, height: 150, node: 54, box: 84 } as const;

/** The place in the graph: the operation, what went into it, and what came out. */
export function LostAt({ origin }: { readonly origin: FirstNonFinite }) {
  const { op, inputs, value, scopes } = origin;
  const x = { input: 1, op: 220 };
  const middle = size.height / 2;
  const rows = inputs.map((_, i) => middle + (i - (inputs.length - 1) / 2) * 70);
  return (
    <svg
      class="chart doctor__graph"
      width={size.width}
      height={size.height}
      role="img"
      aria-label={`${inputs.map(({ name }) => name).join(' and ')} into ${op}, which gives ${formatNumber(value)}`}
    >
      {inputs.map((input, i) => {
        const { name, range: [low, high] } = input; // biome-ignore format: one line
        const [y, at] = [rows[i]!, entryAt(op, input)];
        return (
          <g key={i}>
            <path
              class="doctor__wire"
              d={`M${x.input + size.box + 6} ${y}L${x.op - size.node / 2 - 6} ${middle}`}
            />
            <rect class="doctor__node" x={x.input} y={y - 15} width={size.box} height={30} rx="2" />
            <text x={x.input + size.box / 2} y={y + 5} text-anchor="middle">
              {name}
            </text>
            <text class="doctor__value" x={x.input} y={y - 22}>
              ▸{' '}
              {at === null
                ? `${formatNumber(low, { digits: 2 })} … ${formatNumber(high, { digits: 2 })}`
                : formatNumber(at)}
            </text>
          </g>
        );
      })}
      {scopes.length > 0 && (
        <text class="chart__label" x={x.op} y={middle + 48} text-anchor="middle">
          in {scopes.at(-1)}
        </text>
      )}
      <circle class="doctor__node doctor__node--lost" cx={x.op} cy={middle} r={size.node / 2} />
      <text class="chart__strong" x={x.op} y={middle + 5} text-anchor="middle">
        {op.length > 7 ? `${op.slice(0, 6)}…` : op}
      </text>
      <text class="doctor__value" x={x.op} y={middle - 36} text-anchor="middle">
        ▸ {Number.isNaN(value) ? 'no number' : formatNumber(value)}
      </text>
    </svg>
  );
}
