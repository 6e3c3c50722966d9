interface ProgressProps {
  readonly done: number;
  readonly total: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** How far the grading is, and how long it will take at this pace. */
export function Progress({ done, total, since }: ProgressProps) {
  const seconds = (Date.now() - since) / 1000;
  const left = done > 4 ? (seconds / done) * (total - done) : null;
  return (
    <div class="grade__progress">
      <progress max={total} value={done} aria-label="Graded" />
      <span class="grade__small">
        {done} of {total}
        {left !== null && `, about ${spoken(left)} left`}
      </span>
    </div>
  );
}

/** "40 s", "3 min" */
export const spoken = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
