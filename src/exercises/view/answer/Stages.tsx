import type { Repair } from '../../kinds/repair.ts';
import { Results } from '../said/Results.tsx';
import { Line } from '../text/Markdown.tsx';
import type { InputsProps } from './Inputs.tsx';

interface StagesProps extends InputsProps {
  readonly exercise: Repair;
}

/** The stages of the machine in their order, each with what may stand there. */
export function Stages(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'repair' ? <OwnStages {...props} exercise={exercise} /> : null;
}

function OwnStages({ page, idOf, exercise }: StagesProps) {
  const { texts } = page;
  return (
    <>
      <ol class="exercise__stages">
        {exercise.stages.map((stage) => (
          <li key={stage.id}>
            <fieldset class="exercise__options">
              <legend>
                <Line text={stage.label} />
              </legend>
              {stage.options.map(({ id, text }) => (
                <label key={id} class="exercise__option">
                  <input
                    type="radio"
                    name={idOf(stage.id)}
                    checked={texts[stage.id] === id}
                    onChange={() => page.put({ ...texts, [stage.id]: id })}
                  />
                  <span class="exercise__option-text">
                    <Line text={text} />
                  </span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
      <Results page={page} exercise={exercise} />
    </>
  );
}
