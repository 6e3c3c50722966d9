import { seriesLength } from '../../experiments/optimizers/adaptive/slope-series.ts';
import { apart } from '../kit/chart/apart.ts';
import { linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { rulesOf, type State, type Trace } from './model.ts';

interface StepsProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly state: State;
  /** Of the step at the update `mark`. */
  readonly prediction: Prediction | null;
}

/** Powers of ten that hold all these numbers, with room for a mark: [0.001, 10]. */
function decadesAround(numbers: readonly number[]): readonly [low: number, high: number] {
  const positive = numbers.filter((number) => number > 0);
  const power = (number: number) => Number(number.toExponential().split('e')[1]);
  const low = Math.min(-2, ...positive.map(power));
  return [Number(`1e${low}`), 10];
}

/** The steps of each rule over the learning rate, both axes in powers of ten: a fall as 1/√t is straight. */
export function Steps({ size, trace, state, prediction }: StepsProps) {
  const { width, narrow } = size;
  const height = narrow ? 300 : 360;
  const { step, series, mark } = state;
  const rules = rulesOf(state);
  const room = narrow ? 74 : 100;
  const x = logAxis([1, seriesLength], [52, width - room]);
  const all = rules.flatMap((name) => [...trace.steps[name]]);
  const y = logAxis(decadesAround(all), [height - 44, 36]);
  const lanes = rules.map((name) => {
    const points = trace.steps[name].slice(0, step).map((value, t) => [x(t + 1), y(value)] as const);
    return { name, points, end: points.findLast(([, at]) => Number.isFinite(at)) };
  });
  const ends = lanes.filter(({ end }) => end !== undefined);
  const spots = apart(ends.map(({ end }) => end![1] + 4), { low: 44, high: height - 50 }); // biome-ignore format: one line
  return (
    <Chart
      width={width}
      height={height}
      label={
        step === 0
          ? 'Steps over the learning rate by update, both in powers of ten; none has been made yet'
          : rules
              .map((name) => `${laneLooks[name].name}, step ${step}: ${trace.steps[name][step - 1]!.toPrecision(3)} η`)
              .join('; ')
      }
      x={x}
      y={y}
      names={{ x: 'update', y: 'step over η' }}
    >
      <path class="chart__reference" d={`M${x.range[0]} ${y(1)}H${x.range[1]}`} />
      <text class="chart__label" x={x.range[0] + 6} y={y(1) - 6}>
        one η
      </text>
      {lanes.map(({ name, points }) => (
        <g key={name} data-hue={laneLooks[name].hue}>
          {series === 'rare' ? (
            points.map(
              ([left, top], t) =>
                Number.isFinite(top) && (
                  <circle key={t} class="step-lengths__dot" cx={left} cy={top} r="3" />
                ),
            )
          ) : (
            <path
              class="lane lane--chosen"
              stroke-dasharray={laneLooks[name].dash}
              d={linePath(points)}
            />
          )}
        </g>
      ))}
      {ends.map(({ name, end }, i) => (
        <text key={name} class="chart__label chart__strong" x={end![0] + 8} y={spots[i]}>
          {laneLooks[name].name}
        </text>
      ))}
      <PredictionMark
        of={prediction}
        at={(value) => [x(mark), y(Math.min(y.domain[1], Math.max(y.domain[0], value)))]}
        anchor={mark > 50 ? 'end' : 'start'}
      />
    </Chart>
  );
} // biome-ignore format: words in one line
