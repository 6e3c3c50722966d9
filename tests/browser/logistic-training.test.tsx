import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/logistic-training/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, handle, text, press, show } = figureInPage<Parameters<typeof View>[0]>(
  (as, attributes) => <View as={as} title="Training" caption="c" alt="a" {...attributes} />,
);

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
  await expect.poll(() => handle().state.value['step'], { timeout: 30_000 }).toBe(60);
  expect(handle().values.value['loss']).toBeCloseTo(0.349, 3);
});

test('another seed is another run from the start', async () => {
  show(908, { step: 40 });
  await press('Seed 1');
  await userEvent.fill(page.getByLabelText('Seed', { exact: true }), '2');
  await expect.poll(() => handle().state.value).toMatchObject({ seed: 2, step: 0 });
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await press('Step');
  await expectNoFault(host);
});
