import { Icon } from '../../widgets/kit/marks/icons.tsx';
import type { Try } from '../history.ts';
import { plainNumber } from './plain-number.ts';

interface TriesProps {
  readonly tries: readonly Try[];
  /** How many numbers an answer has. */
  readonly blanks: number;
}

/** Checked answers to the numbers on the page, the first one first. */
export function Tries({ tries, blanks }: TriesProps) {
  if (tries.length === 0) return null;
  return (
    <div class="exercise__tries">
      <span class="exercise__tries-word">
        {tries.length === 1 ? 'One try' : `${tries.length} tries`}
      </span>
      <ol>
        {tries.map((one) => (
          <li key={one.at}>
            {said(one, blanks)}
            <Icon name={one.score === 1 ? 'check' : 'warning'} />
            <span class="visually-hidden">{one.score === 1 ? 'right' : 'not yet'}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A number, or for several blanks how many were right. */
const said = ({ answer, score }: Try, blanks: number): string =>
  typeof answer === 'number' ? plainNumber(answer) : `${Math.round(score * blanks)} of ${blanks}`;
