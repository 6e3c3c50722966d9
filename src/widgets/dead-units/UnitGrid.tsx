import type { UnitState } from '../../experiments/rectifiers/unit-states.ts';
import { type Kind, kindOf } from './model.ts';

interface UnitGridProps {
  readonly layer: number;
  /** Null while they wait for the run. */
  readonly units: readonly UnitState[] | null;
  /** Side of one unit's square, in pixels. */
  readonly cell: number;
}

const columns = 8;
const count = 64;
const gap = 3;

/** The units of one layer: filled as far as they are on, hollow where never on, crossed out where dead. */
export function UnitGrid({ layer, units, cell }: UnitGridProps) {
  const side = columns * cell;
  const number = (kind: Kind) => units?.filter((unit) => kindOf(unit) === kind).length ?? 0;
  const label = units
    ? `Layer ${layer}: ${number('dead')} of ${count} units dead, ${number('silent')} never above 0 but learning, ${number('alive')} alive`
    : `Layer ${layer}: 64 units, not trained`;
  return (
    <svg
      class="chart dead-units__grid"
      width={side}
      height={side + 24}
      role="img"
      aria-label={label}
    >
      <text class="chart__strong" y={14}>
        layer {layer}
        {units && (
          <tspan class="dead-units__count">{`   ${number('dead')} of ${count} dead`}</tspan>
        )}
      </text>
      {Array.from({ length: count }, (_, unit) => (
        <Unit
          key={unit}
          x={(unit % columns) * cell}
          y={24 + Math.floor(unit / columns) * cell}
          side={cell - gap}
          unit={units?.[unit] ?? null}
        />
      ))}
    </svg>
  );
}

interface UnitProps {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly unit: UnitState | null;
}

function Unit({ x, y, side, unit }: UnitProps) {
  const kind = unit ? kindOf(unit) : null;
  const filled = unit ? unit.on * side : 0;
  return (
    <g class={`dead-units__unit dead-units__unit--${kind ?? 'waiting'}`}>
      {kind === 'alive' && (
        <rect class="dead-units__on" x={x} y={y + side - filled} width={side} height={filled} />
      )}
      <rect class="dead-units__box" x={x + 0.5} y={y + 0.5} width={side - 1} height={side - 1} />
      {kind === 'dead' && (
        <path
          class="dead-units__cross"
          d={`M${x + 3} ${y + 3}L${x + side - 3} ${y + side - 3}M${x + side - 3} ${y + 3}L${x + 3} ${y + side - 3}`}
        />
      )}
      {kind === 'silent' && (
        <circle class="dead-units__silent" cx={x + side / 2} cy={y + side / 2} r={side / 6} />
      )}
    </g>
  );
}

/** What the three drawings of a unit mean. */
export function GridKey() {
  const items: readonly (readonly [UnitState, string])[] = [
    [{ on: 0.6, learns: true }, 'alive: filled by the share of points that turn it on'],
    [{ on: 0, learns: true }, 'never on, but a gradient passes'],
    [{ on: 0, learns: false }, 'dead: no gradient from any point'],
  ];
  return (
    <ul class="dead-units__key">
      {items.map(([unit, words]) => (
        <li key={words}>
          <svg class="chart" width={17} height={17} aria-hidden="true">
            <Unit x={0} y={0} side={17} unit={unit} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
