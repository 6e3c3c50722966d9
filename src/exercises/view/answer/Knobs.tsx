import { Slider } from '../../../widgets/kit/controls/slider/Slider.tsx';
import type { Target } from '../../kinds/target.ts';
import { write } from '../../outline.ts';
import { Results } from '../said/Results.tsx';
import { Line } from '../text/Markdown.tsx';
import type { InputsProps } from './Inputs.tsx';

interface KnobsProps extends InputsProps {
  readonly exercise: Target;
}

/** The knobs that may be turned, what is locked, and how the claims stand. */
export function Knobs(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'target' ? <OwnKnobs {...props} exercise={exercise} /> : null;
}

function OwnKnobs({ page, exercise }: KnobsProps) {
  const { texts } = page;
  const turn = (id: string, value: string) => page.put({ ...texts, [id]: value });
  return (
    <>
      <div class="exercise__knobs">
        {exercise.knobs.map((knob) =>
          knob.kind === 'number' ? (
            <Slider
              key={knob.id}
              label={knob.label}
              value={Number(texts[knob.id] ?? knob.start)}
              min={knob.low}
              max={knob.high}
              scale={knob.isLog === true ? 'log' : 'linear'}
              integer={knob.isWhole === true}
              onChange={(value) => turn(knob.id, String(value))}
            />
          ) : (
            <label key={knob.id} class="exercise__pick">
              <span class="control__label">{knob.label}</span>
              <select
                class="field"
                onChange={({ currentTarget }) => turn(knob.id, currentTarget.value)}
              >
                {knob.options.map(({ id, text }) => (
                  <option key={id} value={id} selected={texts[knob.id] === id}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
      </div>
      <dl class="exercise__locked">
        {exercise.locked.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Line text={write(text, page.parameters)} />
            </dd>
          </div>
        ))}
      </dl>
      <Results page={page} exercise={exercise} />
    </>
  );
}
