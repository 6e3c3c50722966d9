import { ProgramField } from '../../../widgets/kit/code/field/ProgramField.tsx';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Code } from '../../kinds/code.ts';
import type { InputsProps } from './Inputs.tsx';

interface ProgramProps extends InputsProps {
  readonly exercise: Code;
}

/** The program, the words it may use, and the laws it must keep. */
export function Program(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'code' ? <OwnProgram {...props} exercise={exercise} /> : null;
}

function OwnProgram({ page, idOf, exercise, onEnter }: ProgramProps) {
  return (
    <>
      <p class="control__label exercise__program-label">Your function</p>
      <div class="exercise__program">
        <ProgramField
          id={idOf('source')}
          label="Your function"
          hint="Ctrl and Enter checks it. Escape, then Tab leaves the editor."
          source={page.texts['source'] ?? ''}
          fault={faultOf(page)}
          onInput={(text) => page.type('source', text)}
          onRun={onEnter}
        />
      </div>
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

/** The line in which the last check stopped or first went wrong, until the program changes. */
function faultOf({ checked }: ProgramProps['page']): number | null {
  const [finding] = checked?.findings ?? [];
  if (finding?.kind !== 'code') return null;
  const { result } = finding;
  return result.kind === 'stopped'
    ? result.line
    : (result.outcomes.find(({ isPassed, line }) => !isPassed && line !== null)?.line ?? null);
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
