import { formatNumber } from '../../../experiments/format-number.ts';

/** How many losses are listed. */
const shown = 6;

interface GrowthProps {
  readonly losses: readonly number[];
  /** Updates from one loss to the next. */
  readonly every: number;
  /** Updates before the first. */
  readonly from: number;
  /** What is listed; the loss unless told. */
  readonly of?: string;
}

/** The loss, update by update or in longer steps, up to the last finite one. */
export function Growth({ losses: all, every, from, of = 'loss' }: GrowthProps) {
  const lost = all.findIndex((loss) => !Number.isFinite(loss));
  const losses = lost < 0 ? all : all.slice(0, lost);
  const first = Math.max(0, losses.length - shown);
  return (
    <table class="doctor__growth">
      <caption>{of} after update</caption>
      <tbody>
        {losses.slice(first).map((loss, i) => (
          <tr key={first + i}>
            <th scope="row">{from + (first + i) * every}</th>
            <td>{formatNumber(loss)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
