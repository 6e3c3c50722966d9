import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finish } from '../../scripts/csp.mjs';
import { pagePolicy, workerPolicy } from '../../scripts/policy.mjs';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the content security policy of a page', () => {
  test('lists exactly the inline scripts and styles of the page', () => {
    const policy = pagePolicy(
      '<style>a{}</style><script>one()</script><script type="module" src="/x.js"></script><script>two()</script><script>one()</script>',
    );
    for (const text of ['one()', 'two()', 'a{}']) expect(policy).toContain(sha(text));
    expect(policy.match(/sha256-/g)).toHaveLength(3);
  });

  test('data in a script element is not a script', () => {
    expect(pagePolicy('<script type="application/json">{}</script>')).not.toContain('sha256-');
  });

  test('forbids everything it does not name, and its one unsafe word is for style attributes', () => {
    for (const policy of [pagePolicy(''), workerPolicy]) {
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toContain('http');
      expect(policy).not.toContain("'unsafe-eval'");
    }
    expect(pagePolicy('').match(/'unsafe-[a-z]+'/g)).toEqual(["'unsafe-inline'"]);
    expect(pagePolicy('')).toContain("style-src-attr 'unsafe-inline'");
  });

  test('stands first in the head, before anything it has to bind', () => {
    const { html } = finish(
      '<html data-theme="dark"><head><meta charset="utf-8"/><title>',
      'x.html',
    );
    expect(html).toMatch(/<meta charset="utf-8"\/><meta http-equiv="content-security-policy"/);
  });

  test('a page without scripts is light', () => {
    const { html } = finish('<html lang="en" data-theme="dark"><meta charset="utf-8">', 'x.html');
    expect(html).toContain('data-theme="light"');
  });

  test('the sandbox keeps its own: its one script, workers from text, and nothing else', () => {
    const page = readFileSync('public/sandbox.html', 'utf8');
    const { html, policy } = finish(page, 'sandbox.html');
    expect(html).toBe(page);
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(policy).toBe(
      `default-src 'none'; script-src ${sha(script)} 'wasm-unsafe-eval'; worker-src blob:`,
    );
  });

  test('a page without a charset is refused by name', () => {
    expect(() => finish('<html>', 'lost.html')).toThrow(/lost\.html/);
  });
});
