import { epsilonPlaces } from '../../experiments/optimizers/adaptive/epsilon-place.ts';
import { linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { placeWords, type State, slopes, type Trace, table, widget } from './model.ts';
import './View.css';

/** W14.2: ε added to the root or under it, and the first step that comes of it. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ here }, { epsilon }, ran) =>
    ran ? { epsilon, ...here } : { epsilon },
  );
  const { state, trace, handle } = model;
  return (
    <RunFigure
      model={model}
      verb="Compute"
      waiting="**The first step of AdaGrad over η, for ten powers of ten of the slope.** Press Compute."
      table={() => table(trace.value)}
      selectors={
        <>
          <StateSlider model={model} field="epsilon" class="epsilon__slider" label="ε" scale="log" />
          <StateSlider model={model} field="slope" class="epsilon__slider" label="slope" scale="log" />
        </>
      }
      stage={(size) => (
        <Lines
          size={size}
          state={state.value}
          trace={handle.ran.value ? trace.value : null}
          prediction={handle.prediction.value ?? handle.draft.value}
        />
      )}
    />
  );
} // biome-ignore format: controls in one line

interface LinesProps {
  readonly size: StageSize;
  readonly state: State;
  /** Null before the run. */
  readonly trace: Trace | null;
  readonly prediction: Prediction | null;
}

/** About the room that the name of a place takes, in pixels. */
const nameWidth = 72;

function Lines({ size: { width, narrow }, state: { slope }, trace, prediction }: LinesProps) {
  const height = narrow ? 290 : 340;
  const x = logAxis([1e-10, 1], [52, width - (narrow ? 20 : 40)], narrow ? 5 : 10);
  const y = logAxis([1e-5, 10], [height - 44, 36]);
  // Each name on its own side of the slope, as long as that side has room for it.
  const isLeft = (place: (typeof epsilonPlaces)[number]) =>
    place === 'outside' ? x(slope) > x.range[0] + nameWidth : x(slope) > x.range[1] - nameWidth;
  return (
    <Chart
      width={width}
      height={height}
      label={
        trace
          ? `First step over η at a slope of ${slope.toPrecision(2)}: ${trace.here.outside.toPrecision(3)} with ε beside the root, ${trace.here.inside.toPrecision(3)} with ε under it`
          : 'First step over η against the slope, both in powers of ten; nothing has been computed yet'
      }
      x={x}
      y={y}
      names={{ x: 'slope', y: 'first step over η' }}
    >
      <path class="epsilon__here" d={`M${x(slope)} ${y.range[1]}V${y.range[0]}`} />
      <path class="chart__reference" d={`M${x.range[0]} ${y(1)}H${x.range[1]}`} />
      {trace &&
        epsilonPlaces.map((place) => (
          <g key={place}>
            <path
              class={`chart__line chart__line--chosen epsilon__line epsilon__line--${place}`}
              d={linePath(slopes.map((one, i) => [x(one), y(trace.lines[place][i]!)] as const).filter(([, at]) => at <= y.range[0]))}
            />
            <circle class="epsilon__dot" cx={x(slope)} cy={Math.min(y.range[0], y(trace.here[place]))} r="4" />
            <text
              class="chart__label chart__strong"
              x={x(slope) + (isLeft(place) ? -8 : 8)}
              y={Math.min(y.range[0] - 6, y(trace.here[place]) + (place === 'outside' ? -8 : 16))}
              text-anchor={isLeft(place) ? 'end' : 'start'}
            >
              {placeWords[place]}
            </text>
          </g>
        ))}
      <PredictionMark
        of={prediction}
        at={(value) => [x(slope), y(Math.min(10, Math.max(1e-5, value)))]}
      />
    </Chart>
  );
} // biome-ignore format: drawings in one line
