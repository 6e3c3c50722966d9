import { formatNumber } from '../../../experiments/format-number.ts';
import './number-grid.css';

interface NumberGridProps {
  readonly name: string;
  /** Said for the whole grid. */
  readonly label: string;
  /** Row by row; null where nothing is known yet. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Side of a cell, px. */
  readonly cell: number;
  /** How much of the role's colour a cell has, from 0 to 1. */
  readonly tone?: (value: number) => number;
  /** `--value` unless told otherwise. */
  readonly of?: 'value' | 'parameter' | 'gradient';
  /** Cells that do not belong to the picture: its padding. */
  readonly isPale?: (row: number, column: number) => boolean;
  /** Cells with a mark: what the window lies on. */
  readonly isMarked?: (row: number, column: number) => boolean;
  /** The one cell that is at work. */
  readonly isActive?: (row: number, column: number) => boolean;
  /** Numbers are left out where a cell is too small for them. */
  readonly hidesNumbers?: boolean;
}

/** A map of numbers as cells: darker where the number is larger, with the numbers in them. */
export function NumberGrid(props: NumberGridProps) {
  const { name, label, values, cell, tone = () => 0, of = 'value', hidesNumbers = false } = props;
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  const is = (test: NumberGridProps['isPale'], row: number, column: number) => test?.(row, column) ?? false; // biome-ignore format: one line
  return (
    <figure class={`number-grid number-grid--${of}`}>
      <svg
        width={columns * cell + 4}
        height={rows * cell + 4}
        role="img"
        aria-label={label}
        style={{ '--cell-text': `${Math.max(11, Math.min(17, cell * 0.42))}px` }}
      >
        {values.flatMap((line, row) =>
          line.map((value, column) => {
            const [x, y] = [2 + column * cell, 2 + row * cell];
            const shade = value === null ? 0 : Math.min(1, Math.max(0, tone(value)));
            const look = `${is(props.isPale, row, column) ? ' number-grid__cell--pale' : ''}${value === null ? ' number-grid__cell--open' : ''}`; // biome-ignore format: one line
            return (
              <g key={`${row},${column}`}>
                <rect class={`number-grid__cell${look}`} x={x} y={y} width={cell} height={cell} />
                {shade > 0 && (
                  <rect
                    class="number-grid__tone"
                    x={x}
                    y={y}
                    width={cell}
                    height={cell}
                    fill-opacity={(0.55 * shade).toFixed(2)}
                  />
                )}
                {value !== null && !hidesNumbers && (
                  <text class="number-grid__number" x={x + cell / 2} y={y + cell / 2}>
                    {formatNumber(value, { digits: 3 })}
                  </text>
                )}
              </g>
            );
          }),
        )}
        {values.flatMap((line, row) =>
          line.map((_, column) =>
            is(props.isMarked, row, column) || is(props.isActive, row, column) ? (
              <rect
                key={`${row},${column}`}
                class={
                  is(props.isActive, row, column) ? 'number-grid__active' : 'number-grid__marked'
                }
                x={2.5 + column * cell}
                y={2.5 + row * cell}
                width={cell - 1}
                height={cell - 1}
              />
            ) : null,
          ),
        )}
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
