import './PredictionMark.css';

interface PredictionMarkProps {
  /** Where its point is, on the scale of the truth. */
  readonly x: number;
  readonly y: number;
  /** The predicted number, as printed. */
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** The reader's prediction in any SVG: an open triangle in ink that stays when the truth appears. */
export function PredictionMark({ x, y, text, anchor = 'start' }: PredictionMarkProps) {
  const label =
    anchor === 'middle' ? { x, y: y - 20 } : { x: x + (anchor === 'start' ? 12 : -12), y: y - 4 };
  return (
    <g class="prediction-mark">
      <path d={`M${x} ${y}l-7 -12h14z`} />
      <text class="prediction-mark__text" x={label.x} y={label.y} text-anchor={anchor}>
        you said <tspan class="prediction-mark__number">{text}</tspan>
      </text>
    </g>
  );
}
