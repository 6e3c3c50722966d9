import { formatNumber } from '../../experiments/format-number.ts';
import type { Moment, Probe } from '../../experiments/training/two-moons.ts';
import { units } from '../../experiments/training/two-moons.ts';

interface NetworkProps {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly parameters: Moment['parameters'];
  readonly probe: Probe;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The network with the value of every unit above it, its gradient below, and weights by width and dash. */
export function Network({ width, height, narrow, parameters, probe }: NetworkProps) {
  const radius = narrow ? 12 : 22;
  const places = placeUnits(width, height, narrow);
  const weights = units.slice(1).map((_, layer) => parameters[2 * layer] ?? []);
  const largest = Math.max(...weights.flat().map(Math.abs), 1e-9);
  return (
    <svg
      class={`hero__network${narrow ? ' hero__network--narrow' : ''}`}
      width={width}
      height={height}
      role="img"
      aria-label="The network: two inputs, hidden layers of four and three units, one output, with value and gradient of each"
    >
      {weights.map((values, layer) =>
        values.map((weight, i) => {
          const columns = units[layer + 1] ?? 1;
          const from = places[layer]?.[Math.floor(i / columns)];
          const to = places[layer + 1]?.[i % columns];
          if (from === undefined || to === undefined) return null;
          const share = Math.abs(weight) / largest;
          return (
            <path
              key={`${layer}-${i}`}
              class={`hero__weight${weight < 0 ? ' hero__weight--negative' : ''}`}
              d={wire(from, to, radius)}
              stroke-width={((narrow ? 0.5 : 0.6) + share * (narrow ? 4 : 7)).toFixed(2)}
              opacity={(0.4 + 0.5 * share).toFixed(2)}
            />
          );
        }),
      )}
      {places.map((column, layer) =>
        column.map((place, i) => (
          <Unit
            key={`${place.x}-${place.y}`}
            place={place}
            radius={radius}
            layer={layer}
            index={i}
            value={probe.values[layer]?.[i] ?? 0}
            gradient={probe.gradients[layer]?.[i] ?? 0}
          />
        )),
      )}
      {!narrow && (
        <text
          class="hero__output"
          x={(places.at(-1)?.[0]?.x ?? 0) + radius + 12}
          y={height / 2 + 5}
        >
          p(<tspan class="hero__output-b">B</tspan>)
        </text>
      )}
    </svg>
  );
}

function placeUnits(width: number, height: number, narrow: boolean): Place[][] {
  const [left, right] = narrow ? [22, width - 24] : [56, width - 84];
  const room = { 4: height / 4.05, 3: height / 3.4, 2: height / 2.4, 1: 0 };
  return units.map((count, layer) =>
    Array.from({ length: count }, (_, i) => ({
      x: left + ((right - left) * layer) / (units.length - 1),
      y: height / 2 + (i - (count - 1) / 2) * room[count],
    })),
  );
}

function wire(from: Place, to: Place, radius: number): string {
  const [start, end] = [from.x + radius, to.x - radius];
  const bend = (end - start) * 0.4;
  return `M${start} ${from.y}C${start + bend} ${from.y} ${end - bend} ${to.y} ${end} ${to.y}`;
}

interface UnitProps {
  readonly place: Place;
  readonly radius: number;
  readonly layer: number;
  readonly index: number;
  readonly value: number;
  readonly gradient: number;
}

function Unit({ place: { x, y }, radius, layer, index, value, gradient }: UnitProps) {
  const isOutput = layer === units.length - 1;
  return (
    <g>
      {layer === 0 ? (
        <>
          <rect
            class="hero__unit"
            x={x - radius * 0.9}
            y={y - radius * 0.9}
            width={radius * 1.8}
            height={radius * 1.8}
            rx={2}
          />
          <text class="hero__symbol" x={x - 3} y={y + radius * 0.28} text-anchor="middle">
            x
            <tspan class="hero__index" dy="0.28em">
              {index + 1}
            </tspan>
          </text>
        </>
      ) : (
        <>
          <circle class="hero__unit" cx={x} cy={y} r={radius} />
          {isOutput && <circle class="hero__unit" cx={x} cy={y} r={radius - 4} />}
          <Needle x={x} y={y} radius={radius} turn={isOutput ? 2 * value - 1 : value} />
        </>
      )}
      <text class="hero__value" x={x} y={y - radius - 6} text-anchor="middle">
        <tspan class="hero__lead">▸</tspan>
        <tspan dx={2}>{formatNumber(value, { decimals: 2 })}</tspan>
      </text>
      <text class="hero__gradient" x={x} y={y + radius + 16} text-anchor="middle">
        <tspan class="hero__lead">◂</tspan>
        <tspan dx={2}>
          {formatNumber(gradient, { decimals: Math.abs(gradient) < 0.995 ? 3 : 2 })}
        </tspan>
      </text>
    </g>
  );
}

/** A dial: the needle points up at 0, left at −1, right at 1. */
function Needle({ x, y, radius, turn }: Place & { radius: number; turn: number }) {
  const at = (angle: number, distance: number) =>
    `${(x + Math.sin(angle) * distance).toFixed(1)} ${(y - Math.cos(angle) * distance).toFixed(1)}`;
  const sweep = 2.1;
  const ticks = radius > 16 ? [-1, -0.5, 0, 0.5, 1] : [-1, 0, 1];
  return (
    <>
      <path
        class="hero__tick"
        d={ticks.map((t) => `M${at(t * sweep, radius - 2)}L${at(t * sweep, radius - 5)}`).join('')}
      />
      <path class="hero__needle" d={`M${x} ${y}L${at(turn * sweep, radius - 5)}`} />
      <circle class="hero__hub" cx={x} cy={y} r={2.4} />
    </>
  );
}
