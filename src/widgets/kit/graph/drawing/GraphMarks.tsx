import type { ComponentChildren } from 'preact';
import type { Measures } from '../layout/measures.ts';
import {
  digitSize,
  extentOf,
  type Form,
  markWidth,
  nameGap,
  numberWidth,
} from '../layout/numbers/form.ts';
import { EntryBars } from './EntryBars.tsx';

interface MarkedNumberProps {
  readonly kind: 'value' | 'gradient';
  readonly x: number;
  /** The side that faces the node: bottom of a value, top of a gradient. */
  readonly y: number;
  readonly measures: Measures;
  readonly form: Form;
  readonly shape: readonly number[];
  /** Null while unknown: then only the hollow mark shows. */
  readonly text: string | null;
  /** What bars show, in row-major order. */
  readonly entries: readonly number[] | undefined;
  /** Drawn before the mark, with its width. */
  readonly name?: { readonly width: number; readonly children: ComponentChildren } | undefined;
  /** The drawing reaches from 0 to here; a wide number is kept inside. */
  readonly limit: number;
}

/** A number, a list or a matrix led by its mark, ▸ for a value and ◂ for a gradient, centred on x. */
export function MarkedNumber(props: MarkedNumberProps) {
  const { kind, x, y, measures, form, shape, text, entries, name } = props;
  const lines = text === null ? [] : text.split('\n');
  const drawsBars = form === 'bars' && entries !== undefined;
  const size = digitSize(drawsBars ? 'number' : form, measures);
  const step = size + 3;
  const bars = extentOf(shape, 'bars', measures);
  const width = text === null ? 0 : drawsBars ? bars.width - markWidth : numberWidth(text, size);
  const height = drawsBars ? bars.height : Math.max(1, lines.length) * step - 3;
  const nameWidth = name === undefined ? 0 : name.width + nameGap;
  const whole = nameWidth + markWidth + width;
  const start = Math.max(1, Math.min(x - whole / 2, props.limit - whole - 1));
  const top = kind === 'value' ? y - (text === null ? size : height) : y;
  const isTall = text !== null && height > size + 6;
  const beside = isTall ? top + height / 2 : top + size * 0.55;
  return (
    <g
      class={`graph__number graph__number--${kind}${text === null ? ' graph__number--unknown' : ''}`}
    >
      {name !== undefined && (
        <text
          class="graph__name"
          x={start}
          y={beside + size * 0.34}
          font-size={measures.number + 1}
        >
          {name.children}
        </text>
      )}
      <path class="graph__mark" d={triangle(kind, start + nameWidth, beside)} />
      {text !== null &&
        (drawsBars ? (
          <EntryBars
            x={start + nameWidth + markWidth}
            y={top}
            shape={shape}
            entries={entries}
            measures={measures}
          />
        ) : (
          lines.map((line, i) => (
            <text
              key={i}
              class="graph__digits"
              x={start + nameWidth + markWidth}
              y={top + size * 0.89 + i * step}
              font-size={size}
            >
              {line}
            </text>
          ))
        ))}
    </g>
  );
}

function triangle(kind: 'value' | 'gradient', x: number, y: number): string {
  return kind === 'value' ? `M${x} ${y - 4.5}l7 4.5l-7 4.5z` : `M${x + 7} ${y - 4.5}l-7 4.5l7 4.5z`;
}
