import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import digests from './digests.json' with { type: 'json' };
import { firefox } from './firefox.ts';
import { expected } from './gradings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the trainings, and sends home what they come to. */
const page = `<!doctype html><title>Determinism</title><script type="module">
  const send = (found) => fetch('/found', { method: 'POST', body: JSON.stringify(found) });
  const module = new URLSearchParams(location.search).get('run');
  import(module).then(({ found }) => found()).then(send, (error) => send(String(error)));
</script>`;

/** What a page runs: a script of one file, made of a few lines and all that they import. */
async function bundled(lines: string): Promise<string> {
  const entry = join(root, 'determinism-entry.ts');
  const bundle = await rolldown({
    input: entry,
    logLevel: 'warn',
    plugins: [
      {
        name: 'lines',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? { code: lines, moduleType: 'ts' } : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** Serves the page and its script, and hands over what the page sends. */
function serve(script: string, found: (result: unknown) => void) {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0];
    if (request.method === 'POST') {
      found(JSON.parse(await text(request)));
      response.end();
    } else if (path === '/') {
      response.setHeader('content-type', 'text/html').end(page);
    } else if (path === '/run.js') {
      response.setHeader('content-type', 'text/javascript').end(script);
    } else {
      response.writeHead(404).end();
    }
  };
  return createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill();
  await gone;
}

/** What the lines find in a page of this Firefox; they export `found`. */
async function askFirefox(program: string, lines: string): Promise<unknown> {
  const script = await bundled(lines);
  const profile = await mkdtemp(join(tmpdir(), 'chain-rule-firefox-'));
  const answers = new EventEmitter();
  const server = serve(script, (found) => answers.emit('found', found)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const options = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    `http://127.0.0.1:${port}/?run=/run.js`,
  ];
  const browser = spawn(program, options, { stdio: 'ignore' });
  // Also when the test has run out of time.
  onTestFinished(async () => {
    answers.on('error', () => {}); // it ends now, as it should
    await end(browser);
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  browser.once('error', (error) => answers.emit('error', error));
  browser.once('exit', (code) => {
    answers.emit('error', new Error(`Firefox ended with ${code} before it answered`));
  });
  const [found] = await once(answers, 'found');
  return found;
}

const name = 'a training gives the pinned bits in Firefox, called and compiled';
const why = firefox ? '' : ' (skipped: no Firefox; on Debian apt-get install firefox-esr)';

test.skipIf(!firefox)(
  name + why,
  async () => {
    const lines = "export { fingerprints as found } from './tests/determinism/trainings.ts';";
    expect(await askFirefox(firefox!, lines)).toEqual({ called: digests, compiled: digests });
  },
  60_000,
);

test.skipIf(!firefox)(
  `every exercise that is pinned is graded to the pinned bits in Firefox${why}`,
  async () => {
    const chapters = readdirSync(join(root, 'content')).filter((slug) =>
      existsSync(join(root, 'content', slug, 'exercises.ts')),
    );
    const lines = [
      "import { gradings } from './tests/determinism/gradings.ts';",
      ...chapters.map((slug, at) => `import { exercises as e${at} } from './content/${slug}/exercises.ts';`), // biome-ignore format: one line
      `export const found = () => gradings([${chapters.map((_, at) => `...e${at}`).join(', ')}]);`,
    ];
    const found = await askFirefox(firefox!, lines.join('\n'));
    if (typeof found !== 'object' || found === null) throw new Error(String(found));
    expect(found).toMatchObject(expected(Object.fromEntries(Object.entries(found))));
  },
  600_000, // three minutes on a busy machine
);
