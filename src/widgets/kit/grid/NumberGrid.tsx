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
  /** How much of its colour a cell has, from −1 to 1: the role's above 0, amber below. */
  readonly tone?: (value: number) => number;
  /** `--value` unless told otherwise. */
  readonly of?: 'value' | 'parameter' | 'gradient';
  /** Cells that do not belong to the picture: its padding. */
  readonly isPale?: (row: number, column: number) => boolean;
  /** Cells with a mark: what the window lies on. */
  readonly isMarked?: (row: number, column: number) => boolean;
  /** A square of cells with one outline around all of them. */
  readonly frame?:
    | { readonly row: number; readonly column: number; readonly side: number }
    | undefined;
  /** The one cell that is at work. */
  readonly isActive?: (row: number, column: number) => boolean;
  /** How a number is written, where the usual way will not do. */
  readonly write?: (value: number) => string;
  /** Leaves the numbers out; they are left out anyway where a cell is too small for one of them. */
  readonly hidesNumbers?: boolean;
  /** Called for a cell that is pressed or touched; what it does is to be done by keys elsewhere, too. */
  readonly onPick?: ((row: number, column: number) => void) | undefined;
}

/** The smallest text of the book, and the width of a digit as a share of its height. */
const [smallest, digit] = [13, 0.53];

/** How the numbers are written: three digits, or two where three do not fit into a cell. Null where neither does. */
function writing({ values, cell, write }: NumberGridProps) {
  for (const digits of [3, 2]) {
    const shown = write ?? ((value: number) => formatNumber(value, { digits: Number.isInteger(value) ? 6 : digits }));
    const longest = Math.max(1, ...values.flat().map((value) => (value === null ? 0 : shown(value).length)));
    const fits = (cell - 3) / (digit * longest);
    if (fits >= smallest) return { shown, size: Math.min(17, fits, Math.max(smallest, cell * 0.42)) };
  }
  return null;
} // biome-ignore format: one line each

/** A map of numbers as cells: darker where the number is larger, with the numbers in them. */
export function NumberGrid(props: NumberGridProps) {
  const { name, label, values, cell, tone = () => 0, of = 'value', onPick } = props;
  const text = props.hidesNumbers ? null : writing(props);
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  const is = (test: NumberGridProps['isPale'], row: number, column: number) => test?.(row, column) ?? false; // biome-ignore format: one line
  return (
    <figure class={`number-grid number-grid--${of}`}>
      <svg
        width={columns * cell + 4}
        height={rows * cell + 4}
        role="img"
        aria-label={label}
        style={{ '--cell-text': `${text?.size ?? 0}px` }}
      >
        {values.flatMap((line, row) =>
          line.map((value, column) => {
            const [x, y] = [2 + column * cell, 2 + row * cell];
            const strength = value === null ? 0 : tone(value);
            const shade = Math.min(1, Math.abs(strength));
            const look = `${is(props.isPale, row, column) ? ' number-grid__cell--pale' : ''}${value === null ? ' number-grid__cell--open' : ''}`; // biome-ignore format: one line
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the figure lead to every place, too
              <g
                key={`${row},${column}`}
                class={onPick && 'number-grid__pick'}
                onClick={onPick && (() => onPick(row, column))}
              >
                <rect class={`number-grid__cell${look}`} x={x} y={y} width={cell} height={cell} />
                {shade > 0 && (
                  <rect
                    class={
                      strength < 0
                        ? 'number-grid__tone number-grid__tone--below'
                        : 'number-grid__tone'
                    }
                    x={x}
                    y={y}
                    width={cell}
                    height={cell}
                    fill-opacity={(0.55 * shade).toFixed(2)}
                  />
                )}
                {value !== null && text !== null && (
                  <text class="number-grid__number" x={x + cell / 2} y={y + cell / 2}>
                    {text.shown(value)}
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
        {props.frame && (
          <rect
            class="number-grid__frame"
            x={2 + props.frame.column * cell}
            y={2 + props.frame.row * cell}
            width={props.frame.side * cell}
            height={props.frame.side * cell}
          />
        )}
      </svg>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
