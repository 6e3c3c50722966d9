import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Option } from '../../kinds/choice.ts';
import { write } from '../../outline.ts';
import type { ExercisePage } from '../page/use-exercise.ts';
import { Line } from '../text/Markdown.tsx';
import { choose, isChosen } from './texts.ts';

interface OptionsProps {
  readonly page: ExercisePage;
  readonly idOf: (field: string) => string;
  readonly options: readonly Option<unknown>[];
  readonly isSeveral: boolean;
}

/** Radios, or boxes where several may be right; after a check each chosen one is marked. */
export function Options({ page, idOf, options, isSeveral }: OptionsProps) {
  const { texts, parameters, isCommitted } = page;
  const isGuess = page.exercise.kind === 'predict';
  return (
    <fieldset class="exercise__options">
      <legend class="visually-hidden">{isSeveral ? 'Choose every right one' : 'Choose one'}</legend>
      {options.map(({ id, text }) => {
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
