// @ts-check
/**
 * Astro integration, last in the list: writes each built page's policy into the page as a `<meta>`,
 * and a `_headers` file for static hosts, because only a header binds workers.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagePolicy, plainHeaders, workerPolicy } from './policy.mjs';

const charset = /<meta charset="?utf-8"?\s*\/?>/i;

/** The sandbox brings its policy: readers' programs may do less than a page. */
const ownPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)"/;

/**
 * A page with its policy. Without scripts the page is light; Starlight would leave it dark.
 * @param {string} html @param {string} file
 */
export function finish(html, file) {
  if (!charset.test(html)) throw new Error(`csp: no <meta charset="utf-8"> in ${file}`);
  const own = ownPolicy.exec(html)?.[1];
  if (own !== undefined) return { policy: own, html };
  const light = html.replace(/(<html\b[^>]*data-theme=)"dark"/, '$1"light"');
  const policy = pagePolicy(light);
  return {
    policy,
    html: light.replace(
      charset,
      (meta) => `${meta}<meta http-equiv="content-security-policy" content="${policy}">`,
    ),
  };
}

/** @param {Record<string, string>} headers */
const lines = (headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/** @returns {import('astro').AstroIntegration} */
export default function csp() {
  let base = '/';
  return {
    name: 'chain-rule:csp',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const rules = [`${base}*`, ...lines(plainHeaders)];
        for (const folder of ['_astro', 'pagefind']) {
          rules.push(`${base}${folder}/*`, ...lines({ 'Content-Security-Policy': workerPolicy }));
        }
        const pages = (await readdir(root, { recursive: true })).filter((f) => f.endsWith('.html'));
        for (const file of pages.sort()) {
          const path = join(root, file);
          const { html, policy } = finish(await readFile(path, 'utf8'), file);
          await writeFile(path, html);
          const address = file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1');
          rules.push(base + address, ...lines({ 'Content-Security-Policy': policy }));
        }
        await writeFile(join(root, '_headers'), `${rules.join('\n')}\n`);
      },
    },
  };
}
