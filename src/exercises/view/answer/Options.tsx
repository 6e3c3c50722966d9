import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Exercise } from '../../exercise.ts';
import type { Option } from '../../kinds/choice.ts';
import { write } from '../../outline.ts';
import { Line } from '../text/Markdown.tsx';
import type { InputsProps } from './Inputs.tsx';
import { choose, isChosen } from './texts.ts';

/** Radios, or boxes where several may be right; after a check each chosen one is marked. */
export function Options({ page, idOf }: InputsProps) {
  const { exercise } = page;
  const isSeveral = exercise.kind === 'choice' && exercise.isSeveral;
  const { texts, parameters, isCommitted } = page;
  const isGuess = page.exercise.kind === 'predict';
  return (
    <fieldset class="exercise__options">
      <legend class="visually-hidden">{isSeveral ? 'Choose every right one' : 'Choose one'}</legend>
      {optionsOf(exercise).map(({ id, text }) => {
        const part = isGuess ? undefined : page.checkedPart(id);
        return (
          <label key={id} class="exercise__option">
            <input
              id={idOf(id)}
              type={isSeveral ? 'checkbox' : 'radio'}
              name={idOf('options')}
              checked={isChosen(texts, id)}
              disabled={isCommitted}
              onChange={() => page.put(choose(texts, id, isSeveral))}
            />
            <span class="exercise__option-text">
              <Line text={write(text, parameters)} />
            </span>
            {part && (
              <span class="exercise__mark">
                <Icon name={part.score > 0 ? 'check' : 'warning'} />
                {part.score > 0 ? 'Right.' : 'Not yet.'}
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}

function optionsOf(exercise: Exercise): readonly Option<unknown>[] {
  if (exercise.kind === 'choice') return exercise.options;
  return exercise.kind === 'predict' && exercise.ask.form === 'range' ? exercise.ask.options : [];
}
