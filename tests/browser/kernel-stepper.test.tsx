import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import View from '../../src/widgets/kernel-stepper/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, name, handle, text, press, show } = figureInPage<Parameters<typeof View>[0]>(
  (as, attributes) => (
    <View as={as} title="Window" caption="c" finding="f" alt="a" {...attributes} />
  ),
);

const sum = () => host.querySelector('.stage__measured .kernel-sum')?.textContent ?? '';
const cellOfMap = (at: number) => host.querySelectorAll('.stage__measured .number-grid__pick')[at]!;

test('each product is written in its place, and the sum runs with them', async () => {
  show(908, { by: 'product' });
  await press('Step');
  await expect.poll(sum).toContain('1 of 9 products: sum so far 1');
  await press('Step');
  await press('Step');
  await expect.poll(sum).toContain('3 of 9 products: sum so far −2');
  expect(sum()).toContain('i′ = 0·1 + 0·1 − 0 = 0, j′ = 0·1 + 2·1 − 0 = 2');
  await press('Back');
  await expect.poll(sum).toContain('2 of 9 products: sum so far 1');
});

test('a press on a number of a map goes there, and so does the keyboard', async () => {
  show();
  await expect
    .poll(() => host.querySelectorAll('.stage__measured .number-grid__pick').length)
    .toBe(4);
  await userEvent.click(cellOfMap(2));
  await expect.poll(() => handle().state.value['step']).toBe(3);
  host.querySelector<HTMLElement>('[data-stage]')!.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(text).toContain('All 4 sums are −6');
});

test('three channels and three filters fill three maps, without a fault at 320 px', async () => {
  show(320, { channels: 3, filters: 3, padding: 1 });
  host.querySelector<HTMLElement>('.rail__input')!.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(text).toContain('z(3, 3, 2)');
  await expectNoFault(host);
});

test('a link with a kernel of the reader’s is read; a broken one is said and the rest holds', async () => {
  location.hash = `#${name()}~preset=own;own=2;stride=77;step=2`;
  show();
  await expect.poll(() => handle().state.value['own']).toBe('2');
  expect(handle().state.value['stride']).toBe(3);
  location.hash = `#${name()}~picture=photo;side=5`;
  await expect.poll(() => handle().state.value['side']).toBe(5);
  expect(handle().state.value['picture']).toBe('ramp');
  await expect.poll(text).toContain('Not all of this link could be read: picture');
});
