interface PointsFieldProps {
  readonly label: string;
  readonly most: number;
  readonly value: number | undefined;
  readonly onPoints: (points: number | null) => void;
}

/** Points that a person gives; empty while nobody has. */
export function PointsField({ label, most, value, onPoints }: PointsFieldProps) {
  return (
    <label class="grade__points">
      <input
        class="field grade__points-field"
        type="number"
        min={0}
        max={most}
        step="any"
        aria-label={label}
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          const points = currentTarget.valueAsNumber;
          onPoints(Number.isFinite(points) ? Math.min(most, Math.max(0, points)) : null);
        }}
      />
      <span aria-hidden="true">of {most}</span>
    </label>
  );
}
