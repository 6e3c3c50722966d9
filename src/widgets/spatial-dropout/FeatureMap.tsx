import { mapSide } from '../../experiments/dropout/spatial.ts';

interface FeatureMapProps {
  readonly name: string;
  readonly size: number;
  /** From 0 to 1, row by row. */
  readonly values: readonly number[];
  /** 0 where a number is off; null before the draw. */
  readonly mask: readonly number[] | null;
}

/** A map of numbers as darker and lighter cells; what is off is an empty one with a stroke through it. */
export function FeatureMap({ name, size, values, mask }: FeatureMapProps) {
  const cell = size / mapSide;
  const off = mask === null ? 0 : mask.filter((one) => one === 0).length;
  return (
    <svg
      class="spatial-dropout__map"
      width={size}
      height={size}
      role="img"
      aria-label={`${name}: ${mask === null ? `${values.length} numbers` : `${off} of ${values.length} numbers off`}`}
    >
      {values.map((value, i) => {
        const [x, y] = [(i % mapSide) * cell, Math.floor(i / mapSide) * cell];
        return mask?.[i] === 0 ? (
          <path
            key={i}
            class="spatial-dropout__off"
            d={`M${x + 3} ${y + cell - 3}L${x + cell - 3} ${y + 3}`}
          />
        ) : (
          <rect
            key={i}
            class="spatial-dropout__cell"
            x={x + 0.5}
            y={y + 0.5}
            width={cell - 1}
            height={cell - 1}
            fill-opacity={(0.08 + 0.92 * value).toFixed(2)}
          />
        );
      })}
      <rect class="spatial-dropout__edge" x="0.5" y="0.5" width={size - 1} height={size - 1} />
    </svg>
  );
}
