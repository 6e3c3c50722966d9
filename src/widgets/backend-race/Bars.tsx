import { contenderIds } from '../../experiments/engine/race.ts';
import { workloads } from '../../experiments/engine/workloads.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { logAxis } from '../kit/chart/axis.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { exactness, isExact, label, names, type Standings, type State } from './model.ts';

interface BarsProps {
  readonly size: StageSize;
  readonly workload: State['workload'];
  readonly standings: Standings;
  readonly prediction: Prediction | null;
}

/** From a slow phone's plain loops to a fast graphics card. */
const domains: Readonly<Record<State['workload'], readonly [number, number]>> = {
  tiny: [100, 1e7],
  digits: [1, 1e5],
  convolution: [1, 1e5],
  product: [0.1, 1e5],
};
const rowHeight = 62;
const top = 34;
/** Of `as fast as the reference`, in px: so far its middle keeps from both edges. */
const halfOfWords = 76;

/** One bar a device: runs in a second, from the left end of a logarithmic axis. */
export function Bars({ size, workload, standings, prediction }: BarsProps) {
  const { width, narrow } = size;
  const [low, high] = domains[workload];
  const { unit } = workloads[workload];
  const x = logAxis([low, high], [narrow ? 16 : 190, width - 12], narrow ? 4 : 8);
  const bottom = top + contenderIds.length * rowHeight;
  const at = (value: number) => x(Math.min(high, Math.max(low, value)));
  const reference =
    standings.reference?.state === 'measured' ? standings.reference.perSecond : null;
  const strict = top + contenderIds.indexOf('strict') * rowHeight + 24;
  const told = contenderIds.map((id) => `${names[id]}: ${label(standings, id, unit)}`);
  return (
    <svg class="chart" width={width} height={bottom + 52} role="img" aria-label={told.join('; ')}>
      {reference !== null && (
        <g>
          <line
            class="chart__reference"
            x1={at(reference)}
            x2={at(reference)}
            y1={top - 14}
            y2={bottom}
          />
          <text
            class="chart__label"
            x={Math.min(width - halfOfWords, Math.max(halfOfWords, at(reference)))}
            y={top - 20}
            text-anchor="middle"
          >
            as fast as the reference
          </text>
        </g>
      )}
      {contenderIds.map((id, row) => {
        const y = top + row * rowHeight + 24;
        const outcome = standings[id];
        const from = x(low);
        return (
          <g key={id}>
            <text class="chart__label" x={narrow ? from : 0} y={narrow ? y - 12 : y + 5}>
              {names[id]}
              {narrow && !isExact(id) && `, ${exactness(id)}`}
            </text>
            {outcome?.state === 'measured' && (
              <line
                class={`race__bar${isExact(id) ? '' : ' race__bar--inexact'}`}
                x1={from}
                x2={at(outcome.perSecond)}
                y1={y}
                y2={y}
              />
            )}
            <text
              class="chart__label chart__strong"
              x={from + (narrow ? 0 : 8)}
              y={narrow ? y + 20 : y - 12}
            >
              {label(standings, id, unit)}
            </text>
            {!narrow && (
              <text class="chart__label" x={0} y={y + 24}>
                {exactness(id)}
              </text>
            )}
          </g>
        );
      })}
      {reference !== null && (
        <PredictionMark
          of={prediction}
          at={(value) => [at(reference * value), strict - 6]}
          anchor="end"
        />
      )}
      <HorizontalAxis scale={x} name={`${unit} in a second, logarithmic`} y={bottom} />
    </svg>
  );
}
