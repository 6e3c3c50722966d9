import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundItem } from '../../../exercises/assignment/items.ts';
import type { Items } from '../../../exercises/grading/results/marks.ts';
import { shown } from '../../../exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../../exercises/grading/results/row.ts';
import type { GradedItem } from '../../../exercises/grading/verdict/graded.ts';
import { type ByHand, pointsOf } from '../../../exercises/grading/verdict/points.ts';
import { ExerciseView } from '../../../exercises/view/ExerciseView.tsx';
import type { References } from '../../../exercises/view/text/setting.ts';
import { itemsOf } from '../../student/open-assignment.ts';
import type { Outcome } from '../work/use-grading.ts';
import { PointsField } from './PointsField.tsx';
import { settingOf } from './replay-setting.ts';

interface ReplayProps {
  readonly row: Row;
  readonly outcome: Outcome;
  readonly items: Items;
  readonly byHand: ByHand;
  readonly onPoints: (ex: string, points: number | null) => void;
  readonly onClose: () => void;
  readonly references: References;
}

/** One submission as its student saw it, with what running it again gave. */
export function Replay({
  row,
  outcome,
  items,
  byHand,
  onPoints,
  onClose,
  references,
}: ReplayProps) {
  const { assignment } = outcome;
  const [found, setFound] = useState<readonly FoundItem[] | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void itemsOf(assignment, assignment.book).then((read) => setFound(read.found));
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { graded } = row;
  return (
    <section class="grade__replay" aria-labelledby="grade-replay">
      <h2 class="grade__head" id="grade-replay" tabIndex={-1} ref={head}>
        {nameOf(row) || row.path}
      </h2>
      <button type="button" class="button" onClick={onClose}>
        Close
      </button>
      <p class="grade__small">
        {row.path}
        {graded !== null && `, handed in ${graded.handedIn}, graded as ${graded.identity}`}
      </p>
      <ul class="grade__says">
        {row.flags.map(({ flag, says }) => (
          <li key={`${flag} ${says}`}>{says}</li>
        ))}
        {graded?.asTyped != null && (
          <li>
            Under the id in the file it would be {Math.round(graded.asTyped * 100)} % of all points,
            short answers apart.
          </li>
        )}
      </ul>
      {graded?.items.map((item, at) => {
        const about = items.find(({ ex }) => ex === item.ex);
        const points = about?.points ?? 0;
        const one = found?.find(({ item: asked }) => asked.ex === item.ex);
        const earned = pointsOf(item, points, byHand);
        return (
          <article
            key={item.ex}
            class="signpost signpost--exercise"
            aria-label={`Exercise ${at + 1}`}
          >
            <header class="signpost__head">
              <span class="signpost__word">Exercise {at + 1}</span>
              <span>{about?.title ?? item.ex}</span>
              <span class="signpost__count">
                {earned === null ? 'not graded' : shown(earned)} of {points}
              </span>
            </header>
            <p class="grade__verdict">{verdictOf(item)}</p>
            {(item.outcome.kind === 'person' || item.outcome.kind === 'not-graded') && (
              <PointsField
                label={`Points for ${about?.title ?? item.ex}`}
                most={points}
                value={byHand[item.ex]}
                onPoints={(given) => onPoints(item.ex, given)}
              />
            )}
            {one === undefined ? (
              <pre class="grade__raw">{JSON.stringify(item.answer, null, 1)}</pre>
            ) : (
              <ExerciseView
                exercise={one.exercise}
                references={references}
                printed={{}}
                setting={settingOf(assignment, one, item, graded.identity, outcome.salt)}
              />
            )}
          </article>
        );
      })}
    </section>
  );
}

function verdictOf({ outcome, claimed, attempt }: GradedItem): string {
  const variant = attempt === 0 ? '' : ` Variant ${attempt + 1}.`;
  const percent = (score: number) => `${Math.round(score * 100)} %`;
  switch (outcome.kind) {
    case 'graded':
      return `Run again: ${percent(outcome.score)}. The file claims ${percent(claimed)}.${variant}`;
    case 'blank':
      return 'Not answered.';
    case 'person':
      return `You read it and give the points.${variant}`;
    case 'not-graded':
      return `Not graded: ${outcome.why}`;
  }
}
