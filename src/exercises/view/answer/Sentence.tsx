import type { Short } from '../../kinds/short.ts';
import { write } from '../../outline.ts';
import { Line } from '../text/Markdown.tsx';
import type { InputsProps } from './Inputs.tsx';

interface SentenceProps extends InputsProps {
  readonly exercise: Short;
  readonly onEnter: () => void;
}

/** A few lines to write in, and once something is kept, the claims to compare it with. */
export function Sentence(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'short' ? <OwnSentence {...props} exercise={exercise} /> : null;
}

function OwnSentence({ page, idOf, exercise, onEnter }: SentenceProps) {
  const text = page.texts['text'] ?? '';
  return (
    <>
      <label class="control__label" for={idOf('text')}>
        Your answer
      </label>
      <textarea
        id={idOf('text')}
        class="exercise__sentence"
        rows={4}
        value={text}
        aria-describedby={idOf('count')}
        onInput={(event) => page.type('text', event.currentTarget.value)}
        onKeyDown={(event) =>
          event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onEnter()
        }
      />
      <p class="exercise__unit" id={idOf('count')}>
        {text.trim().length} of {exercise.limit} characters
      </p>
      {page.tries.length > 0 && (
        <div class="exercise__laws">
          <p class="exercise__order-head">Compare: a full answer says</p>
          <ul>
            {exercise.claims.map((claim) => (
              <li key={claim.id}>
                <span class="exercise__law-open" aria-hidden="true" />
                <Line text={write(claim.text, page.parameters)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
