// @ts-check
/**
 * The content security policy: what a page may load and run. Everything comes from the site itself;
 * an inline script runs only if its hash is listed; the one unsafe word allows `style=""` on an element,
 * which the formulas need.
 */
import { createHash } from 'node:crypto';

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** @param {readonly string[]} words */
const distinct = (words) => [...new Set(words)].sort();

/**
 * The policy of one page, with the hashes of exactly the inline scripts and styles it holds.
 * @param {string} html
 */
export function pagePolicy(html) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc\s*=|type="application\/(ld\+)?json"/.test(attributes))
    .map(([, , text = '']) => hash(text));
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) =>
    hash(text),
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...distinct(scripts)].join(' '),
    ["style-src 'self'", ...distinct(styles)].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'", // sandbox.html, which has a policy of its own
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A worker obeys the header of its own script, not the page's `<meta>`; it may run this site's code and ask this site only. */
export const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

/** Headers of every answer, whatever it holds. */
export const plainHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
