import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type Given, give, handPointsIn } from '../../exercises/grading/results/given.ts';
import type { References } from '../../exercises/view/text/setting.ts';
import { Bring } from './bring/Bring.tsx';
import { useBrought } from './bring/use-brought.ts';
import { Results } from './results/Results.tsx';
import { workerCount } from './work/open-workers.ts';
import { Progress, spoken } from './work/Progress.tsx';
import { useGrading } from './work/use-grading.ts';
import { useTraining } from './work/use-training.ts';
import '../../widgets/kit/controls/controls.css';
import './grade.css';

interface GradePageProps {
  /** This release of the book. */
  readonly book: string;
  readonly references: References;
}

/** /grade/: work in, every answer run again, the learning system's own sheet out. Nothing leaves the browser. */
export default function GradePage({ book, references }: GradePageProps) {
  const brought = useBrought();
  const grading = useGrading(book);
  const [salt, setSalt] = useState('');
  const [given, setGiven] = useState<Given>(new Map());
  /** Points given by hand that are in no saved table yet. */
  const [isUnsaved, setUnsaved] = useState(false);
  const { pieces, assignment, sheet } = brought;
  const { state, outcome } = grading;
  const byHand = useMemo(() => handPointsIn(outcome?.rows ?? [], given), [outcome, given]);
  const seconds = useTraining(assignment);
  // Before the page is drawn: nobody can leave in between.
  useLayoutEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
  const isBusy = state.kind === 'opening' || state.kind === 'grading';
  const lacks =
    pieces.length === 0
      ? 'Bring the work first.'
      : assignment === null
        ? 'Say which assignment it is.'
        : '';
  const isStale = outcome !== null && (outcome.pieces !== pieces || outcome.assignment !== assignment || outcome.roster !== (sheet?.roster ?? null) || outcome.salt !== salt); // biome-ignore format: one line
  const start = () => {
    if (assignment === null || lacks !== '') return;
    void grading.start({ assignment, pieces, roster: sheet?.roster ?? null, salt });
  };
  return (
    <div class="grade">
      <Bring brought={brought} salt={salt} onSalt={setSalt} />
      <div class="grade__start">
        <button
          type="button"
          class="button button--filled"
          aria-disabled={isBusy || lacks !== ''}
          onClick={() => !isBusy && start()}
        >
          {isStale ? 'Grade again' : 'Grade'}
        </button>
        {isBusy && (
          <button type="button" class="button" onClick={grading.cancel}>
            Cancel
          </button>
        )}
        <span class="grade__small" role="status">
          {lacks !== '' && lacks}
          {lacks === '' &&
            state.kind === 'idle' &&
            (isStale || outcome === null) &&
            ready(pieces.length, isStale, seconds)}
          {state.kind === 'opening' && 'The exercises are being loaded …'}
          {state.kind === 'problem' && state.says}
        </span>
        {state.kind === 'grading' && <Progress {...state} />}
      </div>
      {outcome !== null && (
        <Results
          outcome={outcome}
          sheetName={sheet?.name ?? ''}
          byHand={byHand}
          onPoints={(key, ex, points) => {
            const row = outcome.rows.find((one) => one.key === key);
            if (row === undefined) return;
            setGiven((known) => give(known, row, ex, points));
            setUnsaved(true);
          }}
          onSaved={() => setUnsaved(false)}
          references={references}
        />
      )}
    </div>
  );
}

const ready = (count: number, isStale: boolean, seconds: number) =>
  isStale
    ? 'What you brought has changed since it was graded.'
    : `${count} ${count === 1 ? 'piece' : 'pieces'} of work will be run again.${trained(count * seconds)}`;

const trained = (seconds: number) =>
  seconds === 0 ? '' : ` Networks are trained for it: at most about ${spoken(seconds / workerCount)} on a slow machine.`; // biome-ignore format: one line
