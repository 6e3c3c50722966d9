import { formatNumber } from '../../experiments/format-number.ts';
import type { Unit } from '../../experiments/gradients/influence.ts';
import { MathSpans } from '../kit/graph/MathText.tsx';
import type { State, Trace } from './model.ts';
import type { Place } from './place.ts';

interface NodeProps {
  readonly unit: Unit;
  readonly at: Place;
  readonly radius: number;
  readonly reached: boolean;
  readonly state: State;
  readonly trace: Trace;
  readonly ran: boolean;
}

/** One unit: its value above, what the nudge did to it below. */
export function Node({ unit, at: { x, y }, radius, reached, state, trace, ran }: NodeProps) {
  const effect = trace.effects.find((one) => one.unit === unit);
  const value =
    effect === undefined
      ? unit === 'x1'
        ? state.x1
        : state.x2
      : ran
        ? effect.after
        : effect.before;
  const isDead = effect !== undefined && unit !== 'f' && value === 0;
  const outline = `influence__node${reached ? ' influence__node--reached' : ''}`;
  return (
    <g>
      {effect === undefined ? (
        <rect
          class={outline}
          x={x - radius}
          y={y - radius}
          width={2 * radius}
          height={2 * radius}
          rx="2"
        />
      ) : (
        <circle class={outline} cx={x} cy={y} r={radius} />
      )}
      {reached && <circle class="influence__ring" cx={x} cy={y} r={radius + 4} />}
      {unit === 'f' && <circle class={outline} cx={x} cy={y} r={radius - 4} />}
      <text class="influence__name" x={x} y={y + 6} text-anchor="middle">
        <MathSpans tex={unit.length > 1 ? `${unit[0]}_${unit[1]}` : unit} size={18} />
      </text>
      <text class="influence__value chart__label" x={x} y={y - radius - 9} text-anchor="middle">
        ▸ {formatNumber(value)}
      </text>
      {isDead && (
        <text class="influence__below chart__label" x={x} y={y + radius + 18} text-anchor="middle">
          dead
        </text>
      )}
      {ran && reached && effect !== undefined && !isDead && (
        <text class="influence__below chart__label" x={x} y={y + radius + 20} text-anchor="middle">
          {signed(effect.change)}
        </text>
      )}
    </g>
  );
}

const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value)}`;
