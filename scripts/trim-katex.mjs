// @ts-check
/** One of KaTeX's 11 × 11 rules for a size inside a size. */
const size =
  /\.katex \.fontsize-ensurer\.reset-size(\d+)\.size(\d+),\s*\.katex \.katex-sizing\.reset-size\1\.size\2\{font-size:([\d.]+)em\}/g;

/**
 * KaTeX's rules for sizes, said once each: the size of a part over the size around it.
 * @param {string} css
 */
export function fewerSizes(css) {
  const rules = [...css.matchAll(size)];
  // Size 6 is the text's own, so the rules inside it name the other sizes.
  const named = rules.filter(([, around]) => around === '6');
  if (rules.length !== named.length ** 2 || named.length === 0) {
    throw new Error(
      `trimKatex: KaTeX's sizes are ${rules.length} rules, of which ${named.length} stand inside size 6; they should be the square of that`,
    );
  }
  const sizes = named
    .map(
      ([, , one, em]) => `.katex .reset-size${one}{--around:${em}}.katex .size${one}{--size:${em}}`,
    )
    .join('');
  const rule =
    '.katex :is(.fontsize-ensurer,.katex-sizing){font-size:calc(1em*var(--size)/var(--around))}';
  return `${css.replace(size, '')}${sizes}${rule}`;
}

/**
 * Vite plugin: of KaTeX's three formats for every font only WOFF2 is kept, which every browser that
 * runs this book reads, and its sizes are said once. The style sheet shrinks to a third and the site
 * by forty files.
 * @returns {import('vite').Plugin}
 */
export default function trimKatex() {
  return {
    name: 'chain-rule:trim-katex',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\/dist\/katex(\.min)?\.css/ },
      handler: (css) =>
        fewerSizes(css)
          .replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\("[^"]*"\)/g, '')
          .replaceAll('font-display:block', 'font-display:swap'),
    },
  };
}
