import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { figure } from '../../src/widgets/kit/page-store.ts';
import View from '../../src/widgets/logistic-training/View.tsx';
import '../../src/site/styles/tokens.css';

let host: HTMLElement;
let as = '';
let count = 0;
beforeEach(() => {
  history.replaceState(null, '', '#');
  host = document.createElement('main');
  document.body.append(host);
  count += 1;
  as = `training-${count}`;
});
afterEach(() => {
  render(null, host);
  host.remove();
});
const show = (width = 908, props = {}) => {
  // the page's side margin, into which a figure bleeds on a phone
  host.style.cssText = `box-sizing: border-box; padding: 0 18px; width: ${width}px`;
  render(<View as={as} title="Training" caption="c" alt="a" {...props} />, host);
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const text = () => host.textContent ?? '';

test('steps forward and back through the same run', async () => {
  show();
  expect(text()).toContain('0.6931');
  await press('Step');
  await expect.poll(text).toContain('After update 1');
  expect(host.querySelector('.stage__measured .training__line')).not.toBeNull();
  await press('Back');
  await expect.poll(text).toContain('Before the first update');
});

test('plays to the end by itself', async () => {
  show();
  await press('Train');
  await expect.poll(() => figure(as).state.value['step'], { timeout: 6000 }).toBe(60);
  expect(figure(as).values.value['loss']).toBeCloseTo(0.349, 3);
});

test('another seed is another run from the start', async () => {
  show(908, { step: 40 });
  await press('Seed 1');
  await userEvent.fill(page.getByLabelText('Seed', { exact: true }), '2');
  await expect.poll(() => figure(as).state.value).toMatchObject({ seed: 2, step: 0 });
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await press('Step');
  expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  const { violations } = await axe.run(host);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
