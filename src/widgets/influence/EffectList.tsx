import { formatNumber } from '../../experiments/format-number.ts';
import { isStraight, type Trace } from './model.ts';

/** Every computed unit: what it did, and what gradient × nudge says. */
export function EffectList({ trace, ran }: { readonly trace: Trace; readonly ran: boolean }) {
  return (
    <table class="influence__list">
      <thead>
        <tr>
          <th scope="col">unit</th>
          <th scope="col">change</th>
          <th scope="col">gradient × nudge</th>
        </tr>
      </thead>
      <tbody>
        {trace.effects.map((effect) => (
          <tr key={effect.unit}>
            <th scope="row">{effect.unit}</th>
            <td>{ran ? formatNumber(effect.change) : '–'}</td>
            <td>
              {ran ? formatNumber(effect.predicted) : '–'}
              {ran && !isStraight(effect) && <span class="influence__bent"> switched</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
