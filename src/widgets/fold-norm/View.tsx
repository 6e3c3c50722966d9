import { formatNumber } from '../../experiments/format-number.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { RunFigure } from '../kit/figure/RunFigure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { type Shown, type State, table, widget } from './model.ts';
import './View.css';

const ways = [
  { value: 'right', word: 'as the formula says' },
  { value: 'noEpsilon', word: 'without ε' },
  { value: 'bias', word: 'bias not scaled' },
] as const;

/** W12.6: a normalized layer of inference, as one linear layer. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ apart }, _, ran) => (ran ? { apart } : {}));
  const { state, trace, handle } = model;
  const { before, after } = trace.value;
  return (
    <RunFigure
      model={model}
      verb="Fold"
      waiting="**Two layers: linear, then batch norm with the statistics it has remembered.** Press Fold."
      table={() => table(trace.value)}
      seed={{ value: state.value.seed, set: (seed) => model.set({ seed }) }}
      selectors={
        !model.hidden('way') && (
          <Selector
            label="Fold"
            choices={ways}
            value={state.value.way}
            onChange={(way) => model.set({ way })}
            disabled={model.locked('way')}
          />
        )
      }
      stage={() => (
        <div class="fold-norm">
          <Side title="two layers, 2 inputs and 3 units" tensors={before} />
          {handle.ran.value && <Side title="one linear layer" tensors={after} />}
        </div>
      )}
    />
  );
}

function Side({ title, tensors }: { readonly title: string; readonly tensors: readonly Shown[] }) {
  return (
    <div class="fold-norm__side">
      <p>{title}</p>
      <table>
        <tbody>
          {tensors.map(({ name, rows }) =>
            rows.map((row, i) => (
              <tr key={`${name}${i}`} class={i === 0 ? 'fold-norm__first' : undefined}>
                {i === 0 ? <th scope="row">{name}</th> : <td />}
                {row.map((value, j) => (
                  <td key={j}>{formatNumber(value, { decimals: 3 })}</td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
