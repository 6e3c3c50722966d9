import type { Prediction } from '../page/page-store.ts';
import './PredictionMark.css';

interface PredictionMarkProps {
  /** Nothing is drawn while there is none, or one without a number. */
  readonly of: Prediction | null;
  /** Where the point of a predicted number is, on the scale of the truth. */
  readonly at: (value: number) => readonly [x: number, y: number];
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** The reader's prediction in any SVG: an open triangle in ink that stays when the truth appears. */
export function PredictionMark({ of, at, anchor = 'start' }: PredictionMarkProps) {
  if (of === null || of.value === null) return null;
  const [x, y] = at(of.value);
  const label =
    anchor === 'middle' ? { x, y: y - 20 } : { x: x + (anchor === 'start' ? 12 : -12), y: y - 4 };
  return (
    <g class="prediction-mark">
      <path d={`M${x} ${y}l-7 -12h14z`} />
      <text class="prediction-mark__text" x={label.x} y={label.y} text-anchor={anchor}>
        you said <tspan class="prediction-mark__number">{of.text}</tspan>
      </text>
    </g>
  );
}
