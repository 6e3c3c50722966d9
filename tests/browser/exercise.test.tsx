import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exercises } from '../../content/backpropagation/exercises.ts';
import { addTry, noWork, parseHistory, takeVariant } from '../../src/exercises/kept/history.ts';
import { historyKey } from '../../src/exercises/kept/history-key.ts';
import { openShelf } from '../../src/exercises/kept/shelf.ts';
import { loadInputs } from '../../src/exercises/view/answer/Inputs.tsx';
import { ExerciseView } from '../../src/exercises/view/ExerciseView.tsx';
import '../../src/site/styles/tokens.css';
import '../../src/widgets/kit/figure/Figure.css';
import { freshMain } from './fresh-main.ts';

const host = freshMain();
await Promise.all(exercises.map(loadInputs));

beforeEach(() => {
  localStorage.clear();
  host.style.maxWidth = '592px';
});

const show = (name: string) => {
  const exercise = exercises.find(({ id }) => id === `backpropagation/${name}`);
  if (!exercise) throw new Error(`no exercise ${name}`);
  render(<ExerciseView exercise={exercise} number="6.1" references={{}} printed={{}} />, host);
  return exercise;
};
const stored = (name: string) =>
  parseHistory(localStorage.getItem(historyKey))[`backpropagation/${name}`];
const status = () => host.querySelector('[role="status"]')?.textContent ?? '';
const violations = async () =>
  (await axe.run(host, { rules: { region: { enabled: false } } })).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

test('a number is tried, answered with the thought behind it, mended and right, with the keyboard alone', async () => {
  show('quotient-by-hand');
  await userEvent.tab();
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  await userEvent.keyboard('9{Enter}');
  await expect.poll(status).toContain('Not yet.');
  expect(status()).toContain('the slope of x2y');
  await userEvent.keyboard('{Control>}a{/Control}9/2');
  expect(host.textContent).toContain('= 4.5');
  await userEvent.keyboard('{Enter}');
  await expect.poll(status).toContain('Right.');
  expect(stored('quotient-by-hand')).toMatchObject({ version: 1, score: 1, variant: 0 });
  expect(stored('quotient-by-hand')?.tries.map(({ answer }) => answer)).toEqual([9, 4.5]);
  expect(host.querySelectorAll('.exercise__tries li')).toHaveLength(2);
});

test('a graph is filled in from right to left, and the dropped path is named, with the keyboard alone', async () => {
  show('two-paths');
  const [s, x] = [...host.querySelectorAll<HTMLInputElement>('input')];
  while (document.activeElement !== s) await userEvent.tab();
  await userEvent.keyboard('3');
  await userEvent.tab();
  expect(document.activeElement).toBe(x);
  await userEvent.keyboard('5{Enter}');
  await expect.poll(status).toContain('1 of 2');
  expect(status()).toContain('5 is the path through f alone.');
  // What the reader typed stands at its node.
  const gradients = [...host.querySelectorAll('.graph__number--gradient')];
  expect(gradients.map((one) => one.textContent)).toEqual(expect.arrayContaining(['3', '5']));
  await userEvent.keyboard('{Control>}a{/Control}8{Enter}');
  await expect.poll(status).toContain('Right.');
  expect(stored('two-paths')?.tries.at(-1)?.answer).toEqual({ 'gradient:s': 3, 'gradient:x': 8 });
});

test('what the check said about a field goes when the field changes, and stays at the others', async () => {
  show('two-paths');
  const [s, x] = [...host.querySelectorAll<HTMLInputElement>('input')];
  await userEvent.fill(s!, '3');
  await userEvent.fill(x!, '5');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  expect(host.querySelectorAll('.exercise__mark')).toHaveLength(2);
  await userEvent.fill(x!, '7');
  await expect.poll(() => host.querySelectorAll('.exercise__mark').length).toBe(1);
});

test('nothing is checked while a field holds no number or none is filled', async () => {
  show('quotient-by-hand');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await expect.poll(status).toContain('Write a number first');
  await userEvent.fill(page.getByRole('textbox'), 'four');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await expect.poll(status).toContain('“four” is not a number');
  await expect.element(page.getByRole('textbox')).toHaveFocus();
  expect(stored('quotient-by-hand')).toBeUndefined();
});

test('hints come one by one, are counted and cost nothing', async () => {
  show('quotient-by-hand');
  const open = () => host.querySelectorAll('.exercise__hint').length;
  for (const count of [1, 2, 3]) {
    await userEvent.click(page.getByRole('button', { name: /hint/ }));
    await expect.poll(open).toBe(count);
  }
  expect(page.getByRole('button', { name: /hint/ }).elements()).toEqual([]);
  await userEvent.fill(page.getByRole('textbox'), '4.5');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  expect(stored('quotient-by-hand')).toMatchObject({ score: 1, hints: 3 });
});

test('new numbers write prompt, graph, hints and solution anew and close what was open', async () => {
  show('whole-graph');
  await userEvent.fill(host.querySelector('input')!, '0.5');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  const before = host.querySelector('.exercise__prompt')?.textContent;
  await userEvent.click(page.getByRole('button', { name: 'New numbers' }));
  await expect.poll(() => host.querySelector('.exercise__prompt')?.textContent).not.toBe(before);
  expect(host.querySelector('input')?.value).toBe('');
  expect(status()).toBe('');
  expect(host.querySelectorAll('.exercise__tries li')).toHaveLength(0);
  expect(stored('whole-graph')).toMatchObject({ variant: 1 });
  expect(host.innerHTML).not.toMatch(/undefined|NaN|\$/);
});

test('the page finds the variant, the tries and the last answer of an earlier visit', async () => {
  show('two-paths');
  const fields = () => [...host.querySelectorAll('input')].map(({ value }) => value);
  await userEvent.fill(host.querySelectorAll('input')[0]!, '3');
  await userEvent.fill(host.querySelectorAll('input')[1]!, '15/2');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await expect.poll(status).toContain('1 of 2');
  render(null, host);
  show('two-paths');
  await expect.poll(fields).toEqual(['3', '7.5']);
  expect(host.querySelectorAll('.exercise__tries li')).toHaveLength(1);
  expect(status()).toContain('1 of 2');
  expect(host.querySelectorAll('.exercise__field--wrong')).toHaveLength(1);
});

test('an answer of an earlier visit that does not fit the fields is not put into them', async () => {
  const work = {
    version: 1,
    score: 0.5,
    variant: 0,
    since: 0,
    hints: 0,
    solved: false,
    tries: [{ variant: 0, answer: { 'gradient:nowhere': 3 }, score: 0.5, at: 1 }],
  };
  localStorage.setItem(historyKey, JSON.stringify({ 'backpropagation/two-paths': work }));
  show('two-paths');
  await expect.poll(() => host.querySelectorAll('.exercise__tries li').length).toBe(1);
  expect([...host.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '']);
});

test('words in a field are named once, in place of what was said about the number before', async () => {
  show('quotient-by-hand');
  const field = page.getByRole('textbox');
  await userEvent.fill(field, '9');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await userEvent.fill(field, 'four');
  await userEvent.click(page.getByRole('button', { name: 'Check again' }));
  await expect.poll(status).toBe('“four” is not a number. Write it like 0.25, 1/4, -3 or 9.5e-7.');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await userEvent.fill(field, '4');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
});

test('what another tab writes appears, and the numbers on this page stay', async () => {
  const { id, version } = show('quotient-by-hand');
  await userEvent.fill(page.getByRole('textbox'), '9');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await expect.poll(() => host.querySelectorAll('.exercise__tries li').length).toBe(1);
  const prompt = host.querySelector('.exercise__prompt')?.textContent;
  const other = addTry(noWork(version), { id: 'other', variant: 0, answer: 8, score: 0, at: 1 });
  openShelf(() => localStorage).write(id, takeVariant(other, 5, Date.now() + 1000));
  dispatchEvent(new StorageEvent('storage', { key: historyKey }));
  await expect.poll(() => host.querySelectorAll('.exercise__tries li').length).toBe(2);
  expect(host.querySelector('.exercise__prompt')?.textContent).toBe(prompt);
  await userEvent.fill(page.getByRole('textbox'), '4.5');
  await userEvent.click(page.getByRole('button', { name: 'Check again' }));
  await expect.poll(status).toContain('Right.');
  expect(stored('quotient-by-hand')?.tries.map(({ answer }) => answer)).toEqual([8, 9, 4.5]);
});

test('whole numbers are listed in full', async () => {
  show('one-at-a-time');
  await userEvent.fill(page.getByRole('textbox'), '1,000,000');
  expect(host.textContent).toContain('= 1,000,000');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await expect
    .poll(() => host.querySelector('.exercise__tries li')?.textContent)
    .toContain('1,000,000');
});

test.each(
  exercises
    .filter(({ kind }) => kind === 'numeric' || kind === 'gradients')
    .map(({ id }) => id.split('/')[1]!),
)('%s passes axe, open and answered, in both themes', async (name) => {
  show(name);
  for (const input of host.querySelectorAll('input')) await userEvent.fill(input, '1');
  await userEvent.click(page.getByRole('button', { name: 'Check' }));
  await userEvent.click(page.getByRole('button', { name: 'Show a hint' }));
  host.querySelector('details')!.open = true;
  // In the middle of a transition a colour is neither theme's.
  const still = document.createElement('style');
  still.textContent = '* { transition: none !important; }';
  host.append(still);
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    document.body.style.background = 'var(--paper)';
    document.body.style.color = 'var(--ink)';
    expect(await violations()).toEqual([]);
  }
});
