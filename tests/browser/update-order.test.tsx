import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { figure } from '../../src/widgets/kit/page-store.ts';
import View from '../../src/widgets/update-order/View.tsx';
import '../../src/site/styles/tokens.css';

let host: HTMLElement;
let as = '';
let count = 0;
beforeEach(() => {
  history.replaceState(null, '', '#');
  host = document.createElement('main');
  document.body.append(host);
  count += 1;
  as = `order-${count}`;
});
afterEach(() => {
  render(null, host);
  host.remove();
});
const show = (width = 908, props = {}) => {
  // the page's side margin, into which a figure bleeds on a phone
  host.style.cssText = `box-sizing: border-box; padding: 0 18px; width: ${width}px`;
  render(<View as={as} title="Order" caption="c" finding="f" alt="a" {...props} />, host);
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const text = () => host.textContent ?? '';

test('tells the error of dW¹ only once the run has begun', async () => {
  show();
  expect(text()).not.toContain('0.43');
  await press('Step');
  await expect.poll(text).toContain('0.43 of its length');
  expect(figure(as).values.value['error']).toBeCloseTo(0.43, 2);
  await press('Back');
  await expect.poll(text).toContain('Before the first update');
});

test('a diverged run is named and offers two ways out', async () => {
  show(908, { learningRate: 0.8 });
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(text).toContain('diverged, update 24');
  await press('finish the pass first');
  await expect.poll(() => figure(as).state.value['early']).toBe(false);
});

test('a link reproduces the state, within limits', async () => {
  location.hash = `#${as}~learningRate=7;early=false;step=20`;
  show();
  await expect.poll(() => figure(as).state.value['step']).toBe(20);
  expect(figure(as).state.value).toMatchObject({ learningRate: 1, early: false });
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await press('Step');
  expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  const { violations } = await axe.run(host);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
