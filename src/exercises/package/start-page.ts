import { escaped } from '../markdown.ts';

export interface StartPage {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** Handed to the script, as JSON. */
  readonly data: unknown;
}

/** What the page may load: its own files, and no other host, whatever the learning system allows. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page that a package opens with. It says why it stays empty where its script cannot start. */
export const startPage = ({ title, script, style, data }: StartPage): string => `<!doctype html>
<html lang="en-GB" data-theme="light" data-keep="tab">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="./${style}">
<script type="application/json" id="package">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script type="module" src="./${script}"></script>
</head>
<body>
<main id="exercises"><p>The exercises are loading. If nothing follows, this page was opened from a folder or its scripts are switched off: add the package to a learning system and open it there.</p></main>
</body>
</html>
`;
