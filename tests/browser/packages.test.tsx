import { unzipSync } from 'fflate';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Packages } from '../../src/classroom/package/Packages.tsx';

const player = {
  format: 'chain-rule/player',
  schema: 1,
  version: '0',
  script: 'player/main.js',
  style: 'player/style.css',
  always: ['player/main.js', 'player/style.css'],
  runs: [],
  experiments: {},
  programs: [],
  exercises: { 'backpropagation/quotient-by-hand': { module: '/q.ts', files: ['player/q.js'] } },
};
const answers = new Map([
  ['files.json', JSON.stringify(player)],
  ['references.json', '{"backpropagation/quotient-by-hand":{"to=a":"section 6.1"}}'],
]);
const assignment = {
  id: 'week-3',
  title: 'Week 3: “slopes”',
  items: [{ ex: 'backpropagation/quotient-by-hand@1', points: 2 }],
};
let host: HTMLElement;
/** What a server would answer; null is no network. */
let answer: (path: string) => Response | null;
const saved: { name: string; bytes: Promise<ArrayBuffer> }[] = [];

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  saved.length = 0;
  answer = (path) => new Response(answers.get(path.slice(path.lastIndexOf('/') + 1)) ?? path);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (path) => {
    const found = answer(String(path));
    if (found === null) throw new TypeError('Failed to fetch');
    return found;
  });
  let made: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((one) => {
    if (one instanceof Blob) made = one;
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (made) saved.push({ name: this.download, bytes: made.arrayBuffer() });
  });
  render(<Packages assignment={assignment} />, host);
});
afterEach(() => {
  vi.restoreAllMocks();
  render(null, host);
  host.remove();
});

const said = () => host.querySelector('[role=status]')?.textContent;

test('a package is made in the page and saved under the title', async () => {
  await expect.poll(() => host.textContent).toContain('4,095 characters');
  await page.getByRole('button', { name: 'SCORM 1.2' }).click();
  await expect.poll(said).toContain('week-3-slopes-scorm-1.2.zip is saved');
  const files = unzipSync(new Uint8Array(await saved[0]!.bytes));
  expect(Object.keys(files).sort()).toEqual([
    'imsmanifest.xml',
    'index.html',
    'player/main.js',
    'player/q.js',
    'player/style.css',
  ]);
  const start = new TextDecoder().decode(files['index.html']);
  expect(start).toContain('<title>Week 3: “slopes”</title>');
  expect(start).toContain('"modules":["/q.ts"]');
  expect(start).toContain('section 6.1');
});

test('without the player’s files it says which, and what to do', async () => {
  answer = () => null;
  await page.getByRole('button', { name: 'SCORM 2004' }).click();
  await expect
    .poll(said)
    .toBe(
      'The package could not be made: player/files.json cannot be fetched; is there a network?',
    );
  answer = () => new Response('', { status: 404 });
  await page.getByRole('button', { name: 'SCORM 2004' }).click();
  await expect.poll(said).toContain('the server says 404');
  expect(saved).toEqual([]);
});
