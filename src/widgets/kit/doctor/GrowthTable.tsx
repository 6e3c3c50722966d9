import { formatNumber } from '../../../experiments/format-number.ts';
import type { Growth } from '../../../experiments/training/guarded.ts';

/** How many of them are listed. */
const shown = 6;

interface GrowthTableProps {
  readonly growth: Growth;
  /** What is listed; the loss unless told. */
  readonly of?: string;
}

/** The loss, update by update or in longer steps, up to the last finite one. */
export function GrowthTable({ growth, of = 'loss' }: GrowthTableProps) {
  const { losses, from, every } = growth;
  const lost = losses.findIndex((loss) => !Number.isFinite(loss));
  const end = lost < 0 ? losses.length : lost;
  const first = Math.max(0, end - shown);
  if (end === 0) return null;
  return (
    <table class="doctor__growth">
      <caption>{of} after update</caption>
      <tbody>
        {losses.slice(first, end).map((loss, i) => (
          <tr key={first + i}>
            <th scope="row">{from + (first + i) * every}</th>
            <td>{formatNumber(loss)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
