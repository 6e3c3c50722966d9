import type { Grid } from '../../experiments/backward-blocks/numbers.ts';
import { formatNumber } from '../../experiments/format-number.ts';

interface NumberGridProps {
  /** Its name as math, and in words. */
  readonly name: string;
  readonly word: string;
  readonly values: Grid;
  /** Places, `row column`, that are filled in already; all of them where it is absent. */
  readonly known?: ReadonlySet<string>;
  /** Places that the step reads, and those it writes. */
  readonly read: ReadonlySet<string>;
  readonly written: ReadonlySet<string>;
  readonly tone: 'value' | 'param' | 'grad';
  readonly cell: number;
}

/** Numbers in rows, with what the step under the cursor reads and writes. */
export function NumberGrid(props: NumberGridProps) {
  const { name, word, values, known, read, written, tone, cell } = props;
  const [rows, columns] = [values.length, values[0]!.length];
  const said = values
    .map(
      (line, row) =>
      line.map((value, column) => (known && !known.has(`${row} ${column}`) ? 'not yet' : formatNumber(value))).join(', '), // biome-ignore format: one line
    )
    .join('; ');
  return (
    <figure class={`block-backward__grid block-backward__grid--${tone}`}>
      <figcaption>
        <i>{name}</i> {word}
      </figcaption>
      <svg
        width={columns * cell + 4}
        height={rows * cell + 4}
        role="img"
        aria-label={`${word}: ${said}`}
      >
        {values.map((line, row) =>
          line.map((value, column) => {
            const place = `${row} ${column}`;
            const isOpen = known !== undefined && !known.has(place);
            const state = written.has(place) ? ' is-written' : read.has(place) ? ' is-read' : '';
            return (
              <g key={place} class={`block-backward__cell${state}`}>
                <rect x={2 + column * cell} y={2 + row * cell} width={cell} height={cell} />
                {!isOpen && (
                  <text
                    x={2 + (column + 0.5) * cell}
                    y={2 + (row + 0.5) * cell + 6}
                    text-anchor="middle"
                  >
                    {formatNumber(value)}
                  </text>
                )}
              </g>
            );
          }),
        )}
      </svg>
    </figure>
  );
}
