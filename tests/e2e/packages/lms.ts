import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import type { Standard } from '../../../src/exercises/package/manifest.ts';

/** What the learning system holds, as it was last committed: `cmi.core.lesson_status` → `incomplete`. */
type Kept = Readonly<Record<string, unknown>>;

/** A learning system for one learner and one package: scorm-again as its interface, a server as its store. */
export interface LearningSystem {
  /** Opens the activity with the interface around it; `?mode=review`, `?api=none`, `?refuse=1` change that. */
  readonly address: string;
  /** The package without anything around it. */
  readonly content: string;
  kept(): Kept;
  readonly commits: readonly Kept[];
  /** Paths that were asked for and do not exist. */
  readonly missing: readonly string[];
  close(): void;
}

const require = createRequire(import.meta.url);
const scripts: Readonly<Record<Standard, string>> = {
  '1.2': require.resolve('scorm-again/scorm12/min'),
  '2004': require.resolve('scorm-again/scorm2004/min'),
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The page around the activity. What was kept is loaded before the activity asks for it. */
const page = (standard: Standard, kept: Kept) => `<!doctype html>
<meta charset="utf-8"><title>A learning system</title>
<script src="/scorm-again.js"></script>
<script>
const asked = new URLSearchParams(location.search);
const settings = { lmsCommitUrl: '/commit', dataCommitFormat: 'flattened', autocommit: false, logLevel: 5, alwaysSendTotalTime: true };
const kept = ${JSON.stringify(kept)};
window.refused = [];
if (asked.get('api') !== 'none') {
  const is12 = ${JSON.stringify(standard)} === '1.2';
  const api = is12 ? new Scorm12API(settings) : new Scorm2004API(settings);
  window[is12 ? 'API' : 'API_1484_11'] = api;
  const learner = is12
    ? { 'cmi.core.student_id': 'jane', 'cmi.core.student_name': 'Doe, Jane' }
    : { 'cmi.learner_id': 'jane', 'cmi.learner_name': 'Doe, Jane' };
  const known = { ...kept, ...learner };
  if (asked.has('mode')) known[is12 ? 'cmi.core.lesson_mode' : 'cmi.mode'] = asked.get('mode');
  api.loadFromFlattenedJSON(known, '');
  const set = is12 ? 'LMSSetValue' : 'SetValue';
  const plain = api[set].bind(api);
  const error = is12 ? 'LMSGetLastError' : 'GetLastError';
  api[set] = (name, value) => {
    if (asked.get('refuse') === name) return 'false';
    const answer = plain(name, value);
    if (answer !== 'true' || api[error]() !== '0') window.refused.push([name, value, api[error]()]);
    return answer;
  };
}
</script>
<iframe title="Activity" src="/content/index.html" width="900" height="900"></iframe>`;

export async function openLearningSystem(
  standard: Standard,
  zip: Uint8Array,
): Promise<LearningSystem> {
  const files = unzipSync(zip);
  const commits: Kept[] = [];
  const missing: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname === '/commit') {
      commits.push(JSON.parse(await bodyOf(request)));
      response.setHeader('Content-Type', 'application/json');
      return void response.end('{"result":true,"errorCode":0}');
    }
    const found =
      pathname === '/'
        ? page(standard, commits.at(-1) ?? {})
        : pathname === '/scorm-again.js'
          ? readFileSync(scripts[standard])
          : files[pathname.replace('/content/', '')];
    if (found === undefined) missing.push(pathname);
    response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/html; charset=utf-8');
    response.writeHead(found === undefined ? 404 : 200).end(found);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
  return {
    address: `${origin}/`,
    content: `${origin}/content/index.html`,
    kept: () => commits.at(-1) ?? {},
    commits,
    missing,
    close: () => server.close(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
