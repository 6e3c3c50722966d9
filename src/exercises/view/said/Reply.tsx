import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Part, Verdict } from '../../outline.ts';
import { write } from '../../outline.ts';
import { fieldsOf } from '../answer/fields.ts';
import type { Checked, ExercisePage } from '../page/use-exercise.ts';
import { Line, Markdown } from '../text/Markdown.tsx';
import type { References } from '../text/setting.ts';
import { Truth } from './Truth.tsx';
import { labelOf, verdictWord } from './words.ts';

interface ReplyProps {
  readonly page: ExercisePage;
  readonly checked: Checked;
  readonly references: References;
}

/** The verdict in a word, then what is said: to every choice, otherwise to the first part that went wrong, because the others may follow from it. */
export function Reply({ page, checked, references }: ReplyProps) {
  const { exercise, parameters } = page;
  const { verdict, replies } = checked;
  if (page.feedback !== 'immediate') return <Told page={page} score={verdict.score} />;
  const { parts, score } = verdict;
  const fields = fieldsOf(exercise, parameters);
  const isEach = exercise.kind === 'choice' || exercise.kind === 'order';
  const wrong = parts.filter((part) => part.score < part.max && part.feedbackId !== 'blank');
  const first = wrong.find((part) => part.feedbackId !== 'carried') ?? wrong[0];
  const isSaidByKind = exercise.kind === 'predict' || exercise.kind === 'short';
  const said: readonly (readonly [string, string])[] =
    isEach || isSaidByKind
      ? Object.entries(replies).slice(0, exercise.kind === 'order' ? 1 : undefined)
      : first && replies[first.id] !== undefined
        ? [[first.id, replies[first.id] ?? '']]
        : [];
  const isRight = score === 1 && !isSaidByKind;
  return (
    <>
      <Word verdict={verdict} page={page} isBeside={fields.length === 1} />
      {exercise.kind === 'predict' && <Truth page={page} exercise={exercise} checked={checked} />}
      {isRight && !(exercise.kind === 'choice' && !exercise.isSeveral) && (
        <Said text={write(exercise.right, parameters)} references={references} />
      )}
      {(isRight && exercise.kind !== 'choice' ? [] : said).map(([id, text]) => {
        const label =
          isEach || parts.length > 1
            ? (fields.find((field) => field.id === id)?.label ?? labelOf(exercise, parameters, id))
            : null;
        return <Said key={id} label={label} text={text} references={references} />;
      })}
    </>
  );
}

/** Where replies wait until the work is handed in: the score, or that the answer is kept. */
function Told({ page, score }: { readonly page: ExercisePage; readonly score: number }) {
  const { exercise, feedback } = page;
  const isScored = feedback === 'score' && exercise.kind !== 'short' && exercise.kind !== 'predict';
  return (
    <p class="exercise__verdict">
      <Icon name="lock" />
      <strong>Kept.</strong>
      {isScored && <span>{Math.round(100 * score)} %</span>}
    </p>
  );
}

interface SaidProps {
  readonly label?: string | null;
  readonly text: string;
  readonly references: References;
}

function Said({ label = null, text, references }: SaidProps) {
  return (
    <div class="exercise__feedback">
      {label !== null && (
        <span class="exercise__about">
          <Line text={label} />
        </span>
      )}
      <Markdown text={text} references={references} />
    </div>
  );
}

interface WordProps {
  readonly verdict: Verdict;
  readonly page: ExercisePage;
  /** It stands beside the only field, and is only said here. */
  readonly isBeside: boolean;
}

function Word({ verdict, page, isBeside }: WordProps) {
  const { word, isFaulty } = verdictWord(page.exercise, verdict);
  const counted = verdict.parts.filter(({ max }) => max > 0);
  return (
    <p
      class={isBeside && page.exercise.kind !== 'predict' ? 'visually-hidden' : 'exercise__verdict'}
    >
      <Icon name={isFaulty ? 'warning' : page.exercise.kind === 'predict' ? 'lock' : 'check'} />
      <strong>{word}</strong>
      {counted.length > 1 && page.exercise.kind !== 'order' && <span>{count(counted)}</span>}
    </p>
  );
}

const count = (parts: readonly Part[]) =>
  `${parts.filter((part) => part.score >= part.max).length} of ${parts.reduce((sum, { id, max }) => sum + (id === 'missing' ? max : 1), 0)}`;
