import katex from 'katex';

/** Equations, one a line, as HTML whose parts carry `data-quantity="as.u"`, as the nodes of the figure do. */
export function formulaHtml(tex: string, quantities: string): string {
  const named = tex.replace(/quantity=/g, `quantity=${quantities}.`);
  const lines = named.split('\n').map((line) =>
    katex.renderToString(`\\displaystyle ${line}`, {
      throwOnError: true,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({ command }) => command === '\\htmlData',
    }),
  );
  return lines.map((line) => `<span class="stepper__equation">${line}</span>`).join('');
}
