import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/cancellation/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, handle, text, press, show } = figureInPage<Parameters<typeof View>[0]>(
  (as, attributes) => (
    <View as={as} title="Two slopes" caption="c" finding="f" alt="a" {...attributes} />
  ),
);

test('keeps the slope of the loss and the product back until Multiply is pressed', async () => {
  show();
  expect(text()).not.toContain('−404');
  await press('Multiply');
  await expect.poll(text).toContain('−404');
  expect(text()).toContain('together −0.998');
  expect(handle().values.value['product']).toBeCloseTo(-0.9975, 4);
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
  handle().prediction.value = { id: 'p', value: 400, option: null, text: '400', bar: null };
  await expect.poll(() => host.querySelector('.prediction-mark')?.textContent).toContain('400');
  await press('Multiply');
  expect(host.querySelector('.prediction-mark')).not.toBeNull();
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await press('Multiply');
  await expectNoFault(host);
});
