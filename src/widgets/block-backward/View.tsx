import { useMemo } from 'preact/hooks';
import type { BlockNumbers } from '../../experiments/backward-blocks/numbers.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { createPlayer } from '../kit/player/player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { isKnown, type State, type Trace, table, widget } from './model.ts';
import { NumberGrid } from './NumberGrid.tsx';
import { Square } from './Square.tsx';
import './View.css';

const blockWords = [
  { value: 'convolution', word: 'convolution' },
  { value: 'maxPool', word: 'max-pool' },
  { value: 'averagePool', word: 'average pool' },
] as const;

const passNames = { forward: 'forward', kernel: 'to the kernel', input: 'to the input' } as const;

/** Where each pass of a block ends on the rail. */
const passesOf = ({ steps }: Trace) =>
  (['forward', 'kernel', 'input'] as const)
    .map((pass) => ({
      name: passNames[pass],
      direction: pass === 'forward' ? ('forward' as const) : ('backward' as const),
      until: steps.findLastIndex((step) => step.pass === pass) + 1,
    }))
    .filter(({ until }) => until > 0);

const grids = {
  x: { name: 'x', word: 'input', tone: 'value' },
  k: { name: 'k', word: 'kernel', tone: 'param' },
  y: { name: 'y', word: 'output', tone: 'value' },
  dx: { name: '∂L/∂x', word: 'slope of the input', tone: 'grad' },
  dk: { name: '∂L/∂k', word: 'slope of the kernel', tone: 'grad' },
  dy: { name: '∂L/∂y', word: 'what comes back', tone: 'grad' },
} as const;

/** W21.2: a convolution or a pool, forward and backward, number by number. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, trace, handle } = model;
  const player = useMemo(
    () =>
      createPlayer({
        count: () => trace.value.steps.length,
        index: { read: () => state.value.step, write: (step) => handle.set({ step }) },
        passes: () => passesOf(trace.value),
        delayMs: 900,
        onBegin: handle.begin,
      }),
    [],
  );
  const { block, step, back, kernel } = state.value;
  const now = trace.value.steps[step - 1];
  const placesIn = (
    cells: readonly { grid: string; row: number; column: number }[],
    grid: string,
  ) =>
    new Set(cells.filter((one) => one.grid === grid).map(({ row, column }) => `${row} ${column}`));
  const draw = (grid: keyof BlockNumbers, cell: number) => {
    const values = trace.value.numbers[grid];
    if (values === null) return null;
    const isGiven = grid === 'x' || grid === 'k' || grid === 'dy';
    return (
      <NumberGrid
        {...grids[grid]}
        values={values}
        {...(!isGiven && { known: isKnown(trace.value, step, grid) })}
        read={placesIn(now?.terms.flat() ?? [], grid)}
        written={placesIn(now?.targets ?? [], grid)}
        cell={cell}
      />
    );
  };
  return (
    <Figure
      {...model.frame}
      table={handle.ran.value ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      player={player}
      selectors={
        <>
          {!model.hidden('block') && (
            <Selector
              label="Block"
              choices={blockWords}
              value={block}
              onChange={(next) => model.set({ block: next, step: 0 })}
              disabled={model.locked('block')}
            />
          )}
          {block === 'convolution' && !model.hidden('kernel') && (
            <Square
              label="kernel"
              value={kernel}
              isLocked={model.locked('kernel')}
              onChange={(next) => model.set({ kernel: next, step: 0 })}
            />
          )}
          {!model.hidden('back') && (
            <Square
              label="comes back"
              value={back}
              isLocked={model.locked('back')}
              onChange={(next) => model.set({ back: next, step: 0 })}
            />
          )}
        </>
      }
      stage={({ narrow }) => {
        const cell = narrow ? (block === 'convolution' ? 31 : 34) : 48;
        return (
          <div class={`block-backward block-backward--${block}`}>
            <div>{draw('x', cell)}</div>
            {block === 'convolution' && <div>{draw('k', cell)}</div>}
            <div>{draw('y', cell)}</div>
            <div>{draw('dx', cell)}</div>
            {block === 'convolution' && <div>{draw('dk', cell)}</div>}
            <div>{draw('dy', cell)}</div>
          </div>
        );
      }}
    />
  );
}
