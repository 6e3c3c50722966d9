import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { Point } from '../kit/code/sandbox/program.ts';
import { Stage } from '../kit/figure/Stage.tsx';
import { ends } from './model.ts';
import '../kit/chart/chart.css';

interface CurvePlotProps {
  readonly id: string;
  readonly points: readonly Point[];
}

/** What `plot(points)` shows: a line through the points; a single one is a dot. */
export function CurvePlot({ id, points }: CurvePlotProps) {
  return <Stage id={id} draw={({ width }) => <Curve width={width} points={points} />} />;
}

function Curve({ width, points }: { readonly width: number; readonly points: readonly Point[] }) {
  const height = 220;
  const x = linearAxis(ends(points.map(([one]) => one)), [52, width - 16], width < 300 ? 3 : 5);
  const y = linearAxis(ends(points.map(([, one]) => one)), [height - 44, 28], 4);
  const path = linePath(points.map(([a, b]) => [x(a), y(b)]));
  const [only] = points;
  return (
    <Chart
      width={width}
      height={height}
      label={`Plot of ${points.length} point${points.length === 1 ? '' : 's'}; y from ${y.domain[0]} to ${y.domain[1]}`}
      x={x}
      y={y}
      names={{ x: 'x', y: 'y' }}
    >
      <path class="code-cell__curve" d={path} />
      {points.length === 1 && only && <circle cx={x(only[0])} cy={y(only[1])} r={3} />}
    </Chart>
  );
}
