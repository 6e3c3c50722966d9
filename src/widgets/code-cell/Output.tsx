import type { Ending, Piece } from '../kit/code/sandbox/program.ts';
import { Icon } from '../kit/marks/icons.tsx';
import { CurvePlot } from './CurvePlot.tsx';

interface OutputProps {
  readonly id: string;
  /** Title of the program: a page may show several outputs. */
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly ending: Ending | null;
  /** How the run ended, in a sentence. */
  readonly said: string;
}

/** What a run printed, on the left, and plotted, on the right, under one hairline. */
export function Output({ id, title, pieces, ending, said }: OutputProps) {
  const text = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])).join('\n');
  const plots = pieces.flatMap((piece) => (piece.kind === 'plot' ? [piece.points] : []));
  const isStopped = ending?.kind === 'stopped';
  const isShown = pieces.length > 0 || said !== '';
  return (
    <div class={isShown ? 'code-cell__output' : undefined}>
      {pieces.length > 0 && (
        <div class={plots.length > 0 && text !== '' ? 'code-cell__both' : undefined}>
          {text !== '' && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
            <pre class="code-cell__text" tabIndex={0} role="region" aria-label={`Output: ${title}`}>
              {text}
            </pre>
          )}
          {plots.length > 0 && (
            <div class="code-cell__plots">
              {plots.map((points, i) => (
                <CurvePlot key={`${i}-${points.length}`} id={`${id}-plot-${i}`} points={points} />
              ))}
            </div>
          )}
        </div>
      )}
      <p
        class={isStopped ? 'code-cell__said code-cell__said--stopped' : 'code-cell__said'}
        role="status"
      >
        {isStopped && <Icon name="warning" />}
        <span>{said}</span>
      </p>
    </div>
  );
}
