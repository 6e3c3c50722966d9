// @ts-check
/**
 * Serves a built book: `node scripts/serve.mjs [--port 4321] [--exact] [--folder dist] [--base /]`.
 * Every page gets its own content security policy as a header, which binds workers as the `<meta>` cannot.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';
import { plainHeaders, workerPolicy } from './policy.mjs';
import { explain, root, Sentence } from './toolbox.mjs';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const compressible = /^(text|application\/(json|xml|manifest)|image\/svg)/;

/** @param {string} html the page's own policy, as its `<meta>` states it */
const pagePolicy = (html) => {
  const found = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  return found?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
};

/** The file that answers a path, or nothing. @param {string} folder @param {string} path */
function fileFor(folder, path) {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  for (const candidate of [file, join(file, 'index.html'), `${file}.html`]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
  }
  return undefined;
}

/**
 * @param {{ folder: string, base: string }} site
 * @returns {import('node:http').RequestListener}
 */
const answer =
  ({ folder, base }) =>
  (request, response) => {
    /** @param {number} status @param {Record<string, string>} headers @param {string} [text] */
    const short = (status, headers, text = '') => response.writeHead(status, headers).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return short(405, { Allow: 'GET, HEAD' });
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) return short(302, { Location: base });
    let path;
    try {
      path = decodeURIComponent(pathname.slice(base.length));
    } catch {
      return short(400, { 'Content-Type': 'text/plain' }, 'This address is not well formed.');
    }
    if (path.includes('\0')) return short(400, {}, '');
    const found = fileFor(folder, path);
    if (
      found?.endsWith(`${sep}index.html`) &&
      path !== '' &&
      !pathname.endsWith('/') &&
      extname(path) === ''
    ) {
      return short(301, { Location: `${pathname}/${search}` });
    }
    const file = found ?? fileFor(folder, '404.html');
    if (file === undefined) return short(404, { 'Content-Type': 'text/plain' }, 'Not found.');
    const type = types[extname(file)] ?? 'application/octet-stream';
    /** @type {Record<string, string>} */
    const headers = {
      'Content-Type': type,
      ...plainHeaders,
      'Cache-Control': file.includes(`${sep}_astro${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    };
    if (type.startsWith('text/html')) {
      const policy = pagePolicy(readFileSync(file, 'utf8'));
      if (policy !== undefined) headers['Content-Security-Policy'] = policy;
    } else if (type.startsWith('text/javascript')) {
      headers['Content-Security-Policy'] = workerPolicy;
    }
    const zip =
      compressible.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (zip) Object.assign(headers, { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    response.writeHead(found === undefined ? 404 : 200, headers);
    if (request.method === 'HEAD') return response.end();
    const body = createReadStream(file);
    return zip ? body.pipe(createGzip()).pipe(response) : body.pipe(response);
  };

/**
 * Listens on `port`, or on the next free one unless `exact`.
 * @param {{ port?: number, exact?: boolean, folder?: string, base?: string, host?: string }} [options]
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function serve({
  port = 4321,
  exact = false,
  folder = 'dist',
  base = '/',
  host = '127.0.0.1',
} = {}) {
  const full = resolve(root, folder);
  if (!existsSync(join(full, 'index.html'))) {
    throw new Sentence(`There is no built book in ${folder}/. Run npm start, which builds it.`);
  }
  const server = createServer(answer({ folder: full, base }));
  return new Promise((resolve, reject) => {
    let candidate = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ problem) => {
      if (problem.code !== 'EADDRINUSE') return reject(problem);
      if (exact || candidate >= port + 50) {
        return reject(
          new Sentence(
            `Port ${candidate} is taken by another program. Stop it, or choose one: npm start -- --port 8080`,
          ),
        );
      }
      candidate += 1;
      return server.listen(candidate, host);
    });
    server.on('listening', () =>
      resolve({
        address: `http://${host === '127.0.0.1' ? 'localhost' : host}:${candidate}${base}`,
        close: () => server.close(),
      }),
    );
    server.listen(candidate, host);
  });
}

/** Reads `--port 80 --exact --folder dist --base /x/ --host 0.0.0.0`. @param {string[]} words */
export function readOptions(words) {
  /** @type {{ port?: number, exact?: boolean, folder?: string, base?: string, host?: string }} */
  const options = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--exact') options.exact = true;
    else if (word === '--port') {
      options.port = Number(words[++i]);
      options.exact = true;
      if (!Number.isInteger(options.port) || options.port < 1 || options.port > 65535) {
        throw new Sentence(
          `--port is a whole number from 1 to 65535, not ${words[i] ?? 'nothing'}.`,
        );
      }
    } else if (word === '--folder') options.folder = words[++i] ?? 'dist';
    else if (word === '--base') options.base = words[++i] ?? '/';
    else if (word === '--host') options.host = words[++i] ?? '127.0.0.1';
    else
      throw new Sentence(
        `Unknown option ${word}. Known ones: --port, --exact, --folder, --base, --host.`,
      );
  }
  return options;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { address } = await serve(readOptions(process.argv.slice(2)));
    console.log(address);
  } catch (problem) {
    explain(problem);
  }
}
