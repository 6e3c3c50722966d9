import type { TextHeights, TextsConfig } from '../../experiments/optimizers/adam/text-ways.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { FiveLines } from './FiveLines.tsx';
import { texts, textWith } from './lines.ts';
import { configOf, type State, sentence, table, widget } from './model.ts';
import './View.css';

/** W15.2: Adam line by line as texts have printed it, run as it stands beside the paper’s. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, handle } = model;
  const run = useRemoteRun<TextsConfig, TextHeights>({
    experiment: 'adam-texts',
    config: () => configOf(state.value),
    steps: () => 1,
    wanted: () => handle.ran.value,
  });
  const now = state.value;
  const ways = handle.ran.value ? (run.frames.value.at(-1) ?? []) : [];
  const shown = textWith(now);
  return (
    <Figure
      {...model.frame}
      table={ways.length > 0 ? table(now, ways) : undefined}
      sentence={run.problem.value ?? sentence(now, ways)}
      selectors={
        !model.hidden('text') && (
          <div class="adam-texts" role="group" aria-label="The five lines of">
            {texts.map(({ id, word, lines }) => (
              <button
                key={id}
                type="button"
                class="button"
                aria-pressed={shown?.id === id}
                disabled={model.locked('text')}
                onClick={() => handle.set({ ...lines })}
              >
                {word}
              </button>
            ))}
          </div>
        )
      }
      stage={(size) => (
        <div class={size.narrow ? 'adam-stage adam-stage--narrow' : 'adam-stage'}>
          <FiveLines model={model} />
          <Heights size={{ ...size, width: size.narrow ? size.width : Math.floor(size.width * 0.48) }} ways={ways} />
        </div>
      )}
      transport={<RunButton verb="Run" onRun={handle.begin} onReset={model.reset} ran={handle.ran.value} />}
    />
  );
} // biome-ignore format: controls in one line

const shownUpdates = 300;

/** Height over the first 300 updates, logarithmic; what leaves the axis leaves the picture. */
function Heights({ size, ways }: { readonly size: StageSize; readonly ways: TextHeights }) {
  const { width, narrow } = size;
  const height = narrow ? 280 : 340;
  const x = linearAxis([0, shownUpdates], [52, width - 16], narrow ? 3 : 4);
  const y = logAxis([1e-9, 1e9], [height - 44, 36]);
  const path = (heights: readonly number[]) =>
    linePath(
      heights
        .slice(0, shownUpdates + 1)
        .map((value, t) => [x(t), Math.max(-2000, Math.min(4000, y(value)))] as const),
    );
  return (
    <Chart
      width={width}
      height={height}
      label={ways.length === 0 ? 'Height over the floor of a valley by update; nothing has run yet' : 'Height over the floor of the valley, by these lines and by the paper’s'}
      x={x}
      y={y}
      names={{ x: 'update', y: 'height f, logarithmic' }}
    >
      <path class="chart__reference" d={`M${x.range[0]} ${y(100)}H${x.range[1]}`} />
      <text class="chart__label" x={x.range[1]} y={y(100) + 18} text-anchor="end">
        height of the start
      </text>
      <clipPath id={`${size.id}-texts`}>
        <rect x={x.range[0]} y={y.range[1] - 4} width={x.range[1] - x.range[0]} height={y.range[0] - y.range[1] + 8} />
      </clipPath>
      <g clip-path={`url(#${size.id}-texts)`}>
        {ways[1] && <path class="adam-text adam-text--right" d={path(ways[1])} />}
        {ways[0] && <path class="adam-text adam-text--chosen" d={path(ways[0])} />}
      </g>
      {ways[1] && (
        <text class="chart__label" x={x(150)} y={y(ways[1][150]!) + 26} text-anchor="end">
          the paper
        </text>
      )}
      {ways[0] && (
        <text class="chart__label chart__strong" x={x(60)} y={Math.max(y.range[1] + 14, Math.min(y.range[0] - 8, y(ways[0][60]!) - 14))}>
          these lines
        </text>
      )}
    </Chart>
  );
} // biome-ignore format: drawings in one line
