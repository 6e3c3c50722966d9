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

/** A page without its dead weight. @param {string} html */
export const slim = (html) =>
  html
    // A formula's source, for which nothing asks; copied with the formula it would only disturb.
    .replace(/<annotation\b[^>]*>[^<]*<\/annotation>/g, '')
    .replace(/<\/?semantics>/g, '')
    .replace(/(<math\b[^>]*?) xmlns="[^"]*"/g, '$1') // HTML knows what <math> is
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
