import { useState } from 'preact/hooks';
import type { HandPoints } from '../../../exercises/grading/results/marks.ts';
import { nameOf, type Row } from '../../../exercises/grading/results/row.ts';
import type { AboutItem } from '../../../exercises/grading/verdict/graded.ts';
import { Markdown } from '../../../exercises/view/text/Markdown.tsx';
import { PointsField } from './PointsField.tsx';

interface ReadingProps {
  readonly rows: readonly Row[];
  readonly about: readonly AboutItem[];
  readonly byHand: HandPoints;
  readonly onPoints: (key: string, ex: string, points: number | null) => void;
}

/** Answers that are shown before somebody asks for more. */
const atFirst = 20;

/** Answers that a person reads, one under the other, each with a field for its points. */
export function Reading({ rows, about, byHand, onPoints }: ReadingProps) {
  const [most, setMost] = useState(atFirst);
  return (
    <>
      {about
        .filter(({ kind }) => kind === 'short')
        .map(({ ex, title, points, claims }) => {
          const answers = rows.flatMap((row) => {
            const outcome = row.graded?.items.find((one) => one.ex === ex)?.outcome;
            return row.isCounted && outcome?.kind === 'person' ? [{ row, text: outcome.text }] : [];
          });
          if (answers.length === 0) return null;
          const unread = answers.filter(({ row }) => byHand[row.key]?.[ex] === undefined);
          return (
            <section key={ex} aria-label={`Answers to read: ${title}`}>
              <h2 class="grade__head">To be read: {title}</h2>
              <p class="grade__small">A full answer says:</p>
              <ul class="grade__claims">
                {claims.map((claim) => (
                  <li key={claim}>
                    <Markdown text={claim} references={{}} />
                  </li>
                ))}
              </ul>
              {answers.slice(0, most).map(({ row, text }) => (
                <div key={row.key} class="grade__answer">
                  <p class="grade__small">{nameOf(row)}</p>
                  <blockquote>{text}</blockquote>
                  <PointsField
                    label={`Points for ${nameOf(row)}`}
                    most={points}
                    value={byHand[row.key]?.[ex]}
                    onPoints={(given) => onPoints(row.key, ex, given)}
                  />
                </div>
              ))}
              <div class="grade__ways">
                {answers.length > most && (
                  <button type="button" class="button" onClick={() => setMost(answers.length)}>
                    Show all {answers.length}
                  </button>
                )}
                {unread.length > 0 && (
                  <button
                    type="button"
                    class="button"
                    onClick={() => {
                      for (const { row } of unread) onPoints(row.key, ex, points);
                    }}
                  >
                    Full points for the {unread.length} without any
                  </button>
                )}
              </div>
            </section>
          );
        })}
    </>
  );
}
