import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/cancellation/View.tsx';
import { figure } from '../../src/widgets/kit/page-store.ts';
import '../../src/site/styles/tokens.css';

let host: HTMLElement;
let as = '';
let count = 0;
beforeEach(() => {
  history.replaceState(null, '', '#');
  host = document.createElement('main');
  document.body.append(host);
  count += 1;
  as = `cancel-${count}`;
});
afterEach(() => {
  render(null, host);
  host.remove();
});
const show = (width = 908) => {
  // the page's side margin, into which a figure bleeds on a phone
  host.style.cssText = `box-sizing: border-box; padding: 0 18px; width: ${width}px`;
  render(<View as={as} title="Two slopes" caption="c" finding="f" alt="a" />, host);
};
const press = (name: string) => page.getByRole('button', { name }).click();
const text = () => host.textContent ?? '';

test('keeps the slope of the loss and the product back until Multiply is pressed', async () => {
  show();
  expect(text()).not.toContain('−404');
  await press('Multiply');
  await expect.poll(text).toContain('−404');
  expect(text()).toContain('together −0.998');
  expect(figure(as).values.value['product']).toBeCloseTo(-0.9975, 4);
});

test('follows z from the keyboard and says where the route through a fails', async () => {
  show();
  await press('Multiply');
  host.querySelector<HTMLElement>('.slider')!.focus();
  await userEvent.keyboard('{End}');
  await page.getByRole('radio', { name: 'y = 0' }).click({ force: true });
  await expect.poll(text).toContain('their product is not a number');
  expect(host.querySelectorAll('.svg-warning').length).toBeGreaterThan(0);
});

test('draws a prediction at the bar of the product and keeps it', async () => {
  show();
  figure(as).prediction.value = { id: 'p', value: 400, option: null, text: '400', bar: null };
  await expect.poll(() => host.querySelector('.prediction-mark')?.textContent).toContain('400');
  await press('Multiply');
  expect(host.querySelector('.prediction-mark')).not.toBeNull();
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await press('Multiply');
  expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  const { violations } = await axe.run(host);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
