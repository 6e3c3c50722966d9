import { formatNumber } from '../../experiments/format-number.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { MathHtml } from '../kit/graph/MathText.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { nameOf, type State, table, valueShape, weightShape, widget } from './model.ts';
import { Net } from './Net.tsx';
import './View.css';

const orientations = [
  { value: 'rows', word: 'rows, this book' },
  { value: 'columns', word: 'columns' },
] as const;

/** F2 and W2.6: every symbol of a small network by pointing at it, in both orientations of a batch. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { orientation } = model.state.value;
  const trace = model.trace.value;
  const predictions =
    orientation === 'rows' ? trace.a[2]?.map(([one]) => one ?? 0) : trace.transposed;
  return (
    <Figure
      {...model.frame}
      table={table(trace)}
      sentence={model.sentence.value}
      selectors={
        !model.hidden('orientation') && (
          <Selector
            label="Examples lie in"
            choices={orientations}
            value={orientation}
            onChange={(next) => model.set({ orientation: next })}
            disabled={model.locked('orientation')}
          />
        )
      }
      stage={(size) => (
        <Net
          size={size}
          part={trace.part}
          orientation={orientation}
          onChoose={(part) => model.set({ part: nameOf(part) })}
        />
      )}
      below={
        <table class="notation-net__shapes">
          <caption>Shapes for two examples, and their predictions</caption>
          <tbody>
            {[1, 2].map((layer) => (
              <tr key={layer}>
                <th scope="row">
                  <MathHtml tex={formula(layer, orientation)} />
                </th>
                <td>{shapes(layer, orientation)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">predictions</th>
              <td>{predictions?.map((one) => formatNumber(one)).join(' and ')}</td>
            </tr>
          </tbody>
        </table>
      }
    />
  );
}

const input = (layer: number) => (layer === 1 ? 'X' : `A^{[${layer - 1}]}`);

const formula = (layer: number, orientation: State['orientation']): string => {
  const weights = `W^{[${layer}]}`;
  const product =
    orientation === 'rows' ? `${input(layer)}${weights}` : `${weights}${input(layer)}`;
  return `Z^{[${layer}]} = ${product} + b^{[${layer}]}`;
};

const shapes = (layer: number, orientation: State['orientation']): string => {
  const factors = [valueShape(layer - 1, orientation), weightShape(layer, orientation)];
  const product = orientation === 'rows' ? factors : factors.toReversed();
  return `${valueShape(layer, orientation)} = ${product.join(' ')} + b`;
};
