import { misprintsOf } from '../../experiments/misprints/catalogue.ts';
import { inlineHtml } from '../kit/figure/figure-props.ts';

/** The words of one misprint as HTML. */
export interface SetWords {
  readonly printed: string;
  readonly right: string;
  readonly why: string;
}

/** Sets the words of one misprint, mathematics and all. It brings KaTeX along, so a page imports it on demand. */
export async function setWords(chapter: string, id: string): Promise<SetWords> {
  const all = await misprintsOf(chapter);
  const found = all.find((misprint) => misprint.id === id);
  if (found === undefined)
    throw new Error(
      `setWords: ${chapter} has no ${id}; it has ${all.map((misprint) => misprint.id).join(', ')}`,
    );
  const { printed, right, why } = found;
  return { printed: inlineHtml(printed), right: inlineHtml(right), why: inlineHtml(why) };
}
