import katex from 'katex';

/** A formula as HTML whose parts carry `data-quantity="as.u"`, as the nodes of the figure do. */
export function formulaHtml(tex: string, quantities: string): string {
  const named = tex.replace(/quantity=/g, `quantity=${quantities}.`);
  return katex.renderToString(named, {
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData',
  });
}
