import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import View from '../../src/widgets/graph-stepper/View.tsx';
import { figure } from '../../src/widgets/kit/page/page-store.ts';
import '../../src/site/styles/tokens.css';
import '../../src/site/styles/base.css';
import { freshMain } from './fresh-main.ts';

type Props = Parameters<typeof View>[0];

const host = freshMain();
let count = 0;

beforeEach(() => {
  history.replaceState(null, '', '#');
});

/** A stepper of its own name, so that no test sees another's state. */
async function show(props: Partial<Props> = {}, width = 872) {
  count += 1;
  const as = `stepper-${count}`;
  await page.viewport(Math.max(width + 40, 360), 900);
  host.style.width = `${width}px`;
  render(<View as={as} title="One backward pass" {...props} />, host);
  await expect
    .poll(() => host.querySelector('.stage__measured, .stage__wide.stage__measured') !== null)
    .toBe(true);
  return as;
}

const text = (selector: string) => host.querySelector(selector)?.textContent ?? '';
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const node = (id: string) => host.querySelector<SVGElement>(`[data-node="${id}"]`)!;
const sentence = () => text('.figure__sentence');

test('it steps forward, then backward, and says what happened', async () => {
  await show();
  expect(sentence()).toContain('Three inputs are set.');
  await press('Step');
  expect(sentence()).toContain('v = 3² = 9');
  for (let i = 0; i < 4; i++) await press('Step');
  expect(sentence()).toContain('−9 × 1 = −9 goes to z');
  expect(node('u').getAttribute('aria-label')).toBe('u, multiply, value 36, gradient 0.5');
  await press('Back');
  expect(node('u').getAttribute('aria-label')).toBe('u, multiply, value 36');
});

test('the rule plate shows local slope, upstream, what is sent, and the check by nudging', async () => {
  await show({ step: 7 });
  const plate = text('.rule-plate');
  expect(plate).toContain('Rule at v');
  expect(plate).toMatch(/local 2x6×from upstream2=sent to x12/);
  expect(plate).toContain('nudging x gives 12');
});

test('another input recomputes the graph and keeps the step', async () => {
  await show({ step: 7 });
  const field = page.getByRole('textbox', { name: 'x', exact: true });
  await field.fill('5');
  expect(node('x').getAttribute('aria-label')).toBe('x, given, value 5, gradient 20');
  expect(sentence()).toContain('10 × 2 = 20');
});

test('a chosen node shows its rule; chosen again it opens, and its frame closes it', async () => {
  await show({ step: 7 });
  await userEvent.click(node('v'));
  expect(text('.rule-plate')).toContain('Rule at v');
  expect(text('.rule-plate')).toContain('∂v/∂x = 2x = 6');
  await press('Open this node');
  expect(node('v').getAttribute('aria-label')).toContain('multiply');
  expect(sentence()).toContain('6 + 6 = 12');
  await userEvent.click(host.querySelector('.graph__close')!);
  expect(node('v').getAttribute('aria-label')).toContain('square');
});

test('arrows walk the graph with one tab stop, Enter opens, arrows on the stage step', async () => {
  await show();
  expect(host.querySelectorAll('[data-node][tabindex="0"]')).toHaveLength(1);
  node('x').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(node('v'));
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
  expect(document.activeElement).toBe(node('v'));
  await userEvent.keyboard('{Enter}{Enter}');
  expect(host.querySelector('.graph__frame')).not.toBeNull();
  host.querySelector<HTMLElement>('[data-stage]')!.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(sentence()).toContain('u = 9 × 4 = 36');
  await userEvent.keyboard('{Home}');
  expect(sentence()).toContain('Nothing has been computed yet');
});

test('a mistyped expression says where, and the last good graph stays', async () => {
  await show({ preset: 'own', expression: 'x*y' });
  const field = page.getByRole('textbox', { name: 'Your expression' });
  await field.fill('x*y + sin');
  await expect.element(page.getByText(/Column 10:/)).toBeVisible();
  expect(text('.stepper__code')).toContain('const f = mul(x, y)');
  await field.fill('x*y + sin(x)');
  await expect.poll(() => text('.stepper__code')).toContain('const b = sin(x)');
  await field.fill(Array.from({ length: 40 }, (_, i) => `x${i}`).join('+'));
  await expect.element(page.getByText(/at most 60/)).toBeVisible();
});

test('a number typed first: a slip is named, the right number goes on', async () => {
  await show({ typed: true, step: 4 });
  expect(text('.rule-plate')).toContain('Your turn');
  const fields = () => page.getByRole('textbox', { name: /sent to/ });
  await fields().nth(0).fill('0.5');
  await fields().nth(1).fill('9');
  await press('Check');
  await expect.element(page.getByText(/wrong sign/)).toBeVisible();
  await fields().nth(1).fill('-9');
  await press('Check');
  expect(sentence()).toContain('−9 × 1 = −9 goes to z');
  expect(text('.rule-plate')).toContain('Right.');
});

test('the same quantity lights up in graph, formula and code', async () => {
  const as = await show();
  await expect
    .poll(() => host.querySelector(`.stepper__formula [data-quantity="${as}.u"]`) !== null)
    .toBe(true);
  await userEvent.hover(node('u'));
  expect(
    host.querySelectorAll(`[data-quantity="${as}.u"][data-lit]`).length,
  ).toBeGreaterThanOrEqual(3);
});

test('a link restores everything, and a broken one what it can, with a note', async () => {
  const as = `stepper-${count + 1}`;
  history.replaceState(
    null,
    '',
    `#${as}~preset=own;expression=a*b%20%2B%20a;inputs=a%3A7;step=3;open=%3C%3E`,
  );
  await show();
  expect(node('a').getAttribute('aria-label')).toContain('value 7');
  expect(sentence()).toContain('Seed');
  expect(text('.figure__note')).toContain('open cannot be');
});

test('numbers for the sentences around it: values once computed, gradients once sent', async () => {
  const as = await show();
  expect(figure(as).values.value).toEqual({ x: 3, y: 4, z: 2 });
  figure(as).set({ step: 7 });
  expect(figure(as).values.value).toMatchObject({ f: 18, dx: 12, dz: -9 });
});

test('zoom from layers to numbers: weights become wires, matrices a table in the plate', async () => {
  await show({ preset: 'two-layer', zoom: 'layer', step: 6 });
  await userEvent.click(node('W1'));
  expect([...host.querySelectorAll('.stepper__matrix')].map((table) => table.textContent)).toEqual([
    '0.5−10.251.5',
  ]);
  await page.getByRole('radio', { name: 'numbers' }).click();
  await expect.poll(() => host.querySelectorAll('.graph__wire--weight').length).toBe(6);
  expect(host.querySelector('.graph__wire--negative')).not.toBeNull();
});

test('nothing is wider than a phone, and a long graph brings the active node into view', async () => {
  await show({ preset: 'softmax', zoom: 'scalar', step: 12 }, 324);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(364);
  const box = host.querySelector('.graph')!;
  const active = host.querySelector('.graph__node--active')!;
  await expect
    .poll(() => {
      const [outer, inner] = [box.getBoundingClientRect(), active.getBoundingClientRect()];
      return inner.left >= outer.left && inner.right <= outer.right;
    })
    .toBe(true);
});

test('no accessibility violations, at the start and in the backward pass', async () => {
  for (const step of [0, 6]) {
    await show({ step });
    const { violations } = await axe.run(host, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    render(null, host);
  }
});

test('on matrices the plate shows the formula with its operands, and shapes stand on the wires', async () => {
  await show({ preset: 'two-layer', zoom: 'tensor', examples: 'three', step: 12 });
  expect(text('.rule-plate')).toContain('dZ[2] = A(1 − A) ⊙ dA');
  expect(text('.rule-plate')).toContain('sent to Z[2], 3 × 1');
  expect([...host.querySelectorAll('.graph__shape')].map((shape) => shape.textContent)).toContain(
    '3×4',
  );
});
