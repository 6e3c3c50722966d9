import { Icon } from '../marks/icons.tsx';
import '../player/Transport.css';

interface RunButtonProps {
  /** What the filled button says: Run, Multiply, Nudge. */
  readonly verb: string;
  readonly onRun: () => void;
  readonly onReset: () => void;
  /** After the run only Reset is left: from then on the figure follows its controls. */
  readonly ran: boolean;
}

/** The transport of a figure that has no steps: it runs once, then answers to its controls. */
export function RunButton({ verb, onRun, onReset, ran }: RunButtonProps) {
  return (
    <div class="transport">
      <div class="transport__buttons">
        <button type="button" class="button button--filled" onClick={onRun} disabled={ran}>
          <Icon name="play" />
          {verb}
        </button>
        <button type="button" class="button" onClick={onReset}>
          <Icon name="reset" />
          Reset
        </button>
      </div>
    </div>
  );
}
