import { rates } from '../../experiments/dropout/rate-race.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { type Quantity, quantityNames, type Summary } from './model.ts';

interface PairsProps {
  readonly size: StageSize;
  readonly quantity: Quantity;
  readonly lines: readonly (readonly number[])[];
  readonly summary: readonly Summary[];
}

/** Ends of each axis; what lies outside stands at the edge. */
const domains: Readonly<Record<Quantity, readonly [number, number]>> = {
  testLoss: [0.2, 10],
  testAccuracy: [0.78, 0.92],
  trainLoss: [0.0001, 1],
};

/** One line for each seed across the four rates, and the mean of all beside them. */
export function SeedLines({ size, quantity, lines, summary }: PairsProps) {
  const { width, narrow } = size;
  const height = narrow ? 320 : 380;
  const [left, right, bottom] = [narrow ? 48 : 60, width - (narrow ? 40 : 90), height - 52];
  const across = linearAxis([-0.3, rates.length - 0.7], [left, right], 4);
  const x = Object.assign((value: number) => across(value), {
    domain: across.domain,
    range: across.range,
    invert: across.invert,
    ticks: rates.map((rate, i) => ({ value: i, label: formatNumber(rate) })),
  });
  const [low, high] = domains[quantity];
  const isLog = quantity !== 'testAccuracy';
  const y = isLog ? logAxis([low, high], [bottom, 40]) : linearAxis([low, high], [bottom, 40], 6);
  const at = (value: number) => y(Math.min(high, Math.max(low, value)));
  const name = quantityNames[quantity];
  return (
    <Chart
      width={width}
      height={height}
      label={
        summary.length === 0
          ? `${name} by dropout rate, not trained yet`
          : `${name}, mean over seeds: ${summary.map(({ rate, mean }) => `${formatNumber(mean)} at p = ${rate}`).join(', ')}`
      }
      x={x}
      y={y}
      names={{ x: 'p, dropped', y: isLog ? `${name} in nats, log.` : name }}
    >
      {summary.map(
        ({ rate, band }, i) =>
          band && (
            <rect
              key={rate}
              class="dropout-race__band"
              x={x(i) - 16}
              width={32}
              y={at(band[1])}
              height={at(band[0]) - at(band[1])}
            />
          ),
      )}
      {lines.map((line, seed) => (
        <g key={seed}>
          <path
            class="dropout-race__line"
            d={linePath(line.map((value, i) => [x(i), at(value)]))}
          />
          {line.map((value, i) => (
            <path
              key={i}
              class="dropout-race__end"
              d={`M${x(i) - 4} ${at(value)}l4 -4l4 4l-4 4z`}
            />
          ))}
        </g>
      ))}
      {summary.length > 0 &&
        summary.map(({ rate, mean }, i) => (
          <g key={rate}>
            <path class="dropout-race__mean" d={`M${x(i) - 16} ${at(mean)}h32`} />
            <text class="chart__label chart__strong" x={x(i) + 20} y={at(mean) + 5}>
              {formatNumber(mean, { digits: quantity === 'testAccuracy' ? 3 : 2 })}
            </text>
          </g>
        ))}
    </Chart>
  );
}
