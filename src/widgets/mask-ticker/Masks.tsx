import { type Pass, tickerBatch, tickerUnits } from '../../experiments/dropout/mask-ticker.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { offIn } from './model.ts';

interface MasksProps {
  readonly width: number;
  readonly pass: Pass | null;
  /** The row that the network shows, from 1. */
  readonly row: number;
}

const [top, rowHeight] = [46, 34];
const rows = Array.from({ length: tickerBatch }, (_, i) => i);
const units = Array.from({ length: tickerUnits }, (_, i) => i);

/** One row for each example of the batch: its mask, how many units it turns off, what one fixed point gets. */
export function Masks({ width, pass, row }: MasksProps) {
  const [left, aside] = [34, 104];
  const cell = (width - left - aside) / tickerUnits;
  const height = top + rowHeight * tickerBatch + 6;
  const y = (i: number) => top + rowHeight * i;
  const [offAt, answerAt] = [width - aside + 30, width - 4];
  return (
    <svg
      class="mask-ticker__masks"
      width={width}
      height={height}
      role="img"
      aria-label={
        pass === null
          ? 'Masks of four examples, not drawn yet'
          : `Masks of four examples, with ${pass.masks.map(offIn).join(', ')} units off`
      }
    >
      <text x={left} y={16} class="mask-ticker__name">
        masks of the four examples
      </text>
      <text x={offAt} y={top - 8} text-anchor="end" class="mask-ticker__name">
        off
      </text>
      <text x={answerAt} y={top - 8} text-anchor="end" class="mask-ticker__name">
        fixed point
      </text>
      {rows.map((i) => {
        const mask = pass?.masks[i];
        return (
          <g key={i} class={i + 1 === row ? 'mask-ticker__row mask-ticker__row--drawn' : undefined}>
            <text x={4} y={y(i) + 22}>
              {i + 1}
            </text>
            {units.map((unit) => (
              <Cell
                key={unit}
                x={left + cell * unit}
                y={y(i) + 3}
                width={cell - 3}
                isOn={mask?.[unit]}
              />
            ))}
            {mask && (
              <text x={offAt} y={y(i) + 22} text-anchor="end">
                {offIn(mask)}
              </text>
            )}
            {pass && (
              <text x={answerAt} y={y(i) + 22} text-anchor="end" class="mask-ticker__answer">
                {formatNumber(pass.watched[i]!, { decimals: 2 })}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Cell({
  x,
  y,
  width,
  isOn,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isOn: boolean | undefined;
}) {
  const height = rowHeight - 8;
  const arm = 0.25 * Math.min(width, height);
  const [cx, cy] = [x + width / 2, y + height / 2];
  return (
    <>
      <rect
        class={
          isOn === undefined
            ? 'mask-ticker__cell'
            : isOn
              ? 'mask-ticker__cell mask-ticker__cell--on'
              : 'mask-ticker__cell mask-ticker__cell--off'
        }
        x={x}
        y={y}
        width={width}
        height={height}
      />
      {isOn === false && (
        <path
          class="mask-ticker__cross"
          d={`M${cx - arm} ${cy - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`}
        />
      )}
    </>
  );
}
