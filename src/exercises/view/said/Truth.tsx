import type { Guess, Predict } from '../../kinds/predict.ts';
import { write } from '../../outline.ts';
import type { Checked, ExercisePage } from '../page/use-exercise.ts';
import { Line } from '../text/Markdown.tsx';
import { plainNumber } from './plain-number.ts';

interface TruthProps {
  readonly page: ExercisePage;
  readonly exercise: Predict;
  readonly checked: Checked;
}

/** What was committed beside what the run gave; a curve shows both in its drawing. */
export function Truth({ page, exercise, checked }: TruthProps) {
  const { ask } = exercise;
  const committed = exercise.answer.safeParse(page.tries[0]?.answer);
  if (ask.form === 'curve' || !committed.success) return null;
  const said = (guess: Guess): string => {
    if (ask.form === 'number') return `${plainNumber(Number(guess))} ${ask.scale.name}`;
    const option = ask.options.find(({ id }) => id === guess);
    return option ? write(option.text, page.parameters) : '';
  };
  const truth = exercise.reference(page.parameters, checked.findings);
  return (
    <p class="exercise__notice">
      You said <Line text={`**${said(committed.data)}**`} />. The run gave{' '}
      <Line text={`**${said(truth)}**`} />.
    </p>
  );
}
