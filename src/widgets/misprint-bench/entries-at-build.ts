import { misprintsOf } from '../../experiments/misprints/catalogue.ts';
import { inlineHtml } from '../kit/figure-props.ts';
import type { EntryText } from './model.ts';

/** What the bench shows before it runs, mathematics rendered; the runs themselves load when asked for. */
export async function entriesAtBuild(
  chapter: string,
  only?: readonly string[],
): Promise<readonly EntryText[]> {
  const all = await misprintsOf(chapter);
  const unknown = only?.find((id) => !all.some((misprint) => misprint.id === id));
  if (unknown !== undefined)
    throw new Error(
      `MisprintBench: ${chapter} has no ${unknown}; it has ${all.map(({ id }) => id).join(', ')}`,
    );
  return all
    .filter(({ id }) => only === undefined || only.includes(id))
    .map(({ id, name, label, source, printed, right, why }) => ({
      id,
      name,
      label,
      source,
      printedHtml: inlineHtml(printed),
      rightHtml: inlineHtml(right),
      whyHtml: inlineHtml(why),
    }));
}
