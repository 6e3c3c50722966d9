import { differences } from '../../experiments/crosswalk/rules/differences.ts';
import { libraries, ruleNamesIn } from '../../experiments/crosswalk/rules/rule-names.ts';
import { asOurs, builtIn, writeRule } from '../../experiments/crosswalk/rules/write-rule.ts';
import { Selector } from '../kit/controls/Selector.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { asked, letters, type State, sentence, widget, words } from './model.ts';
import { Settings } from './Settings.tsx';
import './View.css';

/** Letters that a column of code has room for where three stand side by side. */
const COLUMN = 32;

/** `rules` names the rules that the chapter is about, `adagrad, rmsprop`; all of them where it is left out. */
export default function View(props: FigureProps<State> & { readonly rules?: string | undefined }) {
  const model = useFigure(widget, props);
  const rules = asked(props.rules ?? '');
  const wanted = model.state.value.rule;
  const rule = rules.includes(wanted) ? wanted : rules[0]!;
  const ours = asOurs(rule);
  return (
    <Figure
      {...model.frame}
      sentence={sentence({ rule })}
      selectors={
        rules.length > 1 &&
        !model.hidden('rule') && (
          <Selector
            label="Rule"
            choices={rules.map((value) => ({ value, word: words[value] }))}
            value={rule}
            onChange={(next) => model.set({ rule: next })}
            disabled={model.locked('rule')}
          />
        )
      }
      stage={({ narrow }) => (
        <div class="optimizer-names">
          <Settings settings={ruleNamesIn[rule].settings} isNarrow={narrow} />
          <p class="optimizer-names__head">The book’s rule in each library</p>
          <dl class="optimizer-names__codes">
            {libraries.map((library) => {
              const fixed = builtIn(ours, library);
              return (
                <div key={library}>
                  <dt>{library}</dt>
                  <dd>
                    <code>{writeRule(ours, library, { longest: COLUMN })}</code>
                    {fixed && (
                      <small>
                        {letters[fixed.setting]} is {String(fixed.value)} there and cannot be set:
                        another way.
                      </small>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
          <p class="optimizer-names__head">What names do not tell</p>
          <ul class="optimizer-names__differences">
            {differences[rule].map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    />
  );
}
