import type { StageSize } from '../kit/figure/Stage.tsx';
import { type Bar, barsOf } from './bars.ts';
import type { Inside } from './inside.ts';

interface ArenaProps {
  readonly size: StageSize;
  readonly inside: Inside;
  readonly lit: ReadonlySet<number>;
  readonly shown: number;
}

const top = 26;
const deepest = 300;
const rowHeight = 20;
const digitWidth = 7.5;

/** Intermediate results over time: a bar from the program that writes it to the last that reads it, at its place. */
export function Arena({ size, inside, lit, shown }: ArenaProps) {
  const { width, narrow } = size;
  const bars = barsOf(inside);
  const rows = inside.usesArena ? inside.arenaSize : bars.length;
  const unit = inside.usesArena ? Math.min(rowHeight, deepest / Math.max(1, rows)) : rowHeight;
  const left = narrow ? 30 : 44;
  const columns = inside.programs.length;
  const column = Math.max(1, (width - left - 1) / Math.max(1, columns));
  const x = (program: number) => left + program * column;
  const y = (place: number) => top + place * unit;
  const bottom = y(rows);
  const label = inside.usesArena
    ? `The arena, ${rows} numbers, over ${columns} programs: ${bars.map(told).join('; ')}`
    : `Intermediate results as textures over ${columns} programs: ${bars.map(told).join('; ')}`;
  return (
    <svg class="hood__arena" width={width} height={bottom + 24} role="img" aria-label={label}>
      <rect class="hood__now" x={x(shown)} y={0} width={column} height={bottom} />
      {inside.programs.map((_, index) => (
        <g key={index}>
          <line class="hood__column" x1={x(index)} x2={x(index)} y1={top - 6} y2={bottom} />
          <text class="hood__axis" x={x(index + 0.5)} y={15} text-anchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
      <line class="hood__base" x1={left} x2={width - 1} y1={bottom} y2={bottom} />
      {inside.usesArena &&
        [0, rows].map((place) => (
          <text key={place} class="hood__axis" x={left - 6} y={y(place) + 5} text-anchor="end">
            {place}
          </text>
        ))}
      {bars.map((bar) => (
        <g
          key={bar.buffer}
          class={`hood__bar hood__bar--${bar.isOuter ? 'outer' : bar.role}${lit.has(bar.buffer) ? ' hood__bar--lit' : ''}`}
          data-buffer={bar.buffer}
        >
          <rect
            x={x(bar.from) + 1}
            y={y(bar.place) + 0.5}
            width={Math.max(3, (bar.to - bar.from) * column - 2)}
            height={Math.max(3, bar.size * unit - 1)}
          />
          {!bar.isOuter && fits(bar, column, unit) && (
            <text
              class="hood__name"
              x={x((bar.from + bar.to) / 2)}
              y={y(bar.place + bar.size / 2) + 4.5}
              text-anchor="middle"
            >
              {bar.name}
            </text>
          )}
        </g>
      ))}
      <text class="hood__axis" x={width - 1} y={bottom + 19} text-anchor="end">
        program
      </text>
    </svg>
  );
}

const told = ({ name, from, to }: Bar): string =>
  `${name} from program ${Math.floor(from) + 1} to ${Math.ceil(to)}`;

const fits = ({ name, from, to, size }: Bar, column: number, unit: number): boolean =>
  size * unit >= 14 && (to - from) * column - 4 >= name.length * digitWidth;
