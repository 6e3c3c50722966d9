import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { Submission } from '../../exercises/submission/submission.ts';
import { Line } from '../../exercises/view/text/Markdown.tsx';

/** What was answered to the item at a place of the assignment, in the words of its exercise. */
export type InWords = (
  at: number,
  item: Submission['items'][number],
) => {
  /** The student's own text; otherwise the lines are Markdown. */
  readonly isOwnText: boolean;
  readonly lines: readonly string[];
};

interface ContentsProps {
  readonly made: Submission;
  readonly titles: readonly string[];
  readonly inWords: InWords;
  readonly feedback: Assignment['feedback'];
}

/** All that a submission holds: first as a student reads it, then as it is written. */
export function Contents({ made, titles, inWords, feedback }: ContentsProps) {
  return (
    <div class="student__table">
      <table>
        <thead>
          <tr>
            <th scope="col">exercise</th>
            <th scope="col">answer</th>
            <th scope="col">checks</th>
            {feedback !== 'none' && <th scope="col">score here</th>}
          </tr>
        </thead>
        <tbody>
          {made.items.map((item, at) => (
            <tr key={item.ex}>
              <th scope="row">{titles[at]}</th>
              <td>{item.answer === null ? 'not answered' : <Answered {...inWords(at, item)} />}</td>
              <td>{item.history.length}</td>
              {feedback !== 'none' && <td>{Math.round(100 * item.claimed)} %</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        And: {made.student}, the assignment’s id {made.assignment}, the answer and time of each
        check, and check digits. Grading runs every answer again; the score here is what this page
        found.
      </p>
      <details>
        <summary>The whole file, as it is written</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls takes the focus */}
        <pre class="student__file" tabIndex={0}>
          {JSON.stringify(made, null, 2)}
        </pre>
      </details>
    </div>
  );
}

function Answered({ isOwnText, lines }: ReturnType<InWords>) {
  if (isOwnText) return <div class="student__own">{lines.join('\n')}</div>;
  return (
    <>
      {lines.map((line) => (
        <div key={line}>
          <Line text={line} />
        </div>
      ))}
    </>
  );
}
