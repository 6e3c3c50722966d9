import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { div, mul, square, type Tensor, tensor } from '../../src/nn/index.ts';
import { Graph } from '../../src/widgets/kit/graph/Graph.tsx';
import type { Blanks } from '../../src/widgets/kit/graph/graph.ts';
import { recordGraph } from '../../src/widgets/kit/graph/record-graph.ts';
import '../../src/site/styles/tokens.css';

const [x, y, z] = [tensor(3), tensor(4), tensor(2)];
const v = square(x);
const u = mul(v, y);
const f = div(u, z);
const names = new Map<Tensor, string>([
  [x, 'x'],
  [y, 'y'],
  [z, 'z'],
  [v, 'v'],
  [u, 'u'],
  [f, 'f'],
]);
const { view } = recordGraph(f, { names });
const values = { x: '3', y: '4', z: '2', v: '9', u: '36', f: '18' };

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('main');
  document.body.append(host);
});
afterEach(() => {
  render(null, host);
  host.remove();
});

function show(
  blanks: Blanks,
  onAnswer: (place: string, id: string, text: string) => void = () => {},
) {
  const size = { width: 700, narrow: false, id: 'test' };
  render(
    <Graph
      size={size}
      view={view}
      state={{ values, gradients: { f: '1' }, pass: 'backward' }}
      label="Computation graph"
      quantities="test"
      blanks={blanks}
      onAnswer={onAnswer}
    />,
    host,
  );
}

test('a blank is a field where its number would stand, and tells what is typed', async () => {
  const answers: string[] = [];
  show({ gradient: { u: { text: '', mark: 'open', label: 'gradient at u' } } }, (...answer) =>
    answers.push(answer.join(' ')),
  );
  const field = page.getByRole('textbox', { name: 'gradient at u' });
  await field.fill('0.5');
  expect(answers).toEqual(['gradient u 0.5']);
  const node = host.querySelector('[data-node="u"]')!.getBoundingClientRect();
  const box = host.querySelector('.graph__field')!.getBoundingClientRect();
  expect(Math.abs(box.left + box.width / 2 - node.left - node.width / 2)).toBeLessThan(6);
  expect(host.querySelector('[data-of="u"] .graph__number--gradient')).toBeNull();
});

test('right and wrong are told by a sign and a state, not by colour', async () => {
  show({
    value: { v: { text: '9', mark: 'right', label: 'value of v', readOnly: true } },
    slope: { 'f<1': { text: '9', mark: 'wrong', label: 'local slope from z to f' } },
  });
  await expect.element(page.getByRole('img', { name: 'right', exact: true })).toBeVisible();
  const wrong = page.getByRole('textbox', { name: 'local slope from z to f' });
  await expect.element(wrong).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByRole('img', { name: 'not yet' })).toBeVisible();
});
