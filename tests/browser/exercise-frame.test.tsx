import { afterEach, beforeEach, expect, test } from 'vitest';
import { addTry, noWork } from '../../src/exercises/kept/history.ts';
import { historyRestored, historyWritten } from '../../src/exercises/kept/history-key.ts';
import { openShelf } from '../../src/exercises/kept/shelf.ts';
import { tellHeight } from '../../src/pages/embed/_frame/height.ts';
import { parentPage } from '../../src/pages/embed/_frame/parent-page.ts';
import { speakSplice } from '../../src/pages/embed/_frame/splice.ts';

const id = 'chapter/name';
const origin = 'https://lms.example';
type Message = Readonly<Record<string, unknown>>;

/** A window that stands for the page around the frame; what is posted to it is written down with its origin. */
const around = document.createElement('iframe');
let sent: { readonly to: string; readonly message: Message }[] = [];
let stop = () => {};

beforeEach(() => {
  document.body.append(around);
  sent = [];
});
afterEach(() => {
  stop();
  around.remove();
});

const parent = () => {
  const window = around.contentWindow!;
  window.postMessage = (message: Message, to?: unknown) => {
    sent.push({ to: String(to), message });
  };
  return window;
};
const stored = new Map<string, string>();
const shelf = openShelf(() => ({
  getItem: (key) => stored.get(key) ?? null,
  setItem: (key, text) => void stored.set(key, text),
}));
const start = () => {
  stored.clear();
  const window = parent();
  stop = speakSplice({ id, version: 1, shelf, parent: parentPage(window, origin) });
  return window;
};
const subjects = () => sent.map(({ message }) => message['subject']);
const tried = addTry(noWork(1), { id: 'a', variant: 0, answer: 4.5, score: 1, at: 7 });
const hear = (source: Window, from: string, data: unknown) =>
  dispatchEvent(new MessageEvent('message', { source, origin: from, data }));
const reply = (state: unknown) => ({
  subject: 'SPLICE.getState.response',
  message_id: sent[0]?.message['message_id'],
  state,
});

test('asks for the state first, and sends everything to the one origin', () => {
  start();
  shelf.write(id, tried);
  dispatchEvent(new Event(historyWritten));
  expect(subjects()).toEqual(['SPLICE.getState', 'SPLICE.reportScoreAndState', 'SPLICE.sendEvent']);
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([origin]));
  expect(sent[1]?.message).toMatchObject({
    score: 1,
    activity_id: `${id}@1`,
    state: { [id]: tried },
  });
});

test('opening a hint reports the state and is no attempt', () => {
  start();
  shelf.write(id, { ...noWork(1), hints: 1 });
  dispatchEvent(new Event(historyWritten));
  expect(subjects()).toEqual(['SPLICE.getState', 'SPLICE.reportScoreAndState']);
});

test('earlier work comes back, once, and the exercise is told', () => {
  let told = 0;
  const count = () => {
    told += 1;
  };
  addEventListener(historyRestored, count);
  const window = start();
  hear(window, origin, reply({ [id]: tried }));
  removeEventListener(historyRestored, count);
  expect(shelf.read(id, 1)).toEqual(tried);
  expect(told).toBe(1);
  // The attempt was made elsewhere: it is not one of now.
  dispatchEvent(new Event(historyWritten));
  expect(subjects()).not.toContain('SPLICE.sendEvent');
});

test('nothing is taken from another window, another origin, another question, or in another shape', () => {
  const window = start();
  const whole = reply({ [id]: tried });
  hear(globalThis.window, origin, whole);
  hear(window, 'https://elsewhere.example', whole);
  hear(window, origin, { ...whole, message_id: 'other' });
  for (const state of [null, 'text', 7, [], { [id]: null }, { [id]: { ...tried, score: 'high' } }])
    hear(window, origin, reply(state));
  hear(window, origin, reply({ [id]: { ...tried, version: 2 } }));
  hear(window, origin, null);
  hear(window, origin, 'SPLICE.getState.response');
  expect(shelf.read(id, 1)).toEqual(noWork(1));
});

test('the height is told when it changes', async () => {
  const page = document.createElement('div');
  page.style.height = '120px';
  document.body.append(page);
  const heights: unknown[] = [];
  const end = tellHeight((message) => heights.push(message['height']), page);
  await expect.poll(() => heights).toEqual([120]);
  page.style.height = '180.5px';
  await expect.poll(() => heights).toEqual([120, 181]);
  end();
  page.remove();
});
