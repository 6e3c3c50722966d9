import type { Exercise } from '../../../exercises/exercise.ts';
import { referencesIn } from '../../../exercises/markdown.ts';
import { write } from '../../../exercises/outline.ts';
import { type References, referenceKey } from '../../../exercises/view/text/setting.ts';
import { type Reference, resolve } from '../../references.ts';

/** How the places are found that an exercise's texts name; from a page of its own, references lead to the chapter. */
export const placeFinder =
  (from: string | undefined) =>
  ({ short, capital, ...target }: Readonly<Record<string, string>>): Reference =>
    resolve({
      ...target,
      short: short !== undefined,
      capital: capital !== undefined,
      ...(from === undefined ? {} : { from }),
    });

/** Every place that an exercise's texts name. */
export function referencesOf(
  { prompt, hints, right, otherwise, solution, printed }: Exercise,
  find: (attributes: Readonly<Record<string, string>>) => Reference,
): References {
  return Object.fromEntries(
    [prompt, ...hints, right, otherwise, solution]
      .flatMap((text) => referencesIn(write(text, printed)))
      .map((attributes) => [referenceKey(attributes), find(attributes)]),
  );
}
