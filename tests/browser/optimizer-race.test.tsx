import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/optimizer-race/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, text, press, show } = figureInPage<Parameters<typeof View>[0]>((as, attributes) => (
  <View as={as} title="Race" caption="c" alt="a" {...attributes} />
));

const paths = () =>
  [...host.querySelectorAll('.race-map .lane')].map((path) => path.getAttribute('d') ?? '');
const choose = (name: string) =>
  page.getByRole('radio', { name, exact: true }).click({ force: true });
const toTheEnd = async () => {
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => paths().filter((path) => path.length > 20)).toHaveLength(4);
};

test('races, names who has arrived, and writes out the arithmetic of the last update', async () => {
  show();
  await toTheEnd();
  await expect.poll(text).toContain('At the goal: Momentum (141), Nesterov (98), Adam (151).');
  expect(paths()).toHaveLength(4);
  await page.getByRole('button', { name: /^Adam/ }).click();
  expect(text()).toContain('Update 300 of Adam');
  expect(host.querySelectorAll('.step-plate tbody tr')).toHaveLength(8);
  await expectNoFault(host);
});

test('the start moves by keys, and every way with it', async () => {
  show();
  await toTheEnd();
  const before = paths();
  host.querySelector<SVGElement>('.race-map__start')!.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  await expect.poll(() => paths().filter((path, i) => path !== before[i])).toHaveLength(4);
});

test('a lane is added, set and taken out', async () => {
  show();
  await toTheEnd();
  await page.getByRole('combobox').selectOptions('Nadam');
  await expect.poll(() => paths()).toHaveLength(5);
  expect(text()).toContain('Learning rate of Nadam');
  await press('Remove Nadam');
  await expect.poll(() => paths()).toHaveLength(4);
});

test('a surface of the reader’s own is raced on; a mistake in it keeps the last good one', async () => {
  show();
  await toTheEnd();
  await choose('your own');
  const field = page.getByRole('textbox', { name: 'f(x, y) =' });
  await field.fill('x^2 + 10*y^2');
  await toTheEnd();
  const before = paths();
  await field.fill('log(x)');
  await expect.poll(text).toContain('no finite height');
  expect(paths()).toEqual(before);
  await expectNoFault(host);
});

test('learning rates are searched under one budget, and the best are taken', async () => {
  show(908, { lanes: 'momentum:1,nesterov:1', updates: 1000 });
  await choose('learning rates');
  await expect.poll(() => host.querySelectorAll('.race-chart__trial').length, { timeout: 10_000 }).toBeGreaterThan(5); // biome-ignore format: one line
  await press('Take the best rate of each');
  await expect.poll(text).not.toContain('rate 1,');
});

test('fits a phone', async () => {
  show(360);
  await toTheEnd();
  await expect.poll(text).toContain('At the goal');
  await expectNoFault(host);
});
