import { formatNumber } from '../../../experiments/format-number.ts';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Claim, Claimed } from '../../kinds/claims.ts';
import type { Repair } from '../../kinds/repair.ts';
import { testClaims } from '../../kinds/rerun.ts';
import type { Target } from '../../kinds/target.ts';
import { settingsOf } from '../answer/texts.ts';
import type { ExercisePage } from '../page/use-exercise.ts';

interface ResultsProps {
  readonly page: ExercisePage;
  readonly exercise: Target | Repair;
}

/** Each claim with its limit and the numbers of the last run or check. */
export function Results({ page, exercise }: ResultsProps) {
  const { checked, shown, parameters } = page;
  const findings = checked?.findings ?? (shown ? [shown] : []);
  const settings = settingsOf(exercise, page.texts);
  const rows = findings.length > 0 ? testClaims(exercise, parameters, settings, findings) : null;
  const claims: readonly { readonly claim: Claim<unknown>; readonly claimed?: Claimed }[] =
    rows ?? exercise.claims(parameters).map((claim) => ({ claim }));
  const seeds = exercise.seeds;
  return (
    <table class="exercise__results">
      <caption class="visually-hidden">What must hold, and how it stands</caption>
      <thead>
        <tr>
          <th scope="col">must hold</th>
          <th scope="col">limit</th>
          <th scope="col">
            {checked ? `check on ${seeds} unseen seeds` : shown ? 'run on seed 1' : 'not run yet'}
          </th>
        </tr>
      </thead>
      <tbody>
        {claims.map(({ claim, claimed }) => (
          <tr key={claim.id}>
            <th scope="row">{claim.name}</th>
            <td>{claim.text}</td>
            <td>
              {claimed ? (
                <span class="exercise__values">
                  {claimed.values.map((value, i) => (
                    <span key={`${i} ${value}`} class="exercise__value">
                      {value === null ? 'stopped' : formatNumber(value, { digits: 3 })}
                      <Icon name={claimed.keeps[i] ? 'check' : 'warning'} />
                      <span class="visually-hidden">{claimed.keeps[i] ? 'kept' : 'not kept'}</span>
                    </span>
                  ))}
                </span>
              ) : (
                <span class="visually-hidden">nothing yet</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
