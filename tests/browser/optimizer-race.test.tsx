import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/optimizer-race/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, text, press, show } = figureInPage<Parameters<typeof View>[0]>((as, attributes) => (
  <View as={as} title="Race" caption="c" alt="a" {...attributes} />
));

/** A worker has to start first, on a machine that does other things too. */
const patient = { timeout: 30_000 };
const paths = () =>
  [...host.querySelectorAll('.race-map .lane')].map((path) => path.getAttribute('d') ?? '');
const choose = (name: string) =>
  page.getByRole('radio', { name, exact: true }).click({ force: true });
const toTheEnd = async () => {
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => paths().filter((path) => path.length > 20), patient).toHaveLength(4);
};

test('races, names who has arrived, and writes out the arithmetic of the last update', async () => {
  show();
  await toTheEnd();
  await expect.poll(text).toContain('At the goal: Momentum (141), Nesterov (98), Adam (151).');
  expect(paths()).toHaveLength(4);
  await page.getByRole('button', { name: /^Adam/ }).click();
  expect(text()).toContain('Update 300 of Adam');
  expect(host.querySelectorAll('.step-plate tbody tr')).toHaveLength(9);
  // The line under the cursor, with the numbers of x and of y in it.
  expect(host.querySelector('.step-plate__written')?.textContent).toMatch(
    /^x: −1 × .* \/ \(√.* \+ 10⁻⁸\) = .*y: /,
  );
  await expectNoFault(host);
});

test('the start moves by keys, and every way with it', async () => {
  show();
  await toTheEnd();
  const before = paths();
  host.querySelector<SVGElement>('.race-map__start')!.focus();
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  await expect.poll(() => paths().filter((path, i) => path !== before[i]), patient).toHaveLength(4);
});

test('a lane is added, set and taken out', async () => {
  show();
  await toTheEnd();
  await page.getByRole('combobox').selectOptions('Nadam');
  await expect.poll(() => paths(), patient).toHaveLength(5);
  expect(text()).toContain('Learning rate of Nadam');
  await press('Remove Nadam');
  await expect.poll(() => paths(), patient).toHaveLength(4);
});

test('a surface of the reader’s own is raced on; a mistake in it keeps the last good one', async () => {
  show();
  await toTheEnd();
  await choose('your own');
  const field = page.getByRole('textbox', { name: 'f(x, y) =' });
  await toTheEnd();
  const printed = paths();
  await field.fill('x^2 + 10*y^2');
  await expect
    .poll(() => paths().filter((path, i) => path !== printed[i]), patient)
    .toHaveLength(4);
  const before = paths();
  await field.fill('log(x)');
  await expect.poll(text).toContain('no finite height');
  await field.fill('1/(x - 0.3)');
  await expect.poll(text).toMatch(/At x = 0\.30, y = −?[\d.]+ this divides by zero\. The last good surface stays/); // biome-ignore format: one line
  expect(paths()).toEqual(before);
  await expectNoFault(host);
});

test('a new landscape is entered without the ways over the last one', async () => {
  show(908, { lanes: 'momentum:0.003,adam:1,own:0.003' });
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => paths().length, patient).toBe(3);
  /** Where the ways began that have been drawn since. */
  const starts = new Set<string>();
  const look = () => {
    for (const path of paths()) starts.add(/^[^L]*/.exec(path)![0]);
  };
  const watch = new MutationObserver(look);
  watch.observe(host, { subtree: true, childList: true, attributes: true });
  await choose('Rosenbrock');
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => paths().length, patient).toBe(3);
  look();
  watch.disconnect();
  expect([...starts]).toHaveLength(1);
});

test('learning rates are searched under one budget, and the best are taken', async () => {
  show(908, { lanes: 'momentum:1,nesterov:1', updates: 1000 });
  await choose('learning rates');
  await expect.poll(() => host.querySelectorAll('.race-chart__trial').length, { timeout: 30_000 }).toBeGreaterThan(5); // biome-ignore format: one line
  // Every one of the 25 rates of a lane is told: on its curve, or above it.
  const told = () => host.querySelectorAll('.race-chart__trial, .race-failed__late').length + [...host.querySelectorAll('.race-failed__lost')].reduce((sum, path) => sum + (path.getAttribute('d') ?? '').split('M').length - 1, 0); // biome-ignore format: one line
  await expect.poll(told, patient).toBe(50);
  await press('Take the best rate of each');
  await expect.poll(text).not.toContain('rate 1,');
});

test('fits a phone', async () => {
  show(360);
  await toTheEnd();
  await expect.poll(text).toContain('At the goal');
  await expectNoFault(host);
});

const written = async (program: string) => {
  const field = host.querySelector<HTMLTextAreaElement>('.own-cell textarea');
  if (field) {
    // Without focus, so that the plain field stays.
    field.value = program;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await press('Enter it in the race');
};
const ownLane = () => [...host.querySelectorAll('.lanes__lane')].at(-1)?.textContent ?? '';

test('a rule of the reader’s own races beside the library’s, and goes Momentum’s way', async () => {
  show(908, { lanes: 'momentum:0.003,own:0.003', updates: 100 });
  expect(paths()).toHaveLength(0);
  await press('Enter it in the race');
  await expect.poll(() => paths().length, { timeout: 30_000 }).toBe(2);
  const [theirs, own] = [...host.querySelectorAll('.lanes__height')].map((one) => one.textContent);
  expect(own).toBe(theirs);
  expect(text()).toContain('It ran for all 100 updates.');
  await expectNoFault(host);
});

test('one that cannot go on stops with its line, its update and its numbers; the others run on', async () => {
  localStorage.clear();
  show(908, { lanes: 'adam:1,own:0.003', updates: 100 });
  const stops = async (program: string, said: RegExp) => {
    await written(program);
    await expect.poll(() => host.querySelector('.own-cell__said')?.textContent, { timeout: 30_000 }).toMatch(said); // biome-ignore format: one line
    expect(paths().length).toBeGreaterThan(0);
  };
  await stops('function step(w) {\n  const s = w.sub(11).sqrt();\n  return [s, {}];\n}', /^Line 2, update 1: sqrt of \(−1, −10\) is \(not a number, not a number\)\. There w was \(10, 1\)/); // biome-ignore format: one line
  expect(ownLane()).toContain('stopped, 1');
  await stops("function step(w, g, m, t) {\n  if (t > 6)\n    throw new Error('no more');\n  return [w, m];\n}", /^Line 3, update 7: no more\./); // biome-ignore format: one line
  await stops(
    'function step(w) {\n  for (;;);\n}',
    /^Line 2, update 1: It took more than 100,000 steps/,
  );
  await stops('const a = ;', /^Line 1: /);
  await stops('const a = b;', /^Line 1: b is not defined/);
  expect(host.querySelector('.figure__sentence')?.textContent).toContain('Your rule stopped. Line 1: b is not defined'); // biome-ignore format: one line
  await stops('const a = 1;', /there is no function step/);
  await stops(
    'function step(w) {\n  return w.sum();\n}',
    /step returned a tensor of shape \[\]; return/,
  );
}, 40_000);

test('the editor has its keys to itself: a space is a space, and after Escape Tab leaves it', async () => {
  localStorage.clear();
  show(908, { lanes: 'own:0.003', updates: 100 });
  host.querySelector<HTMLTextAreaElement>('.own-cell textarea')!.focus();
  const inside = () => host.querySelector('.program-field__editor')?.shadowRoot?.textContent ?? '';
  await expect.poll(inside, patient).toContain('function step');
  await userEvent.keyboard('{Control>}{Home}{/Control}let it = 1;{Enter}');
  expect(inside()).toContain('let it = 1;');
  expect(text()).not.toContain('Pause');
  await userEvent.keyboard('{Escape}{Tab}');
  expect(document.activeElement?.textContent).toBe('Enter it in the race');
});

test('the lines of the source are lit with the arithmetic, and lead into the next update', async () => {
  show(908, { lanes: 'adam:1', step: 0 });
  await press('Step');
  const lit = () => [...host.querySelectorAll('.rule-listing__row--lit')].map((row) => row.textContent?.trim()); // biome-ignore format: one line
  await expect.poll(lit, patient).toHaveLength(2);
  await press('Line before');
  expect(lit()).toEqual([expect.stringContaining('const vHat = v.mul(vCorrection(t));')]);
  expect(host.querySelector('.step-plate__lit')?.textContent).toContain('v̂ =');
  await press('Next line');
  await press('First line of the next update');
  await expect.poll(text).toContain('Update 2 of Adam');
  expect(lit()).toEqual([expect.stringContaining('step(w, gradient, memory, t)')]);
  await expectNoFault(host);
});

/** A pointer that presses the map, moves over it and lets go, at places of the map in pixels. */
function pointerOnMap() {
  const map = host.querySelector<HTMLElement>('.race-map')!;
  const box = map.getBoundingClientRect();
  map.setPointerCapture = () => {};
  return (kind: string, x: number, y: number) => {
    const place = { clientX: box.left + x, clientY: box.top + y, pointerId: 1, button: 0, buttons: 1 }; // biome-ignore format: one line
    map.dispatchEvent(new PointerEvent(kind, { ...place, bubbles: true }));
  };
}
const canvas = () => host.querySelector<HTMLCanvasElement>('.race-map__drag')!;

test('while the start is dragged a canvas shows the ways; let go, the race is run whole from there', async () => {
  show(908, { updates: 1000 });
  await toTheEnd();
  const before = paths();
  const send = pointerOnMap();
  expect(canvas().hidden).toBe(true);
  send('pointerdown', 200, 100);
  send('pointermove', 210, 110);
  await expect.poll(() => canvas().hidden, patient).toBe(false);
  expect(paths()).toHaveLength(0);
  expect(host.querySelector('.race-map__at')?.textContent).toMatch(/^\(−?[\d.]+, −?[\d.]+\)$/);
  send('pointerup', 210, 110);
  await expect.poll(() => canvas().hidden, patient).toBe(true);
  expect(paths()).toHaveLength(4);
  expect(paths().filter((path, i) => path !== before[i])).toHaveLength(4);
  await expect.poll(text).toContain('Update 1000.');
});

test('the reader’s own rule follows a dragged start too, however many more updates it would take', async () => {
  localStorage.clear();
  show(908, { lanes: 'own:0.003', updates: 3000 });
  await press('Enter it in the race');
  await expect.poll(() => paths().length, patient).toBe(1);
  const before = paths();
  const send = pointerOnMap();
  const pixels = () => canvas().toDataURL();
  send('pointerdown', 200, 100);
  await expect.poll(() => canvas().hidden, patient).toBe(false);
  const first = pixels();
  send('pointermove', 260, 160);
  await expect.poll(pixels, patient).not.toBe(first);
  expect(paths()).toHaveLength(0);
  send('pointerup', 260, 160);
  await expect.poll(() => canvas().hidden, patient).toBe(true);
  expect(paths()).toHaveLength(1);
  expect(paths()).not.toEqual(before);
  await expect.poll(text, patient).toContain('It reached the goal at update');
});
