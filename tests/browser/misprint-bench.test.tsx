import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { EntryText } from '../../src/widgets/misprint-bench/model.ts';
import View from '../../src/widgets/misprint-bench/View.tsx';
import '../../src/site/styles/tokens.css';

/** As the build prepares them, in short. */
const texts: readonly EntryText[] = ['R-37', 'R-39', 'R-85', 'R-100', 'R-101', 'R-102', 'R-90'].map(
  (id) => ({
    id,
    name: `the slip ${id}`,
    label: 'wrong',
    source: 'B, somewhere',
    printedHtml: 'printed',
    rightHtml: 'right',
    whyHtml: 'because',
  }),
);

let host: HTMLElement;
let as = '';
let count = 0;
beforeEach(() => {
  history.replaceState(null, '', '#');
  host = document.createElement('main');
  document.body.append(host);
  count += 1;
  as = `bench-${count}`;
});
afterEach(() => {
  render(null, host);
  host.remove();
});
const show = (width = 908, props = {}) => {
  // the page's side margin, into which a figure bleeds on a phone
  host.style.cssText = `box-sizing: border-box; padding: 0 18px; width: ${width}px`;
  render(
    <View
      as={as}
      title="Bench"
      chapter="backpropagation"
      texts={texts}
      caption="c"
      alt="a"
      {...props}
    />,
    host,
  );
};
const run = () => page.getByRole('button', { name: 'Run' }).click();
const text = () => host.textContent ?? '';

test('runs every entry and shows its numbers only then', async () => {
  show();
  for (const { id } of texts) {
    await page.getByRole('radio', { name: id, exact: true }).click({ force: true });
    expect(text()).not.toContain('because');
    await run();
    await expect.poll(text).toContain('because');
    expect(host.querySelectorAll('.stage__measured .bench__table tbody tr').length).toBeGreaterThan(
      1,
    );
  }
});

test('shows the engine’s own message where the printed product has no shape', async () => {
  show(908, { entry: 'R-85' });
  await run();
  await expect.poll(text).toContain('matmul: inner axes differ, [4, 2] x [4, 1]');
});

test('a link opens its entry', async () => {
  location.hash = `#${as}~entry=R-102`;
  show();
  await expect.poll(text).toContain('the slip R-102');
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320, { entry: 'R-85' });
  await run();
  await expect.poll(text).toContain('because');
  expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  const { violations } = await axe.run(host);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
