import { formatNumber } from '../../../experiments/format-number.ts';

/** The probability of each of the ten digits as a bar, the largest named in words. */
export function Chances({ values }: { readonly values: ArrayLike<number> }) {
  const chances = Array.from(values);
  const best = chances.indexOf(Math.max(...chances));
  return (
    <div class="digit-reader__chances">
      <ol>
        {Array.from({ length: 10 }, (_, digit) => {
          const chance = chances[digit] ?? 0;
          return (
            <li key={digit} class={digit === best ? 'digit-reader__best' : ''}>
              <span class="digit-reader__bar">
                <span style={{ height: `${Math.round(100 * chance)}%` }} />
              </span>
              <span>{digit}</span>
              <span class="visually-hidden">: {formatNumber(chance)}</span>
            </li>
          );
        })}
      </ol>
      {chances.length > 0 && (
        <p class="digit-reader__said">
          reads <strong>{best}</strong>, {Math.round(100 * chances[best]!)} %
        </p>
      )}
    </div>
  );
}
