import { Icon } from '../../widgets/kit/marks/icons.tsx';
import type { Exercise } from '../exercise.ts';
import { type Part, write } from '../outline.ts';
import type { Field } from './fields.ts';
import { Line, Markdown } from './Markdown.tsx';
import type { References } from './setting.ts';
import type { Checked } from './use-exercise.ts';

interface ReplyProps {
  readonly exercise: Exercise;
  readonly parameters: unknown;
  readonly checked: Checked;
  readonly fields: readonly Field[];
  readonly references: References;
}

/** The verdict in a word, then one reply: to the first blank that went wrong, because the others may follow from it. */
export function Reply({ exercise, parameters, checked, fields, references }: ReplyProps) {
  const { verdict, replies } = checked;
  const { parts, score } = verdict;
  const wrong = parts.filter((part) => part.score < part.max && part.feedbackId !== 'blank');
  const first = wrong.find((part) => part.feedbackId !== 'carried') ?? wrong[0];
  const label = fields.find(({ id }) => id === first?.id)?.label;
  const text = score === 1 ? write(exercise.right, parameters) : replies[first?.id ?? ''];
  return (
    <>
      <Verdict parts={parts} isWrong={wrong.length > 0} />
      {text !== undefined && (
        <div class="exercise__feedback">
          {parts.length > 1 && first && label !== undefined && (
            <span class="exercise__about">
              <Line text={label} />
            </span>
          )}
          <Markdown text={text} references={references} />
        </div>
      )}
    </>
  );
}

/** For a single number it stands beside the field, and is only said here. */
function Verdict({
  parts,
  isWrong,
}: {
  readonly parts: readonly Part[];
  readonly isWrong: boolean;
}) {
  const right = parts.filter((part) => part.score === part.max).length;
  const word = isWrong ? 'Not yet.' : right === parts.length ? 'Right.' : 'Right so far.';
  return (
    <p class={parts.length === 1 ? 'visually-hidden' : 'exercise__verdict'}>
      <Icon name={isWrong ? 'warning' : 'check'} />
      <strong>{word}</strong>
      {parts.length > 1 && <span>{`${right} of ${parts.length}`}</span>}
    </p>
  );
}
