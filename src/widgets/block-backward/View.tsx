import type { BlockNumbers } from '../../experiments/backward-blocks/numbers.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { NumberGrid } from '../kit/grid/NumberGrid.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { isKnown, type State, type Trace, table, widget } from './model.ts';
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
  x: { name: 'x', word: 'input', of: 'value' },
  k: { name: 'k', word: 'kernel', of: 'parameter' },
  y: { name: 'y', word: 'output', of: 'value' },
  dx: { name: '∂L/∂x', word: 'slope of the input', of: 'gradient' },
  dk: { name: '∂L/∂k', word: 'slope of the kernel', of: 'gradient' },
  dy: { name: '∂L/∂y', word: 'what comes back', of: 'gradient' },
} as const;

/** W21.2: a convolution or a pool, forward and backward, number by number. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, trace, handle } = model;
  const player = useStepPlayer(model, {
    count: () => trace.value.steps.length,
    passes: () => passesOf(trace.value),
    delayMs: 900,
  });
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
    const known = isGiven ? null : isKnown(trace.value, step, grid);
    const [read, written] = [placesIn(now?.terms.flat() ?? [], grid), placesIn(now?.targets ?? [], grid)]; // biome-ignore format: one line
    const { name, word, of } = grids[grid];
    const shown = values.map((line, row) =>
      line.map((value, column) => (known?.has(`${row} ${column}`) === false ? null : value)),
    );
    const said = shown.map((line) => line.map((value) => (value === null ? 'not yet' : formatNumber(value))).join(', ')); // biome-ignore format: one line
    return (
      <NumberGrid
        name={`${name} ${word}`}
        label={`${word}: ${said.join('; ')}`}
        values={shown}
        cell={cell}
        of={of}
        isMarked={(row, column) => read.has(`${row} ${column}`)}
        isActive={(row, column) => written.has(`${row} ${column}`)}
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
