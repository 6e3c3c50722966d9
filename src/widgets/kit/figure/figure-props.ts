import katex from 'katex';

/** What an author writes on a figure: its caption and finding are text with `$mathematics$`. */
export type Authored<Props> = Omit<Props, 'caption' | 'finding'> & Printed;

interface Printed {
  readonly caption?: string | undefined;
  readonly finding?: string | undefined;
}

/** For a widget's `index.astro`: the author's attributes less those set as slots, which the page then holds only once. */
export function figureProps<Props extends Printed>(
  props: Props,
): Omit<Props, 'caption' | 'finding'> {
  const { caption: _caption, finding: _finding, ...rest } = props;
  return rest;
}

/** At build only: plain text with `$mathematics$` and `` `code` ``, as HTML, so that no page carries KaTeX for it. */
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
