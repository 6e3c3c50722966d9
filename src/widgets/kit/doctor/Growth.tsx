import { formatNumber } from '../../../experiments/format-number.ts';

/** How many updates are listed. */
const shown = 6;

/** The loss, update by update, up to the last finite one. */
export function Growth({ losses }: { readonly losses: readonly number[] }) {
  const from = Math.max(0, losses.length - shown);
  return (
    <table class="doctor__growth">
      <caption>loss after update</caption>
      <tbody>
        {losses.slice(from).map((loss, i) => (
          <tr key={from + i}>
            <th scope="row">{from + i}</th>
            <td>{formatNumber(loss)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
