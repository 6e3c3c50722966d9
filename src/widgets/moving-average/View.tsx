import { seriesLength } from '../../experiments/optimizers/moving-average.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { Selector } from '../kit/controls/Selector.tsx';
import { Switch } from '../kit/controls/Switch.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useTrainingPlayer } from '../kit/player/use-training-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { type State, type Trace, table, widget } from './model.ts';
import './View.css';

const kinds = [
  { value: 'noisy', word: 'noise on a wave' },
  { value: 'step', word: 'a jump' },
  { value: 'constant', word: '10 each time' },
] as const;

/** W13.4: an exponentially weighted average that follows numbers as they come. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ average }, { beta, step }, ran) =>
    ran && step > 0 ? { beta, average: average[step - 1] } : { beta },
  );
  const { state, trace } = model;
  const player = useTrainingPlayer(model, seriesLength);
  const now = state.value;
  return (
    <Figure
      {...model.frame}
      seed={{ value: now.seed, set: (seed) => model.set({ seed }) }}
      table={now.step > 0 ? table(trace.value, now) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('series') && (
            <Selector
              label="Numbers"
              choices={kinds}
              value={now.series}
              onChange={(series) => model.set({ series })}
              disabled={model.locked('series')}
            />
          )}
          <StateSlider
            model={model}
            field="beta"
            class="moving-average__beta"
            label="β"
            step={0.01}
          />
          {!model.hidden('corrected') && (
            <Switch
              label="divided by 1 − βᵗ"
              value={now.corrected}
              onChange={(corrected) => model.set({ corrected })}
              disabled={model.locked('corrected')}
            />
          )}
        </>
      }
      stage={(size) => <Lines size={size} trace={trace.value} step={now.step} />}
      transport={<Transport player={player} hide={props.hide ?? []} />}
    />
  );
}

interface LinesProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly step: number;
}

/** The numbers as dots, their average as a line, as far as they have come. */
function Lines({ size, trace, step }: LinesProps) {
  const { width, narrow } = size;
  const height = narrow ? 280 : 340;
  const { numbers, average } = trace;
  const x = linearAxis([0, numbers.length], [44, width - 70], narrow ? 4 : 8);
  const [low, high] = [Math.min(0, ...numbers), Math.max(12, ...numbers)];
  const y = linearAxis([low, high], [height - 44, 36]);
  const end = average[step - 1];
  return (
    <Chart
      width={width}
      height={height}
      label={
        end === undefined
          ? 'Numbers in the order in which they come, and their average; none has come yet'
          : `After ${step} numbers the average is ${end.toFixed(2)}`
      }
      x={x}
      y={y}
      names={{ x: 'numbers so far', y: 'value' }}
    >
      {numbers.slice(0, step).map((value, i) => (
        <circle key={i} class="moving-average__number" cx={x(i + 1)} cy={y(value)} r="2.2" />
      ))}
      <path
        class="chart__line chart__line--chosen moving-average__line"
        d={linePath(average.slice(0, step).map((value, i) => [x(i + 1), y(value)] as const))}
      />
      {end !== undefined && (
        <text class="chart__label chart__strong" x={x(step) + 8} y={y(end) + 4}>
          {end.toFixed(2)}
        </text>
      )}
    </Chart>
  );
}
