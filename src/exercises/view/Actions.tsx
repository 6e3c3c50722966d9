import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { levels } from '../gradients/at-level.ts';
import { fieldsOf } from './answer/fields.ts';
import type { ExercisePage } from './page/use-exercise.ts';

interface ActionsProps {
  readonly page: ExercisePage;
  readonly onCheck: () => void;
}

/** What the reader may press: check, run, hint, new numbers. */
export function Actions({ page, onCheck }: ActionsProps) {
  const { exercise, work, running, tries } = page;
  const { kind } = exercise;
  const isRerun = kind === 'target' || kind === 'repair';
  const next =
    kind === 'gradients' && page.mayChooseLevel && page.checked?.verdict.score === 1
      ? levels.find((one) => one > exercise.level)
      : undefined;
  return (
    <div class="exercise__actions">
      <button
        type="button"
        class="button button--filled"
        aria-disabled={running !== null || page.checksLeft === 0}
        onClick={onCheck}
      >
        {checkWord(page)}
      </button>
      {isRerun && (
        <button type="button" class="button" aria-disabled={running !== null} onClick={page.tryOut}>
          <Icon name="play" />
          Run
        </button>
      )}
      {running && (
        <button type="button" class="button" onClick={page.stop}>
          <Icon name="cancel" />
          Stop
        </button>
      )}
      {work.hints < exercise.hints.length && (
        <button type="button" class="button" onClick={page.openHint}>
          {work.hints === 0 ? 'Show a hint' : 'Next hint'}
        </button>
      )}
      {exercise.generate && (tries.length > 0 || work.variant > 0) && (
        <button type="button" class="button" onClick={() => page.renew()}>
          <Icon name="seed" />
          {kind === 'choice' || kind === 'repair' ? 'New variant' : 'New numbers'}
        </button>
      )}
      {next !== undefined && exercise.generate && (
        <button type="button" class="button" onClick={() => page.renew(next)}>
          Fewer given
        </button>
      )}
      <span class="exercise__count" role={running ? 'status' : undefined}>
        {running ? 'Training …' : countWord(page)}
      </span>
    </div>
  );
}

function checkWord({ exercise, checked, parameters, isCommitted }: ExercisePage): string {
  switch (exercise.kind) {
    case 'predict':
      return isCommitted ? 'Show the run again' : exercise.verb;
    case 'short':
      return 'Keep my answer';
    case 'gradients':
      if (fieldsOf(exercise, parameters).length === 0) return 'I have read it';
  }
  return checked && checked.verdict.score < 1 ? 'Check again' : 'Check';
}

function countWord({ exercise, work, checksLeft }: ExercisePage): string {
  const left =
    checksLeft === null
      ? ''
      : checksLeft === 0
        ? 'No check is left: the best of them counts. '
        : `${checksLeft} ${checksLeft === 1 ? 'check' : 'checks'} left. `;
  const hints =
    work.hints === 0
      ? 'Hints cost nothing.'
      : `Hint ${work.hints} of ${exercise.hints.length}. No penalty.`;
  if (exercise.kind !== 'target' && exercise.kind !== 'repair') return left + hints;
  return `${left}A check trains ${exercise.seeds} times, about ${exercise.seconds} s. ${hints}`;
}
