import { formatNumber } from '../../experiments/format-number.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Transport } from '../kit/player/Transport.tsx';
import { useStepPlayer } from '../kit/player/use-step-player.ts';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { labels, type Shown, type State, steps, table, widget } from './model.ts';
import './View.css';

const ways = [
  { value: 'right', word: 'as the formula says' },
  { value: 'noEpsilon', word: 'without ε' },
  { value: 'bias', word: 'bias not scaled' },
] as const;

/** W12.6: a normalized layer of inference, as one linear layer. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props, ({ apart }, { step }) =>
    step === steps ? { apart } : {},
  );
  const { state, trace } = model;
  const player = useStepPlayer(model, {
    count: steps,
    labels,
  });
  const { before, after } = trace.value;
  const { step } = state.value;
  return (
    <Figure
      {...model.frame}
      table={step === steps ? table(trace.value) : undefined}
      sentence={model.sentence.value}
      player={player}
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
          {step > 0 && <Side title="one linear layer" tensors={after.slice(0, step)} />}
        </div>
      )}
      transport={<Transport player={player} verb="Fold" hide={props.hide ?? []} />}
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
