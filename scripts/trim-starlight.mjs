// @ts-check
/** A colour or shadow of Starlight's own. */
const colour = /--sl-(?:color|hue|shadow)-[\w-]+:[^;}]*;/g;

/**
 * Starlight's properties without its colours and shadows: `styles/starlight.css` gives each of those that
 * is used the book's own.
 * @param {string} css
 */
export function withoutColours(css) {
  const short = css.replace(colour, '');
  if (short.length > css.length / 2)
    throw new Error(
      `trimStarlight: ${css.length - short.length} of ${css.length} characters are colours and shadows; they should be more than half`,
    );
  return short;
}

/**
 * Vite plugin: leaves out what the book replaces of Starlight's style, its colours and its boxes for asides.
 * @returns {import('vite').Plugin}
 */
export default function trimStarlight() {
  return {
    name: 'chain-rule:trim-starlight',
    enforce: 'pre',
    transform: {
      filter: { id: /starlight\/dist\/style\/(props|asides)\.css/ },
      handler: (css, id) => (id.includes('asides.css') ? '' : withoutColours(css)),
    },
  };
}
