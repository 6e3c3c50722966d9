import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Code } from '../../kinds/code.ts';
import type { InputsProps } from './Inputs.tsx';

interface ProgramProps extends InputsProps {
  readonly exercise: Code;
  readonly onEnter: () => void;
}

/** The program, the words it may use, and the laws it must keep. */
export function Program(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'code' ? <OwnProgram {...props} exercise={exercise} /> : null;
}

function OwnProgram({ page, idOf, exercise, onEnter }: ProgramProps) {
  const source = page.texts['source'] ?? '';
  return (
    <>
      <label class="control__label" for={idOf('source')}>
        Your function. Ctrl and Enter checks it.
      </label>
      <textarea
        id={idOf('source')}
        class="exercise__program"
        spellcheck={false}
        autocomplete="off"
        rows={Math.max(6, source.split('\n').length + 1)}
        value={source}
        onInput={(event) => page.type('source', event.currentTarget.value)}
        onKeyDown={(event) =>
          event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onEnter()
        }
      />
      <div class="exercise__beside">
        {exercise.card && (
          <table class="exercise__card">
            <thead>
              <tr>
                <th scope="col">NumPy</th>
                <th scope="col">here</th>
              </tr>
            </thead>
            <tbody>
              {exercise.card.map(([numpy, here]) => (
                <tr key={numpy}>
                  <td>
                    <code>{numpy}</code>
                  </td>
                  <td>
                    <code>{here}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Laws page={page} exercise={exercise} />
      </div>
    </>
  );
}

function Laws({ page, exercise }: Pick<ProgramProps, 'page' | 'exercise'>) {
  const laws = exercise.laws(page.parameters);
  const hidden = laws.filter(({ isHidden }) => isHidden === true).length;
  const isChecked = page.checked !== null;
  return (
    <div class="exercise__laws">
      <p class="exercise__order-head">Laws</p>
      <ul>
        {laws
          .filter(({ isHidden }) => isHidden !== true || isChecked)
          .map(({ id, name }) => {
            const part = page.checkedPart(id);
            return (
              <li key={id}>
                {part ? (
                  <Icon name={part.score === 1 ? 'check' : 'warning'} />
                ) : (
                  <span class="exercise__law-open" aria-hidden="true" />
                )}
                <span>
                  {name}
                  {part && (
                    <span class="visually-hidden">{part.score === 1 ? ': kept' : ': broken'}</span>
                  )}
                </span>
              </li>
            );
          })}
        {hidden > 0 && !isChecked && (
          <li>
            <span class="exercise__law-open" aria-hidden="true" />
            <span>{hidden === 1 ? 'one more' : `${hidden} more`}, shown after the check</span>
          </li>
        )}
      </ul>
    </div>
  );
}
