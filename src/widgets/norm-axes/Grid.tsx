import { formatNumber } from '../../experiments/format-number.ts';

interface GridProps {
  readonly width: number;
  readonly title: string;
  readonly values: readonly (readonly number[])[];
  readonly axis: 'batch' | 'layer';
  /** Under the columns, or beside the rows: a line for each statistic. */
  readonly statistics?: readonly { readonly name: string; readonly of: readonly number[] }[];
}

const [rowHeight, top, left] = [40, 52, 30];
const short = (value: number) => formatNumber(value, { digits: 3 });

/** Examples by units; what shares a mean has one ground. */
export function Grid({ width, title, values, axis, statistics = [] }: GridProps) {
  const aside = axis === 'layer' ? statistics.length : 0;
  const column = (width - left - 8) / (3 + aside);
  const rows = values.length;
  const below = axis === 'batch' ? statistics.length : 0;
  const height = top + rowHeight * (rows + below) + 12;
  const x = (i: number) => left + column * (i + 0.5);
  const y = (i: number) => top + rowHeight * (i + 0.5) + 5;
  return (
    <svg
      class="norm-axes"
      width={width}
      height={height}
      role="img"
      aria-label={`${title}: ${values.map((row) => row.map(short).join(', ')).join('; ')}`}
    >
      <text class="norm-axes__name" x={left} y={16}>
        {title}
      </text>
      {[1, 2, 3].map((unit) => (
        <text key={unit} class="norm-axes__name" x={x(unit - 1)} y={top - 10} text-anchor="middle">
          unit {unit}
        </text>
      ))}
      {axis === 'batch'
        ? [0, 1, 2].map((i) => (
            <rect
              key={i}
              class="norm-axes__group"
              x={left + column * i + 3}
              y={top}
              width={column - 6}
              height={rowHeight * rows}
            />
          ))
        : values.map((_, i) => (
            <rect
              key={i}
              class="norm-axes__group"
              x={left + 3}
              y={top + rowHeight * i + 3}
              width={column * 3 - 6}
              height={rowHeight - 6}
            />
          ))}
      {values.map((row, i) => (
        <g key={i}>
          <text class="norm-axes__name" x={4} y={y(i)}>
            {i + 1}
          </text>
          {row.map((value, j) => (
            <text key={j} x={x(j)} y={y(i)} text-anchor="middle">
              {short(value)}
            </text>
          ))}
        </g>
      ))}
      {statistics.map(({ name, of }, line) =>
        axis === 'batch' ? (
          <g key={name}>
            <text class="norm-axes__name" x={4} y={y(rows + line)}>
              {name}
            </text>
            {of.map((value, j) => (
              <text
                key={j}
                class="norm-axes__statistic"
                x={x(j)}
                y={y(rows + line)}
                text-anchor="middle"
              >
                {short(value)}
              </text>
            ))}
          </g>
        ) : (
          <g key={name}>
            <text class="norm-axes__name" x={x(3 + line)} y={top - 10} text-anchor="middle">
              {name}
            </text>
            {of.map((value, i) => (
              <text
                key={i}
                class="norm-axes__statistic"
                x={x(3 + line)}
                y={y(i)}
                text-anchor="middle"
              >
                {short(value)}
              </text>
            ))}
          </g>
        ),
      )}
    </svg>
  );
}
