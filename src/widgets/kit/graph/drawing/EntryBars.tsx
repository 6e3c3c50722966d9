import type { Measures } from '../layout/measures.ts';
import { bars as sizes } from '../layout/numbers/form.ts';
import { sidesOf } from '../layout/numbers/grid.ts';

interface EntryBarsProps {
  readonly x: number;
  readonly y: number;
  readonly shape: readonly number[];
  /** In row-major order. */
  readonly entries: readonly number[];
  readonly measures: Measures;
}

/** A list or a matrix in brackets, a bar per entry: up where it is positive, down where negative, each to the largest. */
export function EntryBars({ x, y, shape, entries, measures }: EntryBarsProps) {
  const [rows, columns] = sidesOf(shape) ?? [1, 1]; // others are told by their count
  const { pitch, width, row: usual, alone } = sizes[measures.name];
  const row = rows === 1 ? alone : usual;
  const half = row / 2 - 1.5;
  const left = x + 4;
  const right = left + columns * pitch;
  const largest = Math.max(...entries.map(Math.abs).filter(Number.isFinite), Number.MIN_VALUE);
  const bars = entries.map((entry, i) => {
    const at = left + (i % columns) * pitch + (pitch - width) / 2;
    const zero = y + Math.floor(i / columns) * row + row / 2;
    const length = Number.isFinite(entry) ? (half * entry) / largest : half * Math.sign(entry);
    return `M${r(at)} ${r(zero)}v${r(-length)}h${width}v${r(length)}z`;
  });
  const zeros = Array.from(
    { length: rows },
    (_, i) => `M${left} ${r(y + (i + 0.5) * row)}H${right}`,
  );
  const side = (at: number, inwards: number) =>
    `M${at + inwards} ${y}H${at}V${r(y + rows * row)}h${inwards}`;
  return (
    <g class="graph__bars">
      <path class="graph__ground" d={`M${x} ${y}H${right + 4}V${r(y + rows * row)}H${x}z`} />
      <path class="graph__zero" d={zeros.join('')} />
      <path class="graph__bar" d={bars.join('')} />
      <path class="graph__bracket" d={`${side(x + 0.5, 3)}${side(right + 3.5, -3)}`} />
    </g>
  );
}

const r = (value: number) => Math.round(value * 10) / 10 || 0;
