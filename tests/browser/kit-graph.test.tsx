import { render } from 'preact';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { quotient } from '../../src/experiments/gradients/worked-graphs.ts';
import { Graph } from '../../src/widgets/kit/graph/Graph.tsx';
import type { Blanks } from '../../src/widgets/kit/graph/graph.ts';
import { recordGraph } from '../../src/widgets/kit/graph/record-graph.ts';
import '../../src/site/styles/tokens.css';
import { freshMain } from './fresh-main.ts';

const { output, names } = quotient({ x: 3, y: 4, z: 2 });
const { view } = recordGraph(output, { names });
const values = { x: '3', y: '4', z: '2', v: '9', u: '36', f: '18' };

const host = freshMain();

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
