import { type DecayConfig, type DecayName, type DecayTrace, decayNames } from '../../experiments/optimizers/adam/decay.ts'; // biome-ignore format: one line
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import '../kit/lanes/lanes.css';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { aloneAt, configOf, type State, sentence, table, updates, wayNames, widget } from './model.ts'; // biome-ignore format: one line
import './View.css';

/** E14’s decay: two weights whose loss pulls nowhere, under a penalty and under decay beside the slope. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const run = useRemoteRun<DecayConfig, DecayTrace | null>({
    experiment: 'decoupled-decay',
    config: () => configOf(model.state.value),
    steps: () => 1,
    wanted: () => model.handle.ran.value,
  });
  const { state, handle } = model;
  const now = state.value;
  const ran = handle.ran.value;
  const trace = ran ? (run.frames.value.at(-1) ?? null) : null;
  return (
    <Figure
      {...model.frame}
      seed={{ value: now.seed, set: (seed) => model.set({ seed }) }}
      table={trace ? table(now, trace) : undefined}
      sentence={run.problem.value ?? sentence(now, trace)}
      selectors={
        <>
          <StateSlider model={model} field="learningRate" class="decay-pair__slider" label="η" scale="log" />
          <StateSlider model={model} field="weightDecay" class="decay-pair__slider" label="λ" step={0.01} />
        </>
      }
      stage={({ width, narrow, id }) => (
        <div class={narrow ? 'decay-pair decay-pair--narrow' : 'decay-pair'}>
          {([0, 1] as const).map((which) => (
            <Weight key={which} which={which} trace={trace} state={now} width={narrow ? width : Math.floor((width - 24) / 2)} id={`${id}-${which}`} />
          ))}
        </div>
      )}
      transport={<RunButton verb="Run" onRun={handle.begin} onReset={model.reset} ran={ran} />}
    />
  );
} // biome-ignore format: controls in one line

const looks: Readonly<Record<DecayName, (typeof laneLooks)['adam']>> = {
  plainPenalty: laneLooks.gradientDescent,
  adamPenalty: laneLooks.adam,
  decoupled: laneLooks.adamw,
};

interface WeightProps {
  /** 0 the quiet weight, 1 the loud one. */
  readonly which: 0 | 1;
  readonly trace: DecayTrace | null;
  readonly state: State;
  readonly width: number;
  readonly id: string;
}

/** One of the two weights, by all three ways: the mean of all pairs, and where nine in ten of them are. */
function Weight({ which, trace, state, width, id }: WeightProps) {
  const height = 300;
  const x = linearAxis([0, updates], [44, width - 20], 4);
  const y = linearAxis([-0.4, 1.05], [height - 44, 36], 6);
  const times = Array.from({ length: 101 }, (_, i) => (updates * i) / 100);
  const lines = trace ? decayNames.map((name) => ({ name, spreads: trace.ways[name].map((pair) => pair[which]) })) : []; // biome-ignore format: one line
  const spots = apart(lines.map(({ spreads }) => y(spreads[45]!.mean) - 6), { low: 60, high: height - 60 });
  const middles = lines.map(({ spreads }) => spreads[45]!.mean);
  const isOne = lines.length > 0 && Math.max(...middles) - Math.min(...middles) < 0.05;
  return (
    <Chart
      width={width}
      height={height}
      label={trace ? lines.map(({ name, spreads }) => `${wayNames[name]} ends at ${spreads.at(-1)!.mean.toFixed(3)}`).join(', ') : 'A weight by update; nothing has run yet'}
      x={x}
      y={y}
      names={{ x: 'update', y: which === 0 ? 'quiet weight (noise 0.01)' : 'loud weight (noise 1)' }}
    >
      <clipPath id={id}>
        <rect x={x.range[0]} y={y.range[1] - 4} width={x.range[1] - x.range[0]} height={y.range[0] - y.range[1] + 4} />
      </clipPath>
      <g clip-path={`url(#${id})`}>
        {trace && lines.map(({ name, spreads }) => (
          <path
            key={name}
            class="decay-pair__band"
            data-hue={looks[name].hue}
            d={`${linePath([...spreads.map(({ low }, i) => [x(trace.at[i]!), y(low)] as const), ...spreads.map(({ high }, i) => [x(trace.at[i]!), y(high)] as const).toReversed()])}Z`}
          />
        ))}
        <path class="decay-pair__alone" d={linePath(times.map((t) => [x(t), y(aloneAt(state, t))] as const))} />
        {trace && lines.map(({ name, spreads }) => (
          <path
            key={name}
            class="lane lane--chosen"
            data-hue={looks[name].hue}
            stroke-dasharray={looks[name].dash}
            d={linePath(spreads.map(({ mean }, i) => [x(trace.at[i]!), y(mean)] as const))}
          />
        ))}
      </g>
      {isOne && (
        <text class="chart__label" x={x(updates * 0.46)} y={spots[0]! - 12}>
          all three
        </text>
      )}
      {!isOne && lines.map(({ name }, i) => (
        <text key={name} class="chart__label" x={x(updates * 0.46)} y={spots[i]}>
          {wayNames[name]}
        </text>
      ))}
      {!trace && (
        <text class="chart__label" x={x(updates * 0.3)} y={y(aloneAt(state, updates * 0.3)) - 10}>
          decay alone
        </text>
      )}
    </Chart>
  );
} // biome-ignore format: drawings in one line
