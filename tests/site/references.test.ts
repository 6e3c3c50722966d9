import { expect, test } from 'vitest';
import { type Anchors, anchorsOf, citation, resolve } from '../../src/site/references.ts';

const text = `## Paths add

<P as="fork" caption="c" />

<Equation id="sum">x</Equation>

<Source of="nn/backpropagate.ts" symbol="backpropagate" />

<Exercise id="backpropagation/whole-graph" />

<Cite id="rumelhart-1986" authors="Rumelhart et al." year={1986} title="t" />
`;
const anchors: Anchors = (slug) => (slug === 'backpropagation' ? anchorsOf(text, 6) : null);
const see = (target: Parameters<typeof resolve>[0]) => resolve(target, anchors);

test('a written chapter is named with number and title, and linked', () => {
  expect(see({ to: 'backpropagation' })).toEqual({
    text: 'chapter 6, Backpropagation on graphs',
    href: '/backpropagation/',
  });
});

test('an unwritten chapter is named without a link, whatever the anchor', () => {
  const expected = { text: 'chapter 3, Activation functions', href: null };
  expect(see({ to: 'activations' })).toEqual(expected);
  expect(see({ to: 'activations#sigmoid' })).toEqual(expected);
});

test('a section of another page is linked with its page, of the same page by its anchor', () => {
  expect(see({ to: 'backpropagation#paths-add' })).toEqual({
    text: 'section 6.1, Paths add',
    href: '/backpropagation/#paths-add',
  });
  expect(see({ to: '#paths-add', from: 'backpropagation' }).href).toBe('#paths-add');
});

test('figures, equations, code and exercises are called by their kind', () => {
  const from = 'backpropagation';
  expect(see({ to: '#fork', from }).text).toBe('Figure 6.1');
  expect(see({ figure: 'fork', from }).text).toBe('Figure 6.1');
  expect(see({ equation: 'sum', from })).toEqual({ text: 'equation (6.1)', href: '#equation-sum' });
  expect(see({ code: 'backpropagate', from }).text).toBe('Code 6.1');
  expect(see({ exercise: 'whole-graph', from }).text).toBe('exercise 6.1');
  expect(see({ figure: 'backpropagation#fork', from: 'momentum' }).href).toBe(
    '/backpropagation/#fork',
  );
});

test('a reference can begin a sentence and leave out the title', () => {
  expect(see({ to: 'activations', capital: true, short: true }).text).toBe('Chapter 3');
});

test('a page without a number is called by its title', () => {
  expect(see({ to: 'under-the-hood' })).toEqual({
    text: 'Under the hood',
    href: '/under-the-hood/',
  });
});

test('an unknown chapter, a missing anchor and an empty reference stop the build', () => {
  expect(() => see({ to: 'optimizers' })).toThrow(
    'See: no chapter "optimizers"; content/contents.ts has neuron,',
  );
  expect(() => see({ to: 'backpropagation#forks' })).toThrow(
    'has no place "forks"; it has paths-add, fork',
  );
  expect(() => see({ figure: 'sum', from: 'backpropagation' })).toThrow(
    'has no figure "sum"; it has fork',
  );
  expect(() => see({})).toThrow('needs one of');
});

test('a citation prints authors and year of its entry', () => {
  expect(citation('rumelhart-1986', 'backpropagation', anchors)).toBe('Rumelhart et al. 1986');
  expect(() => citation('x', 'backpropagation', anchors)).toThrow('no <Cite id="x">');
});
