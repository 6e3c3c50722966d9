import { mathRuns } from '../../../widgets/kit/graph/math-text.ts';
import { escaped, type Setting } from '../../markdown.ts';

/** A place in the book, as the build found it; href is null where it is not written yet. */
export interface Reference {
  readonly text: string;
  readonly href: string | null;
}

/** References by the attributes that asked for them, see `referenceKey`. */
export type References = Readonly<Record<string, Reference>>;

export const referenceKey = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');

type Run = ReturnType<typeof mathRuns>[number];

/** Signs of a formula that no line breaks, as in the prose. */
const longestWhole = 16;

/** Texts with a variant's numbers are set in the page: mathematics on one line, in KaTeX's faces, without KaTeX's script. */
export const pageSetting = (references: References): Setting => ({
  math: (tex) => {
    const runs = mathRuns(tex);
    const length = runs.reduce((sum, { text }) => sum + text.length, 0);
    const whole = length <= longestWhole ? ' math--whole' : '';
    return `<span class="math${whole}">${mathHtml(runs)}</span>`;
  },
  see: (attributes) => {
    const { text = '', href = null } = references[referenceKey(attributes)] ?? {};
    return href === null
      ? escaped(text)
      : `<a class="see" href="${escaped(href)}">${escaped(text)}</a>`;
  },
  measured: (_id, text) => escaped(text),
});

/** An exponent and an index of one letter stand above each other. */
function mathHtml(runs: readonly Run[]): string {
  const [first, second, ...rest] = runs;
  if (first === undefined) return '';
  if (first.level === 'above' && second?.level === 'below')
    return `<span class="math__both">${runHtml(first)}${runHtml(second)}</span>${mathHtml(rest)}`;
  return runHtml(first) + mathHtml(runs.slice(1));
}

function runHtml({ text, leans, level }: Run): string {
  const inner = leans ? `<i>${escaped(text)}</i>` : escaped(text);
  if (level === 'above') return `<sup>${inner}</sup>`;
  if (level === 'corner') return `<small>${inner}</small>`;
  return level === 'below' ? `<sub>${inner}</sub>` : inner;
}
