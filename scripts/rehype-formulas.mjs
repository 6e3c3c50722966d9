// @ts-check
/** KaTeX lets an inline formula break after any "="; one this short stays whole, even on a 320 px screen. */
const longest = 16;

/** @typedef {{ type: string, value?: string, tagName?: string, properties?: Record<string, unknown>, children?: Node[] }} Node */

/** @param {Node} node @param {string} name */
const has = ({ properties }, name) =>
  Array.isArray(properties?.['className']) && properties['className'].includes(name);

/** @param {Node} node @returns {string} */
const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');

/** @param {Node} node @param {Record<string, unknown>} properties */
const give = (node, properties) => {
  node.properties = { ...node.properties, ...properties };
};

/** @param {Node} node @param {boolean} isDisplay */
function walk(node, isDisplay) {
  if (node.tagName === 'annotation') give(node, { 'data-pagefind-ignore': '' });
  if (has(node, 'katex-html')) {
    // The search index reads the formula once, from its MathML.
    give(node, { 'data-pagefind-ignore': '' });
    if (!isDisplay && textOf(node).length <= longest) {
      give(node, { className: ['katex-html', 'katex-whole'] });
    }
    return;
  }
  for (const child of node.children ?? []) walk(child, isDisplay || has(node, 'katex-display'));
}

/** Rehype plugin, after rehype-katex: short inline formulas stay whole, and search reads each formula once. */
export default function formulas() {
  return (/** @type {Node} */ tree) => walk(tree, false);
}
