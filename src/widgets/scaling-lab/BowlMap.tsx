import { useMemo } from 'preact/hooks';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { Contours } from '../kit/chart/Contours.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { levels, pathOf, reachOf, surfaceOf, type Trace } from './model.ts';

interface BowlMapProps {
  readonly size: StageSize;
  readonly side: number;
  readonly trace: Trace;
}

/** The error over two of the weights, on equal axes, and the way of gradient descent from 0. */
export function BowlMap({ size, side, trace }: BowlMapProps) {
  const { bowl } = trace;
  const reach = reachOf(bowl);
  const [, age = 0, salary = 0] = bowl.best;
  const left = 66;
  const x = useMemo(
    () => linearAxis([age - reach, age + reach], [left, left + side], 4),
    [bowl, side],
  );
  const y = useMemo(
    () => linearAxis([salary - reach, salary + reach], [40 + side, 40], 4),
    [bowl, side],
  );
  const surface = useMemo(() => surfaceOf(bowl), [bowl]);
  const places = pathOf(trace).map(([a, s]) => [x(a), y(s)] as const);
  const [start, here] = [places[0]!, places.at(-1)!];
  const id = `${size.id}-bowl`;
  return (
    <Chart
      width={size.width}
      height={side + 92}
      label={`Contours of the error over the weights of age and salary; after ${trace.updates} updates the error is ${trace.error.toPrecision(3)}`}
      x={x}
      y={y}
      names={{ x: 'weight of age', y: 'weight of salary' }}
    >
      <clipPath id={id}>
        <rect x={left} y="40" width={side} height={side} />
      </clipPath>
      <g clip-path={`url(#${id})`}>
        <Contours surface={surface} levels={levels} strongEvery={2} x={x} y={y} />
        <path class="chart__line" d={linePath(places)} />
        {places.map(([a, b], i) => (
          <circle key={i} class="scaling-lab__stop" cx={a} cy={b} r="2" />
        ))}
        <path class="scaling-lab__mark" d={`M${start[0]} ${start[1]}m-6 -6l12 12m0 -12l-12 12`} />
        <circle class="scaling-lab__mark" cx={x(age)} cy={y(salary)} r="7" />
        <path class="scaling-lab__here" d={`M${here[0]} ${here[1]}m0 -8l7 12h-14z`} />
      </g>
    </Chart>
  );
}
