import { dialects } from '../../experiments/crosswalk/dialects.ts';
import { nameOf, rules } from '../../experiments/initialization/rules.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { StateSlider } from '../kit/controls/slider/StateSlider.tsx';
import { Crosswalk } from '../kit/crosswalk/Crosswalk.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { Density } from './Density.tsx';
import { configurationOf, formOf, ruleNames, type State, table, widget } from './model.ts';
import './View.css';

const ruleChoices = rules.map((value) => ({ value, word: ruleNames[value] }));
const forms = [
  { value: 'uniform', word: 'uniform' },
  { value: 'normal', word: 'normal' },
] as const;

/** K10.2: what each rule is called, and what it draws from. */
export default function View(props: FigureProps<State>) {
  const model = useFigure(widget, props);
  const { state, trace, sentence } = model;
  const { rule } = state.value;
  const form = formOf(state.value);
  return (
    <Figure
      {...model.frame}
      table={table(state.value)}
      sentence={sentence.value}
      selectors={
        <>
          {!model.hidden('rule') && (
            <Selector
              label="Rule"
              choices={ruleChoices}
              value={rule}
              onChange={(next) => model.set({ rule: next })}
              disabled={model.locked('rule')}
            />
          )}
          {!model.hidden('form') && (
            <Selector
              label="Drawn from"
              choices={forms}
              value={form}
              onChange={(next) => model.set({ form: next })}
              disabled={model.locked('form') || rule === 'pytorch'}
            />
          )}
          {(['fanIn', 'fanOut'] as const).map((field) => (
            <StateSlider
              key={field}
              model={model}
              field={field}
              class="initializer-names__fan"
              label={field === 'fanIn' ? 'fan-in' : 'fan-out'}
              scale="log"
              integer
            />
          ))}
        </>
      }
      stage={({ width, narrow }) => (
        <div class={narrow ? 'initializer-names initializer-names--narrow' : 'initializer-names'}>
          <Density
            width={narrow ? width : Math.floor((width - 32) / 2)}
            trace={trace.value}
            form={form}
            label={sentence.value.replaceAll('*', '')}
          />
          <dl class="initializer-names__list">
            {dialects.map(({ library, initializers }) => (
              <div key={library}>
                <dt>{library}</dt>
                <dd>
                  <code>{initializers[nameOf(rule, form)]}</code>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      below={<Crosswalk configuration={configurationOf(state.value)} />}
    />
  );
}
