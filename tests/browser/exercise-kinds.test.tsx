import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exercises } from '../../content/backpropagation/exercises.ts';
import { defineExercise } from '../../src/exercises/define.ts';
import { loadInputs } from '../../src/exercises/view/answer/Inputs.tsx';
import { outline } from '../exercises/kinds/outline.ts';
import { exercisePage } from './exercise-on-page.tsx';

await Promise.all(exercises.map(loadInputs));
const { host, show, leave, stored, status, violations } = exercisePage();

const find = (name: string) => {
  const exercise = exercises.find(({ id }) => id === `backpropagation/${name}`);
  if (!exercise) throw new Error(`no exercise ${name}`);
  return exercise;
};
/** Tabs until the focus is where it should be: what cannot be reached by keyboard is never found. */
const tabTo = async (isThere: (element: Element | null) => boolean, { shift = false } = {}) => {
  for (let presses = 0; presses < 60; presses++) {
    if (isThere(document.activeElement)) return;
    await userEvent.tab({ shift });
  }
  throw new Error('tabTo: not reached within 60 presses of Tab');
};
const tabToButton = (name: string) =>
  tabTo((element) => element instanceof HTMLButtonElement && element.textContent?.trim() === name);
const press = async (name: string) => {
  await tabToButton(name);
  await userEvent.keyboard('{Enter}');
};
const soon = { timeout: 30_000 };

test('choice: boxes are ticked with the space bar, each chosen one is answered, a missing one is asked for', async () => {
  const exercise = find('kept-values');
  show(exercise);
  const box = (at: number) => host.querySelectorAll('input')[at];
  for (const at of [0, 1]) {
    await tabTo((element) => element === box(at));
    await userEvent.keyboard(' ');
  }
  await press('Check');
  await expect.poll(status).toContain('Not yet.');
  expect(status()).toContain('Who asks for that one here?');
  expect(status()).toContain('One number that is read is still missing.');
  expect(stored(exercise)?.tries.map(({ answer }) => answer)).toEqual([['x', 'w']]);
  await userEvent.click(box(1)!);
  expect(status()).toBe('');
  for (const at of [4, 5]) await userEvent.click(box(at)!);
  await press('Check');
  await expect.poll(status).toContain('Right.');
  expect(stored(exercise)).toMatchObject({ score: 1 });
  expect(await violations()).toEqual([]);
});

test('order: lines are chosen, moved and taken out by keyboard; a broken order is named', async () => {
  const exercise = find('a-minus-y');
  show(exercise);
  const choose = async (id: string) => {
    await tabTo((element) => element?.getAttribute('data-choose') === id);
    await userEvent.keyboard('{Enter}');
  };
  const placed = () =>
    [...host.querySelectorAll('[data-up]')].map((one) => one.getAttribute('data-up'));
  const wanted = [
    'loss',
    'slope-of-loss',
    'slope-of-unit',
    'chain',
    'one-fraction',
    'result',
    'inserted',
  ];
  for (const id of wanted) await choose(id);
  expect(placed()).toEqual(wanted);
  await press('Check');
  await expect.poll(status).toContain('Not yet.');
  expect(status()).toContain('In which line does the same factor stand above and below?');
  await tabTo((element) => element?.getAttribute('data-up') === 'inserted');
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(placed).toEqual([...wanted.slice(0, 5), 'inserted', 'result']);
  await press('Check');
  await expect.poll(status).toContain('Right.');
  expect(stored(exercise)).toMatchObject({ score: 1 });
  await choose('added');
  await press('Check');
  await expect.poll(status).toContain('How many paths lead from');
  await tabTo((element) => element?.getAttribute('data-up') === 'added');
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => placed().length).toBe(7);
  expect(await violations()).toEqual([]);
});

test('predict: a curve is set by keyboard, the run appears beside it, and the guess stays closed', async () => {
  const exercise = find('loss-curve');
  show(exercise);
  const heights = () => [...host.querySelectorAll<HTMLInputElement>('input[type="number"]')];
  await tabTo((element) => element === heights()[0]);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(Number(heights()[0]?.value)).toBeGreaterThan(0.4);
  expect(host.querySelector('.chart__line--chosen')).toBeNull();
  await press('Train');
  await expect.poll(status, soon).toContain('Committed.');
  expect(host.querySelector('.chart__line--chosen')).not.toBeNull();
  expect(heights()[0]?.disabled).toBe(true);
  expect(stored(exercise)).toMatchObject({ score: 1 });
  expect(await violations()).toEqual([]);
  leave();
  show(exercise);
  await press('Show the run again');
  await expect.poll(() => host.querySelector('.chart__line--chosen'), soon).not.toBeNull();
  expect(stored(exercise)?.tries).toHaveLength(1);
});

test('predict: a range or a number is committed, and stands beside what the run gave', async () => {
  const own = { ...outline, kind: 'predict', verb: 'Train', runs: () => [] } as const;
  const range = defineExercise<null>({
    ...own,
    id: 'chapter/range',
    ask: {
      form: 'range',
      options: ['low', 'high'].map((id) => ({ id, text: `it is ${id}`, reply: `reply ${id}` })),
    },
    reference: () => 'high',
  });
  show(range);
  await press('Train');
  await expect.poll(status).toContain('Choose a range first.');
  await tabTo((element) => element?.getAttribute('type') === 'radio', { shift: true });
  await userEvent.keyboard(' ');
  await press('Train');
  await expect.poll(status).toContain('You said it is low. The run gave it is high.');
  expect(status()).toContain('reply low');
  expect(host.querySelector('input')?.disabled).toBe(true);
  expect(await violations()).toEqual([]);
  leave();
  const scale = { name: 'updates', low: 1, high: 1000, isLog: true };
  const number = defineExercise<null>({
    ...own,
    id: 'chapter/number',
    ask: { form: 'number', quantity: 'How many', scale, near: 0.1 },
    reference: () => 140,
  });
  show(number);
  await tabTo((element) => element?.tagName === 'INPUT');
  await userEvent.keyboard('2000{Enter}');
  await expect.poll(status).toContain('The scale goes from 1 to 1000.');
  await userEvent.keyboard('{Control>}a{/Control}150{Enter}');
  await expect.poll(status).toContain('You said 150 updates. The run gave 140 updates.');
  expect(status()).toContain('right');
});

test('repair: one run shows the fault in the gradient, a check on unseen seeds says which stage, mending it is right', async () => {
  const exercise = find('falling-loss');
  show(exercise);
  await press('Run');
  await expect.poll(() => host.querySelectorAll('.exercise__value').length, soon).toBe(2);
  await press('Check');
  await expect.poll(status, soon).toContain('still lacks a factor');
  expect(host.querySelectorAll('.exercise__value')).toHaveLength(10);
  const stage = (at: number) => host.querySelectorAll('fieldset')[at]?.querySelector('input');
  for (const at of [2, 3]) await userEvent.click(stage(at)!);
  await press('Check');
  await expect.poll(status, soon).toContain('Right.');
  expect(stored(exercise)).toMatchObject({ score: 1 });
  expect(stored(exercise)?.tries).toHaveLength(2);
  expect(await violations()).toEqual([]);
});

test('target: knobs are typed, a miss gets its reply, the target is reached on unseen seeds', async () => {
  const exercise = find('bend-the-line');
  show(exercise);
  const type = async (label: string, value: string, { shift = false } = {}) => {
    const field = page.getByRole('textbox', { name: `${label}, typed` }).element();
    await tabTo((element) => element === field, { shift });
    await userEvent.keyboard(`{Control>}a{/Control}${value}{Enter}`);
  };
  await press('Check');
  await expect.poll(status, soon).toContain('still on the plateau');
  // From the button back to the knobs.
  await type('hidden units', '12', { shift: true });
  await type('learning rate η', '4');
  await type('updates', '100');
  await press('Check');
  await expect.poll(status, soon).toContain('Right.');
  expect(stored(exercise)?.tries.at(-1)?.answer).toEqual({
    hidden: 12,
    learningRate: 4,
    updates: 100,
  });
  expect(await violations()).toEqual([]);
});

test('a run can be stopped, and a stopped check is no try', async () => {
  const exercise = find('bend-the-line');
  show(exercise);
  // Settings of no other test: what has been run once is remembered.
  await userEvent.fill(page.getByRole('textbox', { name: 'updates, typed' }), '190');
  await press('Check');
  await press('Stop');
  await expect.poll(() => host.textContent).toContain('Hints cost nothing.');
  expect(stored(exercise)).toBeUndefined();
});

test('short: a sentence is kept, nobody marks it, and the claims to compare with appear', async () => {
  const exercise = find('finish-first');
  show(exercise);
  expect(host.textContent).not.toContain('a full answer says');
  await press('Keep my answer');
  await expect.poll(status).toContain('Write a sentence first');
  await tabTo((element) => element instanceof HTMLTextAreaElement);
  await userEvent.keyboard('The weights have moved.{Control>}{Enter}{/Control}');
  await expect.poll(status).toContain('Kept.');
  expect(host.textContent).toContain('a full answer says');
  expect(stored(exercise)?.tries[0]).toMatchObject({ answer: 'The weights have moved.' });
  expect(await violations()).toEqual([]);
});

test('gradients: after a right answer less is given; with more given it is practice and earns nothing', async () => {
  const exercise = find('two-paths');
  show(exercise);
  const level = page.getByRole('combobox', { name: 'Given' });
  await userEvent.selectOptions(level, 'everything but the last gradient');
  await expect.poll(() => host.querySelectorAll('.exercise__row').length).toBe(1);
  const { x, c } = Object(exercise.printed);
  expect([x, c]).toEqual([3, 2]);
  await tabTo((element) => element?.tagName === 'INPUT');
  await userEvent.keyboard('1{Enter}');
  await expect.poll(() => stored(exercise)?.tries.length).toBe(1);
  expect(stored(exercise)).toMatchObject({ level: 1, score: 0 });
  await userEvent.selectOptions(level, 'values');
  await expect.poll(() => host.querySelectorAll('.exercise__row--slope').length).toBeGreaterThan(0);
  expect(await violations()).toEqual([]);
});
