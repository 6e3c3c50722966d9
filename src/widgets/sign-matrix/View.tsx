import { formatNumber } from '../../experiments/format-number.ts';
import type { TextHeights, TextsConfig } from '../../experiments/optimizers/adam/text-ways.ts';
import { linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { at, cells, configOf, type State, sentence, table, updates, widget } from './model.ts';
import './View.css';

/** W15.2: the two signs of Adam in all four combinations, run side by side. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const run = useRemoteRun<TextsConfig, TextHeights>({
    experiment: 'adam-texts',
    config: () => configOf(state.value),
    steps: () => 1,
    wanted: () => handle.ran.value,
  });
  const ways = handle.ran.value ? (run.frames.value.at(-1) ?? []) : [];
  return (
    <Figure
      {...model.frame}
      table={ways.length > 0 ? table(ways) : undefined}
      sentence={run.problem.value ?? sentence(state.value, ways)}
      selectors={<StateSlider model={model} field="learningRate" class="signs__slider" label="η" scale="log" />}
      stage={({ width, narrow, id }) => (
        <div class={narrow ? 'signs signs--narrow' : 'signs'}>
          {cells.map((cell, i) => (
            <Cell key={i} cell={cell} heights={ways[i]} width={narrow ? width : Math.floor((width - 32) / 2)} id={`${id}-${i}`} />
          ))}
        </div>
      )}
      transport={<RunButton verb="Run" onRun={handle.begin} onReset={model.reset} ran={handle.ran.value} />}
    />
  );
} // biome-ignore format: controls in one line

interface CellProps {
  readonly cell: (typeof cells)[number];
  /** Undefined before the run. */
  readonly heights: readonly number[] | undefined;
  readonly width: number;
  readonly id: string;
}

/** One pair of signs: its two lines, its height over the updates, and four numbers. */
function Cell({ cell: { collects, update, of }, heights, width, id }: CellProps) {
  const height = 200;
  const x = logAxis([1, updates], [56, width - 16]);
  const y = logAxis([1e-9, 1e9], [height - 44, 34], 5);
  const isDown = heights && heights[1]! < heights[0]!;
  return (
    <section class="signs__cell">
      <p class="signs__lines">
        m ← β₁m <b>{collects}</b> (1 − β₁)g, w ← w <b>{update}</b> η m̂/(√v̂ + ε)
      </p>
      <p class="signs__of">
        {of}
        {heights && <b>{isDown ? ' ✓ descends' : ' ⚠ climbs'}</b>}
      </p>
      <Chart
        width={width}
        height={height}
        label={heights ? at.map((t) => `after ${t}: ${formatNumber(heights[t]!)}`).join(', ') : 'Height by update; nothing has run yet'}
        x={x}
        y={y}
        names={{ x: 'update, logarithmic', y: 'height f' }}
      >
        <path class="chart__reference" d={`M${x.range[0]} ${y(100)}H${x.range[1]}`} />
        <clipPath id={id}>
          <rect x={x.range[0]} y={y.range[1] - 4} width={x.range[1] - x.range[0]} height={y.range[0] - y.range[1] + 8} />
        </clipPath>
        {heights && (
          <path
            class="signs__line"
            clip-path={`url(#${id})`}
            d={linePath(heights.slice(1).map((value, t) => [x(t + 1), Math.min(4000, y(value))] as const))}
          />
        )}
      </Chart>
      <p class="signs__numbers">
        {at.map((t) => (
          <span key={t}>
            <small>after {t}</small> {heights ? formatNumber(heights[t]!) : '…'}
          </span>
        ))}
      </p>
    </section>
  );
} // biome-ignore format: drawings in one line
