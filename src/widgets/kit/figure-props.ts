import katex from 'katex';
import type { FigureAttributes } from './use-figure.ts';

interface Rendered {
  readonly captionHtml: string | undefined;
  readonly findingHtml: string | undefined;
}

/**
 * For a widget's `index.astro`, at build only: the author's attributes with the mathematics and code
 * of caption and finding rendered, so that no page carries KaTeX for them.
 */
export async function figureProps<Props extends Partial<FigureAttributes>>(
  props: Props,
  _slots?: unknown,
): Promise<Props & Rendered> {
  return {
    ...props,
    captionHtml: props.caption === undefined ? undefined : inlineHtml(props.caption),
    findingHtml: props.finding === undefined ? undefined : inlineHtml(props.finding),
  };
}

/** Plain text with `$mathematics$` and `` `code` ``, as HTML. */
export function inlineHtml(text: string): string {
  return text
    .split(/(\$[^$]+\$|`[^`]+`)/)
    .map((part) => {
      if (/^\$.+\$$/s.test(part)) return mathHtml(part.slice(1, -1));
      if (/^`.+`$/s.test(part)) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
      return escapeHtml(part);
    })
    .join('');
}

function mathHtml(tex: string): string {
  return katex.renderToString(tex, { throwOnError: true, strict: 'error' });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
