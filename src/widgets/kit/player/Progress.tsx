import { Icon } from '../marks/icons.tsx';
import './Progress.css';

interface ProgressProps {
  /** `Training, step 120 of 2,000`. */
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly onCancel: () => void;
}

/** A run that takes its time: how far it is, and a way out. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  return (
    <div class="progress">
      <progress class="progress__bar" max={1} value={share} aria-label={label} />
      <span class="progress__label">{label}</span>
      <button type="button" class="button" onClick={onCancel}>
        <Icon name="cancel" />
        Cancel
      </button>
    </div>
  );
}
