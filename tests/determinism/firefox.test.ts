import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import digests from './digests.json' with { type: 'json' };
import { firefox } from './firefox.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the trainings, and sends home what they come to. */
const page = `<!doctype html><title>Determinism</title><script type="module">
  const send = (found) => fetch('/found', { method: 'POST', body: JSON.stringify(found) });
  import('/tests/determinism/trainings.ts')
    .then(({ fingerprints }) => fingerprints())
    .then(send, (error) => send(String(error)));
</script>`;

/** A source file as a browser takes it: only its types are taken out. */
async function script(path: string): Promise<string> {
  const source = await readFile(join(root, normalize(path)), 'utf8');
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}

/** Serves the page and the library, and hands over what the page sends. */
function serve(found: (result: unknown) => void) {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    if (request.method === 'POST') {
      found(JSON.parse(await text(request)));
      response.end();
    } else if (path === '/') {
      response.setHeader('content-type', 'text/html').end(page);
    } else if (path.endsWith('.ts')) {
      response.setHeader('content-type', 'text/javascript').end(await script(path));
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

/** What the page finds when this Firefox opens it. */
async function askFirefox(program: string): Promise<unknown> {
  const profile = await mkdtemp(join(tmpdir(), 'chain-rule-firefox-'));
  const answers = new EventEmitter();
  const server = serve((found) => answers.emit('found', found)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const options = ['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}/`];
  const browser = spawn(program, options, { stdio: 'ignore' });
  browser.once('error', (error) => answers.emit('error', error));
  browser.once('exit', (code) => {
    answers.emit('error', new Error(`Firefox ended with ${code} before it answered`));
  });
  try {
    const [found] = await once(answers, 'found');
    return found;
  } finally {
    answers.on('error', () => {}); // it ends now, as it should
    await end(browser);
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const name = 'a training gives the pinned bits in Firefox, called and compiled';
const why = firefox ? '' : ' (skipped: no Firefox; on Debian apt-get install firefox-esr)';

test.skipIf(!firefox)(
  name + why,
  async () => {
    expect(await askFirefox(firefox!)).toEqual({ called: digests, compiled: digests });
  },
  60_000,
);
