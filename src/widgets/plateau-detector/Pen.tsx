import { useState } from 'preact/hooks';
import { formatNumber } from '../../experiments/format-number.ts';
import { drawnRange } from './drawn-text.ts';

interface PenProps {
  readonly losses: readonly number[];
  readonly place: (report: number) => readonly [x: number, y: number];
  readonly size: readonly [width: number, height: number];
  readonly onDraw: (losses: readonly number[]) => void;
}

const along: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const across: Readonly<Record<string, number>> = {
  ArrowUp: 0.05,
  ArrowDown: -0.05,
  PageUp: 0.5,
  PageDown: -0.5,
};

/** The pen for the keyboard: left and right choose a report, up and down move its loss. */
export function Pen({ losses, place, size: [width, height], onDraw }: PenProps) {
  const [report, setReport] = useState(0);
  const [x, y] = place(report);
  const keys = (event: KeyboardEvent) => {
    const [step, rise] = [along[event.key], across[event.key]];
    if (step === undefined && rise === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) setReport(Math.min(losses.length - 1, Math.max(0, report + step)));
    if (rise !== undefined) onDraw(losses.map((loss, i) => (i === report ? loss + rise : loss)));
  };
  return (
    <svg class="plateau-pen" width={width} height={height} role="group" aria-label="Pen">
      <g
        class="plateau-pen__grip"
        tabindex={0}
        role="slider"
        aria-label="Pen: left and right choose a report, up and down move its loss"
        aria-orientation="vertical"
        aria-valuemin={drawnRange[0]}
        aria-valuemax={drawnRange[1]}
        aria-valuenow={losses[report]}
        aria-valuetext={`report ${report + 1}, loss ${formatNumber(losses[report]!)}`}
        transform={`translate(${x} ${y})`}
        onKeyDown={keys}
      >
        <circle r="12" class="plateau-pen__reach" />
        <path d="M0 0L5 -14L9 -12.5L4 1.5Z" />
      </g>
    </svg>
  );
}
