interface PredictionMarkProps {
  /** The point of the triangle: the predicted value on the scale of the truth. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** On which side of the triangle the words stand. */
  readonly side?: 'start' | 'end';
}

/** What the reader said before the run. It stays when the truth appears. */
export function PredictionMark({ x, y, text, side = 'end' }: PredictionMarkProps) {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  const isAfter = side === 'end';
  return (
    <g class="chart__prediction" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <path d="M0 0L-7 -12L7 -12Z" />
      <text x={isAfter ? 12 : -12} y={-4} text-anchor={isAfter ? 'start' : 'end'}>
        you said <tspan class="chart__strong">{text}</tspan>
      </text>
    </g>
  );
}
