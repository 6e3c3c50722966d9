import { formatNumber } from '../../experiments/format-number.ts';
import type { Told } from '../../experiments/optimizers/adam/unseen.ts';
import type { RuleName } from '../../experiments/optimizers/rules.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { count, features, weightsOf } from './model.ts';

interface WeightsProps {
  readonly rule: RuleName;
  /** Undefined before the run. */
  readonly told: Told | undefined;
  readonly width: number;
}

const row = 30;

/** The weights that a rule has ended with, as bars from 0, and how many examples it tells wrong. */
export function Weights({ rule, told, width }: WeightsProps) {
  const [left, right] = [116, width - 62];
  const weights = told ? weightsOf(told) : [];
  const most = Math.max(0.2, ...weights.map(Math.abs));
  const x = linearAxis([-most, most], [left, right], 3);
  return (
    <section>
      <p class="unseen__rule">
        <b>{laneLooks[rule].name}</b>{' '}
        {told ? (
          <>
            wrong: {Math.round(count * told.seen)} of {count} seen, {Math.round(1000 * told.unseen)} of 1,000 new
          </>
        ) : (
          'has not been trained'
        )}
      </p>
      <svg
        class="chart"
        width={width}
        height={features.length * row + 8}
        role="img"
        aria-label={weights.map((weight, i) => `weight of ${features[i]}: ${formatNumber(weight)}`).join(', ') || 'Five weights; not trained yet'}
      >
        <path class="chart__base" d={`M${x(0)} 0V${features.length * row}`} />
        {features.map((name, i) => {
          const [y, weight] = [i * row, weights[i]];
          return (
            <g key={i}>
              <text x={left - 12} y={y + 20} text-anchor="end">
                {name}
              </text>
              {weight === undefined ? (
                <circle class="unseen__waiting" cx={x(0)} cy={y + 15} r="2.5" />
              ) : (
                <>
                  <path class="unseen__bar" d={`M${x(0)} ${y + 15}H${x(weight)}`} />
                  <text class="chart__strong" x={width} y={y + 20} text-anchor="end">
                    {formatNumber(weight, { decimals: 3 })}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </section>
  );
} // biome-ignore format: drawings in one line
