import type { ComponentChildren } from 'preact';

interface MarkedNumberProps {
  readonly kind: 'value' | 'gradient';
  readonly x: number;
  /** Baseline of the last line of a value, of the first line of a gradient. */
  readonly y: number;
  readonly size: number;
  /** Null while unknown: then only the hollow mark shows. */
  readonly text: string | null;
  /** Drawn before the mark, with its width. */
  readonly name?: { readonly width: number; readonly children: ComponentChildren } | undefined;
}

/** About how wide a number is drawn, in px: digits are tabular. */
export const numberWidth = (text: string, size: number) =>
  Math.max(...text.split('\n').map((line) => [...line].length)) * size * 0.52;

/** A number led by its mark, ▸ for a value and ◂ for a gradient, centred on x. */
export function MarkedNumber({ kind, x, y, size, text, name }: MarkedNumberProps) {
  const lines = text === null ? [] : text.split('\n');
  const scale = lines.length > 1 ? size - 3 : size;
  const step = scale + 3;
  const width = text === null ? 0 : numberWidth(text, scale);
  const nameWidth = name === undefined ? 0 : name.width + 5;
  const start = x - (nameWidth + 11 + width) / 2;
  const top = kind === 'value' ? y - (lines.length - 1) * step : y;
  const first = lines.length === 0 ? y : top;
  return (
    <g
      class={`graph__number graph__number--${kind}${text === null ? ' graph__number--unknown' : ''}`}
    >
      {name !== undefined && (
        <text class="graph__name" x={start} y={y} font-size={size + 1}>
          {name.children}
        </text>
      )}
      <path class="graph__mark" d={triangle(kind, start + nameWidth, first - size * 0.34)} />
      {lines.map((line, i) => (
        <text
          key={i}
          class="graph__digits"
          x={start + nameWidth + 11}
          y={top + i * step}
          font-size={scale}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function triangle(kind: 'value' | 'gradient', x: number, y: number): string {
  return kind === 'value' ? `M${x} ${y - 4.5}l7 4.5l-7 4.5z` : `M${x + 7} ${y - 4.5}l-7 4.5l7 4.5z`;
}
