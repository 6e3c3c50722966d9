// @ts-check
/**
 * Astro integration, after the search index: takes out of each built page what no reader, no browser
 * and no assistive technology uses. A chapter loses about a tenth of its size.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tag = /<[a-z][\w-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi;
const drawn = /^<(?:svg|g|path|line|rect|circle|text|tspan|marker|polygon|polyline|ellipse)\s/;
const place = / (x|y|x1|x2|y1|y2|cx|cy|r|dx|dy|d|width|height)="([^"]*)"/g;
const long = /\d+\.\d{2,}(%?)/g;
/** A path whose numbers stand without a space between them, as tools pack icons. */
const packed = /\d-|\.\d+\.|(?:[a-z ,-]|^)\.\d/i;

/** To a tenth of a pixel, or a hundredth of a per cent: finer than a screen draws. @param {string} numbers */
const round = (numbers) =>
  packed.test(numbers)
    ? numbers
    : numbers.replace(long, (number, percent) => {
        const places = percent === '%' ? 100 : 10;
        return `${Math.round(Number.parseFloat(number) * places) / places}${percent}`;
      });

const sign =
  /(<svg class="(?:icon|signpost__glyph)" viewBox="0 0 18 18" aria-hidden="true">)([\s\S]*?)(<\/svg>)/g;

/** A sign that stands three times or more is drawn once, at the end, and used. @param {string} html */
function shareSigns(html) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, , drawing = ''] of html.matchAll(sign)) {
    counts.set(drawing, (counts.get(drawing) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count >= 3).map(([drawing]) => drawing);
  if (shared.length === 0) return html;
  const drawings = shared.map((drawing, at) => `<g id="sign-${at}">${drawing}</g>`).join('');
  return html
    .replace(sign, (whole, head, drawing, tail) =>
      shared.includes(drawing)
        ? `${head}<use href="#sign-${shared.indexOf(drawing)}"/>${tail}`
        : whole,
    )
    .replace('</body>', `<svg hidden>${drawings}</svg></body>`);
}

/**
 * KaTeX keeps lines apart with struts. One that reaches no further than the letters' own line,
 * 1.2 em of KaTeX_Main, keeps nothing apart.
 * @param {string} strut @param {string} height @param {string} [below]
 */
const tallStrut = (strut, height, below = '0') =>
  Number(height) - Number(below) <= 0.8 && Number(below) <= 0.25 ? '' : strut;

/** Of module scripts with the same text, hence the same hash, a browser needs to fetch only one. @param {string} html */
function onceEach(html) {
  const seen = new Set();
  return html.replace(
    /<script type="module" src="[^"]*\.([\w-]{8})\.js"><\/script>/g,
    (script, hash) => {
      if (seen.has(hash)) return '';
      seen.add(hash);
      return script;
    },
  );
}

/** A page without its dead weight. @param {string} html */
export const slim = (html) =>
  onceEach(shareSigns(html))
    // Starlight's sheet for paper; the book has its own.
    .replace(/<link rel="stylesheet" href="[^"]*\/print\.[\w-]+\.css" media="print">/g, '')
    // An island's number and the name of its view: for the developer's tools alone.
    .replace(/(<astro-island\b[^>]*?) uid="[^"]*"/g, '$1')
    .replace(/ opts="\{&quot;name&quot;:&quot;\w+&quot;,&quot;value&quot;:true\}"/g, ' opts="{}"')
    .replace(/ opts="\{&quot;name&quot;:&quot;\w+&quot;,/g, ' opts="{')
    // A formula's source, for which nothing asks; copied with the formula it would only disturb.
    .replace(/<annotation\b[^>]*>[^<]*<\/annotation>/g, '')
    .replace(/<\/?semantics>/g, '')
    // No one sees this copy of a formula, so nothing in it could stretch.
    .replace(/(<mo\b[^>]*?) stretchy="false"/g, '$1')
    .replace(/(<math\b[^>]*?) xmlns="[^"]*"/g, '$1') // HTML knows what <math> is
    .replace(
      /<span class="katex-strut" style="height:([\d.]+)em;(?:vertical-align:-([\d.]+)em;)?"><\/span>/g,
      tallStrut,
    )
    .replace(/( style="[^"]*);"/g, '$1"')
    // The style sheet draws a heading's mark itself.
    .replace(/<span aria-hidden="true" class="sl-anchor-icon">[\s\S]*?<\/span>/g, '')
    .replace(tag, (opening) =>
      (drawn.test(opening)
        ? opening.replace(place, (_, name, value) => ` ${name}="${round(value)}"`)
        : opening
      ).replace(/ data-pagefind-ignore(="[^"]*")?(?=[\s>])/, ''),
    );

/** @returns {import('astro').AstroIntegration} */
export default function slimPages() {
  return {
    name: 'chain-rule:slim',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = await readdir(root, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(root, file);
          await writeFile(path, slim(await readFile(path, 'utf8')));
        }
      },
    },
  };
}
