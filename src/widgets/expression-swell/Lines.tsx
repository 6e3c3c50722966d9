import { type Axis, linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { count, deepest, type Series, series, seriesName, type Trace } from './model.ts';

interface LinesProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly depth: number;
  readonly ran: boolean;
  readonly prediction: Prediction | null;
}

const height = 320;

/** Operations over depth: the formula from the start, the other two after the run. */
export function Lines({ size, trace, depth, ran, prediction }: LinesProps) {
  const { width, narrow } = size;
  const right = width - (narrow ? 12 : 330);
  const x = linearAxis([1, deepest], [60, right], deepest);
  const y = logAxis([1, 100000], [height - 48, 40]);
  const here = trace[depth - 1]!;
  const shown = series.filter((name) => ran || name === 'formula');
  return (
    <Chart
      width={width}
      height={height}
      label={shown.map((name) => `${seriesName[name]}: ${count(here[name])}`).join('; ')}
      x={x}
      y={y}
      names={{ x: 'layers', y: 'operations, logarithmic' }}
      overhang={8}
    >
      <line class="expression-swell__here" x1={x(depth)} x2={x(depth)} y1={40} y2={height - 48} />
      {shown.map((name) => (
        <g key={name} class={`expression-swell__series expression-swell__series--${name}`}>
          <path d={linePath(trace.map((one) => [x(one.depth), y(one[name])]))} />
          <circle cx={x(depth)} cy={y(here[name])} r={4.5} />
          {narrow ? (
            <InnerLabel name={name} {...innerPlace(name, trace, x, y)} />
          ) : (
            <EndLabel name={name} x={right + 18} y={y(trace.at(-1)![name])} value={here[name]} />
          )}
        </g>
      ))}
      <PredictionMark of={prediction} at={(value) => [x(deepest), y(value)]} anchor="end" />
    </Chart>
  );
}

const innerName: Readonly<Record<Series, string>> = {
  derivative: 'one derivative',
  formula: 'the output',
  reverse: 'all of it, no repeats',
};

/** On a phone a name stands at its own line, where the lines are far enough apart. */
function innerPlace(name: Series, trace: Trace, x: Axis, y: Axis) {
  const [depth, below] = { derivative: [7, -12], formula: [4.6, 30], reverse: [10, 30] }[name] as [
    number,
    number,
  ];
  const { [name]: value } = trace[Math.floor(depth) - 1]!;
  const anchor = name === 'formula' ? ('start' as const) : ('end' as const);
  return { x: x(depth), y: y(value) + below, anchor };
}

interface InnerLabelProps {
  readonly name: Series;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const InnerLabel = ({ name, x, y, anchor }: InnerLabelProps) => (
  <text class="chart__label" x={x} y={y} text-anchor={anchor}>
    {innerName[name]}
  </text>
);

interface EndLabelProps {
  readonly name: Series;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

function EndLabel({ name, x, y, value }: EndLabelProps) {
  return (
    <>
      <text class="chart__strong" x={x} y={y}>
        {count(value)}
      </text>
      <text class="chart__label" x={x} y={y + 18}>
        {seriesName[name]}
      </text>
    </>
  );
}
