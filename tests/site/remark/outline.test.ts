import { expect, test } from 'vitest';
import { anchorsOf } from '../../../src/site/references.ts';
import { slug } from '../../../src/site/remark/slug.ts';

const page = `---
title: 'X'
---

## Paths add

<Plot as="fork" caption="c" alt="a" /> <Plot as="bare" />

<Equation id="sum">$$x$$</Equation>

### A remark

## x²y/z

<Chart as="lens" title="The lens" caption={\`\${measured('a', '1')}\`} alt="a" />
A sentence.<Note>n</Note> <Term id="node">node</Term> <Source of="nn/tensor.ts" symbol="Tensor.mul" />

<Exercise id="backpropagation/whole-graph" />

\`<Equation id="sum">\`

{/* <Equation id="sum">x</Equation> */}
`;
const anchors = anchorsOf(page, 6);
const of = (kind: string) =>
  anchors.filter((one) => one.kind === kind).map(({ id, number }) => [id, number]);

test('sections, figures, equations, code and exercises are each numbered in the order of the page', () => {
  expect(of('section')).toEqual([
    ['paths-add', '6.1'],
    ['x2yz', '6.2'],
  ]);
  expect(of('figure')).toEqual([
    ['fork', '6.1'],
    ['lens', '6.2'],
  ]);
  expect(of('equation')).toEqual([['equation-sum', '6.1']]);
  expect(of('code')).toEqual([['code-tensor-mul', '6.1']]);
  expect(of('exercise')).toEqual([['exercise-whole-graph', '6.1']]);
});

test('a figure needs both a name and a caption to be counted', () => {
  expect(anchors.some(({ id }) => id === 'bare')).toBe(false);
});

test('side notes count from 1 on every page', () => {
  expect(of('note')).toEqual([['', '1']]);
});

test('a page outside the numbered chapters counts without a chapter', () => {
  expect(anchorsOf('## A\n\n<P as="f" caption="c" />', null).map((one) => one.number)).toEqual([
    '1',
    '1',
  ]);
});

test.each([
  ['two figures of one name', '<P as="a" caption="c" />\n\n<P as="a" caption="c" />'],
  ['a figure named like a heading', '## A b\n\n<P as="a-b" caption="c" />'],
  ['two equations of one id', '<Equation id="a">x</Equation>\n\n<Equation id="a">x</Equation>'],
  ['two headings of one text', '## A\n\n## A'],
])('%s stop the build', (_, text) => {
  expect(() => anchorsOf(text, 1)).toThrow(/is taken, line \d+; ids must be unique on a page/);
});

test('what numbering reads must be plain text', () => {
  expect(() => anchorsOf('<P as={name} caption="c" />', 1)).toThrow(
    '<P as>, line 1: must be plain text in quotes',
  );
});

test.each([
  ["Glorot's compromise", 'glorots-compromise'],
  ['Logistic regression: a − y', 'logistic-regression-a-y'],
  ['  Café & x²  ', 'cafe-x2'],
])('the anchor of "%s" is %s', (heading, anchor) => {
  expect(slug(heading)).toBe(anchor);
});
