import { useMemo } from 'preact/hooks';
import { Selector } from '../../../src/widgets/kit/controls/Selector.tsx';
import { Slider } from '../../../src/widgets/kit/controls/slider/Slider.tsx';
import { Figure } from '../../../src/widgets/kit/figure/Figure.tsx';
import { createPlayer } from '../../../src/widgets/kit/player/player.ts';
import { logAxis } from '../../../src/widgets/kit/plot/draw-plot.ts';
import { Plot } from '../../../src/widgets/kit/plot/Plot.tsx';
import { type FigureProps, useFigure } from '../../../src/widgets/kit/use-figure.ts';
import { layers, powers, type State } from './model.ts';

export default function View(props: FigureProps<State>) {
  const figure = useFigure(powers, props, (trace) => ({ remaining: trace.at(-1) }));
  const { factor, start, step, seed } = figure.state.value;
  const player = useMemo(
    () =>
      createPlayer({
        count: layers,
        index: {
          read: () => figure.state.value.step,
          write: (index) => figure.set({ step: index }),
        },
        onBegin: figure.handle.begin,
      }),
    [],
  );
  const rows = figure.trace.value.map((left, layer) => ({ layer, left }));
  return (
    <Figure
      {...figure.frame}
      seed={{ value: seed, set: (next) => figure.set({ seed: next }) }}
      table={{
        columns: ['layer', 'gradient left'],
        rows: rows.map(({ layer, left }) => [layer, left]),
      }}
      sentence={figure.sentence.value}
      player={player}
      selectors={
        <>
          <Slider
            label="Factor per layer"
            value={factor}
            min={0.01}
            max={2}
            scale="log"
            disabled={figure.locked('factor')}
            onChange={(next) => figure.set({ factor: next })}
          />
          <Selector
            label="Start"
            value={start}
            choices={[
              { value: 'one', word: 'One', curve: 'M0 8L24 8' },
              { value: 'half', word: 'Half', curve: 'M0 15L24 1' },
            ]}
            onChange={(next) => figure.set({ start: next })}
          />
        </>
      }
      stage={(size) => (
        <Plot
          size={size}
          height={260}
          label={`What is left after each of ${layers} layers, logarithmic`}
          options={(marks) => ({
            marginRight: 150,
            marginTop: 24,
            x: { domain: [0, layers], label: null },
            y: { type: 'log', domain: [1e-8, 10] },
            marks: [
              ...logAxis(marks, 1e-8, 10, 220),
              marks.axisX({ tickFormat: 'd', ticks: 10, stroke: 'var(--rule-2)' }),
              marks.ruleY([1], { stroke: 'var(--ink)' }),
              marks.line(rows.slice(0, step + 1), {
                x: 'layer',
                y: 'left',
                stroke: 'var(--grad)',
                strokeWidth: 2,
                strokeDasharray: '6 4',
              }),
            ],
          })}
        />
      )}
    />
  );
}
