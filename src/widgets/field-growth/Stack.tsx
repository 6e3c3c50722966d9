import type { LayerSight, Level } from '../../experiments/convolution/receptive-field.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { count, nameOf, side } from './model.ts';

interface StackProps {
  readonly size: Pick<StageSize, 'width' | 'narrow'>;
  readonly sights: readonly LayerSight[];
  /** The picture and the layers so far, from below. */
  readonly levels: readonly Level[];
}

const unknown: Level = { places: [], seen: [], ways: [] };

/** The layers from the side, the picture below: every way from the pixels to one unit of the last layer so far. */
export function Stack({ size: { width, narrow }, sights, levels }: StackProps) {
  const words = narrow ? 0 : 196;
  const row = narrow ? 62 : 66;
  const height = row * (sights.length + 1) + (narrow ? 20 : 4);
  const unit = (width - words - 8) / side;
  const x = (place: number) => words + 4 + place * unit;
  const y = (level: number) => height - 20 - level * row;
  const box = Math.min(9, unit - 3);
  const reached = levels.length - 1;
  const said = (level: number) => {
    if (level === 0) return [`picture, ${side} × ${side}`, ''];
    const sight = sights[level - 1]!;
    const cost = sight.parameters === 0 ? 'no parameters' : `${count(sight.parameters)} parameters`;
    return level > reached
      ? [`${level} ${nameOf(sight)}`, `maps of ${sight.side} × ${sight.side}`]
      : [`${level} ${nameOf(sight)}`, `sees ${sight.field} × ${sight.field}; ${cost}`];
  };
  return (
    <svg class="chart field-stack" width={width} height={height} role="img" aria-label={`${sights.length} layers from the side. ${reached === 0 ? 'Nothing is looked at yet' : `One unit of layer ${reached} depends on ${levels.map(({ seen }) => seen.length).slice(0, -1).toReversed().join(', then on ')} units below`}`}>
      {levels.map(({ ways }, level) => (
        <path key={level} class="field-stack__way" d={ways.map(([from, to]) => `M${x(levels[level]!.places[from]!).toFixed(1)} ${y(level)}L${x(levels[level - 1]!.places[to]!).toFixed(1)} ${y(level - 1)}`).join('')} />
      ))}
      {Array.from({ length: sights.length + 1 }, (_, level) => {
        const [name, what] = said(level);
        const { places, seen } = levels[level] ?? unknown;
        return (
          <g key={level} class={level > reached ? 'field-stack__level field-stack__level--waits' : 'field-stack__level'}>
            {level > reached && <line x1={x(0)} x2={x(side)} y1={y(level)} y2={y(level)} />}
            {places.map((place, i) => (
              <rect key={i} class={reached > 0 && seen.includes(i) ? 'field-stack__unit field-stack__unit--seen' : 'field-stack__unit'} x={x(place) - box / 2} y={y(level) - box / 2} width={box} height={box} />
            ))}
            <text class="chart__label" x={0} y={narrow ? y(level) - (level === 0 ? -18 : 28) : y(level) - 4}>
              <tspan class="chart__strong">{name}</tspan>
              {what !== '' && <tspan x={0} dy="17">{what}</tspan>}
            </text>
          </g>
        );
      })}
    </svg>
  );
} // biome-ignore format: one thing a line
