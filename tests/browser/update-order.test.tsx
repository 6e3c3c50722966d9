import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import View from '../../src/widgets/update-order/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, name, handle, text, press, show } = figureInPage<Parameters<typeof View>[0]>(
  (as, attributes) => (
    <View as={as} title="Order" caption="c" finding="f" alt="a" {...attributes} />
  ),
);

test('tells the error of dW¹ only once the run has begun', async () => {
  show();
  expect(text()).not.toContain('0.43');
  await press('Step');
  await expect.poll(text).toContain('0.43 of its length');
  expect(handle().values.value['error']).toBeCloseTo(0.43, 2);
  await press('Back');
  await expect.poll(text).toContain('Before the first update');
});

test('a diverged run is named and offers two ways out', async () => {
  show(908, { learningRate: 0.8 });
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(text).toContain('diverged, update 24');
  await press('finish the pass first');
  await expect.poll(() => handle().state.value['early']).toBe(false);
});

test('a link reproduces the state, within limits', async () => {
  location.hash = `#${name()}~learningRate=7;early=false;step=20`;
  show();
  await expect.poll(() => handle().state.value['step']).toBe(20);
  expect(handle().state.value).toMatchObject({ learningRate: 1, early: false });
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await press('Step');
  await expectNoFault(host);
});
