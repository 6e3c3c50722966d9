import { formatNumber } from '../../../experiments/format-number.ts';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Exercise } from '../../exercise.ts';
import type { Try } from '../../kept/history.ts';
import { fieldsOf } from '../answer/fields.ts';
import type { ExercisePage } from '../page/use-exercise.ts';
import { Line } from '../text/Markdown.tsx';
import { plainNumber } from './plain-number.ts';
import { labelOf } from './words.ts';

/** Checked answers to the numbers on the page, the first one first. */
export function Tries({ page }: { readonly page: ExercisePage }) {
  const { tries, exercise, parameters } = page;
  if (tries.length === 0 || exercise.kind === 'predict') return null;
  const isScored = exercise.kind !== 'short' && page.feedback !== 'none';
  return (
    <div class="exercise__tries">
      <span class="exercise__tries-word">
        {tries.length === 1 ? 'One try' : `${tries.length} tries`}
      </span>
      <ol>
        {tries.map((one) => (
          <li key={one.id ?? one.at}>
            <Line text={said(exercise, parameters, one)} />
            {isScored && (
              <>
                <Icon name={one.score === 1 ? 'check' : 'warning'} />
                <span class="visually-hidden">{one.score === 1 ? 'right' : 'not yet'}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {isScored && <span>{earned(page.points, page.work.score)}</span>}
    </div>
  );
}

/** The best of all tries counts, whatever their numbers were. */
const earned = (points: number, score: number): string =>
  `${formatNumber(points * score, { digits: 2 })} of ${points} point${points === 1 ? '' : 's'}`;

/** The answer where it is short, otherwise how much of it was right. */
function said(exercise: Exercise, parameters: unknown, { answer, score }: Try): string {
  switch (exercise.kind) {
    case 'numeric':
      return [answer]
        .flat()
        .map((one) => plainNumber(Number(one)))
        .join(', ');
    case 'gradients': {
      const blanks = fieldsOf(exercise, parameters).length;
      return `${Math.round(score * blanks)} of ${blanks}`;
    }
    case 'choice':
      return Array.isArray(answer) && answer.length === 1
        ? (labelOf(exercise, parameters, String(answer[0])) ?? '')
        : `${Object.values(Object(answer)).length} chosen`;
    case 'order': {
      const lines = Object.values(Object(answer)).length;
      return `${lines} ${lines === 1 ? 'line' : 'lines'}`;
    }
    case 'target':
      return Object.values(Object(answer))
        .map((value) => (typeof value === 'number' ? formatNumber(value, { digits: 3 }) : value))
        .join(' · ');
    case 'repair': {
      const swapped = exercise.stages.filter(({ id, sound }) => Object(answer)[id] === sound);
      return `${swapped.length} of ${exercise.stages.length} sound`;
    }
    case 'code': {
      const laws = exercise.laws(parameters).length;
      return `${Math.round(score * laws)} of ${laws} laws`;
    }
    default:
      return `“${String(answer).slice(0, 24)}…”`;
  }
}
