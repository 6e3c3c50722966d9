import { useRef } from 'preact/hooks';
import { formatNumber } from '../../experiments/format-number.ts';
import { layers, type Unit, wires } from '../../experiments/gradients/influence.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { useAwake } from '../kit/page/use-awake.ts';
import { Chip } from './Chip.tsx';
import { nextWire, type State, type Trace } from './model.ts';
import { Node } from './Node.tsx';
import { type Place, place } from './place.ts';

interface NetProps {
  readonly size: StageSize;
  readonly state: State;
  readonly trace: Trace;
  readonly ran: boolean;
  readonly locked: boolean;
  readonly onChoose: (wire: string) => void;
}

/** The net: weights are wires, wide where large, dashed where negative; the reached part stands out. */
export function Net({ size, state, trace, ran, locked, onChoose }: NetProps) {
  const host = useRef<HTMLDivElement>(null);
  const isAwake = useAwake();
  const where = place(size.width, size.narrow);
  const isReached = (unit: Unit) => ran && trace.affected.has(unit);
  const keys = (event: KeyboardEvent) => {
    const next = locked ? undefined : nextWire(state.weight, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
    host.current?.querySelector<SVGElement>(`[data-wire="${next}"]`)?.focus();
  };
  const group = {
    role: 'radiogroup' as const,
    'aria-label': 'Weight to nudge',
    onKeyDown: keys,
  };
  return (
    <div ref={host} {...(isAwake ? group : {})}>
      <svg class="chart influence__net" width={size.width} height={where.height}>
        <title>A net of two inputs, three and two hidden units and one output</title>
        {wires.map((wire) => (
          <Wire
            key={wire.id}
            weight={wire.weight}
            from={where.at(wire.from)}
            to={where.at(wire.to)}
            radius={where.radius}
            faded={ran && !passes(wire, state.weight, isReached)}
          />
        ))}
        {layers.flat().map((unit) => (
          <Node
            key={unit}
            unit={unit}
            at={where.at(unit)}
            radius={where.radius}
            reached={isReached(unit)}
            state={state}
            trace={trace}
            ran={ran}
          />
        ))}
        {wires.map((wire) => {
          const chosen = wire.id === state.weight;
          const shown = wire.weight + (chosen && ran ? state.nudge : 0);
          return (
            <Chip
              key={wire.id}
              id={wire.id}
              at={where.along(wire.from, wire.to)}
              text={formatNumber(shown)}
              chosen={chosen}
              disabled={locked}
              isPicture={!isAwake}
              onChoose={() => onChoose(wire.id)}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** Whether the nudge travels along a wire: it is the chosen one, or it leads on from a reached unit. */
function passes(
  { id, from, to, weight }: (typeof wires)[number],
  chosen: string,
  isReached: (unit: Unit) => boolean,
): boolean {
  if (id === chosen) return true;
  return weight !== 0 && isReached(from) && isReached(to);
}

interface WireProps {
  readonly weight: number;
  readonly from: Place;
  readonly to: Place;
  readonly radius: number;
  readonly faded: boolean;
}

function Wire({ weight, from, to, radius, faded }: WireProps) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const gap = (radius + 6) / length;
  const between = (share: number) =>
    `${(from.x + (to.x - from.x) * share).toFixed(1)} ${(from.y + (to.y - from.y) * share).toFixed(1)}`;
  const sign =
    weight < 0 ? ' influence__wire--negative' : weight === 0 ? ' influence__wire--zero' : '';
  return (
    <path
      class={`influence__wire${sign}${faded ? ' influence__wire--faded' : ''}`}
      d={`M${between(gap)}L${between(1 - gap)}`}
      stroke-width={Math.max(0.6, Math.min(7.6, Math.round(24 * Math.abs(weight)) / 10))}
    />
  );
}
