import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import View from '../../src/widgets/influence/View.tsx';
import '../../src/site/styles/tokens.css';
import { expectNoFault, figureInPage } from './figure-in-page.ts';

const { host, handle, press, show } = figureInPage<Parameters<typeof View>[0]>((as, attributes) => (
  <View as={as} title="Influence" caption="c" alt="a" {...attributes} />
));
const wire = (id: string) =>
  host.querySelector<SVGElement>(`.stage__measured [data-wire="${id}"]`)!;
const measured = () => expect.poll(() => wire('x1-h1') !== null).toBe(true);
const reached = () => host.querySelectorAll('.stage__measured .influence__ring').length;

test('marks what a nudge reaches, and nothing behind a dead unit', async () => {
  show();
  await measured();
  expect(reached()).toBe(0);
  await press('Nudge');
  await expect.poll(reached).toBe(3);
  wire('x1-h3').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.poll(reached).toBe(0);
  expect(host.textContent).toContain('exactly 0');
  expect(handle().values.value['gradient']).toBe(0);
});

test('chooses weights by arrow keys, with one tab stop', async () => {
  show();
  await measured();
  wire('x1-h1').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => wire('x1-h2').getAttribute('aria-checked')).toBe('true');
  expect(document.activeElement).toBe(wire('x1-h2'));
  expect(host.querySelectorAll('.stage__measured [data-wire][tabindex="0"]')).toHaveLength(1);
});

test('a locked weight stays', async () => {
  show(908, { lock: ['weight'] });
  await measured();
  wire('x1-h3').dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(wire('x1-h1').getAttribute('aria-checked')).toBe('true');
});

test('has no accessibility fault and does not stick out at 320 px', async () => {
  show(320);
  await measured();
  await press('Nudge');
  await expectNoFault(host);
});
